/** Slash commands, their completion, and commands on a message: interactions/application-commands. */
import { type Json, number, objects, text } from '../json.ts'
import { resolvedPayload } from '../payloads/interaction.ts'
import type { Realm } from '../realm.ts'
import { commandType, isNested, typeOf } from '../rules/commands.ts'
import { interactionType } from '../world/interaction.ts'
import type { Application, Channel, Message } from '../world/kinds.ts'
import { canView, channelPermissions, permission } from '../world/permissions.ts'
import { type Encounter, meet } from './encounter.ts'
import { NotPossible } from './not-possible.ts'
import { optionValue, type Value } from './option-value.ts'
import { channelOf } from './words.ts'

export type Values = Record<string, Value>

type Found = { application: Application; command: Json; scope: string }

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
  const found = find(realm, userId, channel, commandType.message, name)
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
  const found = find(realm, userId, channel, commandType.chat, name)
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

function find(realm: Realm, userId: string, channel: Channel, type: number, name: string): Found {
  if (!canView(realm.world, channel, userId))
    throw new NotPossible(`${userId} does not see #${channel.name}.`)
  if (channel.thread?.archived) throw new NotPossible('No command is used in an archived thread.')
  const granted = channelPermissions(realm.world, channel, userId)
  if (!(granted & permission.useCommands)) throw new NotPossible(`${userId} may not use commands.`)
  for (const application of here(realm, channel)) {
    for (const scope of channel.guildId === null ? ['global'] : [channel.guildId, 'global']) {
      const command = (application.commands.get(scope) ?? []).find(
        one => one.name === name && typeOf(one) === type && offered(one, channel),
      )
      if (!command) continue
      if (!permitted(command, granted)) throw new NotPossible(`${name} is not for ${userId}.`)
      return { application, command, scope }
    }
  }
  throw new NotPossible(`There is no command "${name}" here.`)
}

function here(realm: Realm, channel: Channel): Application[] {
  const guild = realm.world.guilds.get(channel.guildId ?? '')
  return [...realm.world.applications.values()].filter(
    one => guild?.members.has(one.botId) === true || channel.recipients.includes(one.botId),
  )
}

function offered(command: Json, channel: Channel): boolean {
  const contexts = Array.isArray(command.contexts) ? command.contexts : [0, 1, 2]
  return contexts.includes(channel.guildId === null ? 1 : 0)
}

/** default_member_permissions: all of them, where "0" leaves administrators only. */
function permitted(command: Json, granted: bigint): boolean {
  if (typeof command.default_member_permissions !== 'string') return true
  if (granted & permission.administrator) return true
  const wanted = BigInt(command.default_member_permissions)
  return wanted !== 0n && (granted & wanted) === wanted
}
