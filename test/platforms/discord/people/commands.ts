/** Slash commands, their completion, and commands on a message: interactions/application-commands. */
import { type Json, number, objects, text } from '../json.ts'
import { resolvedPayload } from '../payloads/interaction.ts'
import type { Realm } from '../realm.ts'
import { commandType, isNested, typeOf } from '../rules/commands.ts'
import { interactionType } from '../world/interaction.ts'
import type { Channel, Message } from '../world/kinds.ts'
import { type Found, findCommand } from './command-finder.ts'
import { type Encounter, meet } from './encounter.ts'
import { NotPossible } from './not-possible.ts'
import { optionValue, type Value } from './option-value.ts'
import { channelOf } from './words.ts'

export type Values = Record<string, Value>

/** `/name` or `/name subcommand`, with its options by name. */
export async function slash(
  realm: Realm,
  userId: string,
  channel: Channel,
  words: string,
  values: Values = {},
): Promise<Encounter> {
  const { found, path, options } = spoken(realm, userId, channel, words)
  const unknown = Object.keys(values).find(name => !options.some(one => one.name === name))
  if (unknown !== undefined) throw new NotPossible(`/${words} has no option "${unknown}".`)
  const missing = options.find(one => one.required === true && values[text(one.name)] === undefined)
  if (missing) throw new NotPossible(`/${words} needs "${text(missing.name)}".`)
  const given = options
    .filter(one => values[text(one.name)] !== undefined)
    .map(one => optionValue(realm, channel, one, values[text(one.name)] ?? ''))
  const ids = (types: number[]) => given.filter(one => types.includes(one.type)).map(one => String(one.value))
  const resolved = resolvedPayload(
    realm,
    { users: ids([6, 9]), channels: ids([7]), roles: ids([8, 9]) },
    channel.guildId,
    userId,
  )
  const data = {
    ...about(found),
    ...nest(path, given),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  }
  return meet(realm, {
    type: interactionType.command,
    applicationId: found.application.id,
    userId,
    channel,
    data,
  })
}

/** What is offered while a person types into an option. */
export async function completes(
  realm: Realm,
  userId: string,
  channel: Channel,
  words: string,
  focused: { option: string; typed: string },
  values: Values = {},
): Promise<{ name: string; value: string | number }[]> {
  const { found, path, options } = spoken(realm, userId, channel, words)
  const option = options.find(one => one.name === focused.option)
  if (option?.autocomplete !== true) throw new NotPossible(`/${words} ${focused.option} completes nothing.`)
  const others = Object.entries(values).map(([name, value]) => ({
    name,
    type: number(options.find(one => one.name === name)?.type),
    value,
  }))
  const here = { name: focused.option, type: number(option.type), value: focused.typed, focused: true }
  const data = { ...about(found), ...nest(path, [...others, here]) }
  const { answer } = await meet(realm, {
    type: interactionType.autocomplete,
    applicationId: found.application.id,
    userId,
    channel,
    data,
  })
  return answer.kind === 'choices' ? answer.choices : []
}

/** A command of the menu of a message. */
export async function usesOn(
  realm: Realm,
  userId: string,
  message: Message,
  name: string,
): Promise<Encounter> {
  const channel = channelOf(realm, message)
  const found = findCommand(realm, userId, channel, commandType.message, name)
  const resolved = resolvedPayload(realm, { messages: [message] }, channel.guildId, userId)
  const data = { ...about(found), target_id: message.id, resolved }
  return meet(realm, {
    type: interactionType.command,
    applicationId: found.application.id,
    userId,
    channel,
    data,
  })
}

function about({ command, scope }: Found): Json {
  return {
    id: command.id,
    name: command.name,
    type: typeOf(command),
    ...(scope === 'global' ? {} : { guild_id: scope }),
  }
}

/** The command, the subcommands named after it, and the options that are left to fill. */
function spoken(realm: Realm, userId: string, channel: Channel, words: string) {
  const [name = '', ...rest] = words.split(' ')
  const found = findCommand(realm, userId, channel, commandType.chat, name)
  let options = objects(found.command.options)
  const path: Json[] = []
  for (const word of rest) {
    const next = options.find(one => one.name === word && isNested(one))
    if (!next) throw new NotPossible(`/${name} has no subcommand "${word}".`)
    path.push(next)
    options = objects(next.options)
  }
  if (options.some(isNested)) throw new NotPossible(`/${words} has subcommands: by itself it cannot be used.`)
  return { found, path, options }
}

function nest(path: Json[], given: object[]): Json {
  const wrapped = [...path]
    .reverse()
    .reduce<object[]>((inner, step) => [{ name: step.name, type: step.type, options: inner }], given)
  return wrapped.length > 0 ? { options: wrapped } : {}
}
