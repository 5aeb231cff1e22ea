/** interactions/application-commands#application-command-object-application-command-option-type */
import { type Json, number, objects, text } from '../json.ts'
import type { Realm } from '../realm.ts'
import type { Channel } from '../world/kinds.ts'
import { NotPossible } from './not-possible.ts'

export type Value = string | number | boolean

/** The option as it is sent, where the client would let this value through. */
export function optionValue(
  realm: Realm,
  channel: Channel,
  option: Json,
  value: Value,
): { name: string; type: number; value: Value } {
  const type = number(option.type)
  const reason = whyNot(realm, channel, option, type, value)
  if (reason !== null) throw new NotPossible(`The option "${text(option.name)}" ${reason}.`)
  return { name: text(option.name), type, value }
}

function whyNot(realm: Realm, channel: Channel, option: Json, type: number, value: Value): string | null {
  const guild = realm.world.guilds.get(channel.guildId ?? '')
  const choices = objects(option.choices)
  if (choices.length > 0 && !choices.some(one => one.value === value)) return 'has no such choice'
  switch (type) {
    case 3:
      return textFault(option, value)
    case 4:
    case 10:
      return numberFault(option, value, type === 4)
    case 5:
      return typeof value === 'boolean' ? null : 'is true or false'
    case 6:
      return realm.world.users.has(String(value)) ? null : 'is a user'
    case 7:
      return realm.world.channels.has(String(value)) ? null : 'is a channel'
    case 8:
      return guild?.roles.has(String(value)) ? null : 'is a role'
    case 9:
      return realm.world.users.has(String(value)) || guild?.roles.has(String(value))
        ? null
        : 'is a user or a role'
    default:
      return 'is of a kind that is not played here'
  }
}

function textFault(option: Json, value: Value): string | null {
  if (typeof value !== 'string') return 'is a text'
  const least = number(option.min_length)
  const most = typeof option.max_length === 'number' ? option.max_length : 6_000
  return value.length >= Math.max(least, 1) && value.length <= most
    ? null
    : `has ${least} to ${most} characters`
}

function numberFault(option: Json, value: Value, whole: boolean): string | null {
  if (typeof value !== 'number' || (whole && !Number.isInteger(value))) return 'is a number'
  const least = typeof option.min_value === 'number' ? option.min_value : -Infinity
  const most = typeof option.max_value === 'number' ? option.max_value : Infinity
  return value >= least && value <= most ? null : `lies between ${least} and ${most}`
}
