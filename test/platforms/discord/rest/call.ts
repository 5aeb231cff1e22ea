/** One request to the HTTP API, and what a handler needs to answer it. */
import type { Json } from '../json.ts'
import type { Realm } from '../realm.ts'
import { isSnowflake } from '../snowflake.ts'
import type { Application, Channel, Guild, Message } from '../world/kinds.ts'
import { canView, channelPermissions, guildPermissions, permission } from '../world/permissions.ts'
import { refuse } from './refusal.ts'

export type UploadedFile = { field: string; filename: string; contentType: string; bytes: Uint8Array }

export type Call = {
  realm: Realm
  params: Record<string, string>
  query: Record<string, string>
  /** The JSON body, or the payload_json of a form; {} where there was none. */
  body: Json
  /** The same where it is a list. */
  list: Json[]
  files: UploadedFile[]
  gatewayUrl: string
  settings: { identifiesPerDay: number; maxConcurrency: number; activeThreads: number; shards: number }
}

/** A call with a bot's token. */
export type BotCall = Call & { application: Application; botId: string }

export type Reply = { status: number; body?: unknown }

export function ok(body: unknown): Reply {
  return { status: 200, body }
}

export function created(body: unknown): Reply {
  return { status: 201, body }
}

export const done: Reply = { status: 204 }

export function param(call: Call, name: string): string {
  return call.params[name] ?? ''
}

/** The channel of the path, which the bot must be able to see: else 10003 or 50001. */
export function channelOf(call: BotCall, name = 'channel'): Channel {
  const channel = call.realm.world.channels.get(param(call, name))
  if (!channel) throw refuse.unknownChannel()
  if (!canView(call.realm.world, channel, call.botId)) throw refuse.missingAccess()
  return channel
}

/** The guild of the path, which the bot must be in: else 10004. */
export function guildOf(call: BotCall): Guild {
  const guild = call.realm.world.guilds.get(param(call, 'guild'))
  if (!guild) throw refuse.unknownGuild()
  if (!guild.members.has(call.botId)) throw refuse.missingAccess()
  return guild
}

export function messageOf(channel: Channel, id: string): Message {
  const message = channel.messages.get(id)
  if (!message) throw refuse.unknownMessage()
  return message
}

/** Throws 50013 unless the bot has all of these permissions in the channel. */
export function need(call: BotCall, channel: Channel, wanted: bigint): void {
  if ((channelPermissions(call.realm.world, channel, call.botId) & wanted) !== wanted) {
    throw refuse.missingPermissions()
  }
}

export function may(call: BotCall, channel: Channel, wanted: bigint): boolean {
  return (channelPermissions(call.realm.world, channel, call.botId) & wanted) === wanted
}

export function needInGuild(call: BotCall, guild: Guild, wanted: bigint): void {
  if ((guildPermissions(guild, call.botId) & wanted) !== wanted) throw refuse.missingPermissions()
}

/** Nothing but deleting and posting is done in an archived thread. */
export function needActive(channel: Channel): void {
  if (channel.thread?.archived) throw refuse.archived()
}

/** In a locked thread only moderators write: topics/threads#locked-threads. */
export function needUnlocked(call: BotCall, channel: Channel): void {
  if (channel.thread?.locked && !may(call, channel, permission.manageThreads)) throw refuse.locked()
}

/** A number of the query within limits; a value outside of them is refused. */
export function limitOf(call: Call, usual: number, most: number): number {
  const given = call.query.limit
  if (given === undefined) return usual
  const limit = Number(given)
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit
  throw refuse.form({
    path: ['limit'],
    code: 'NUMBER_TYPE_RANGE',
    message: `int value should be between 1 and ${most}.`,
  })
}

/** An id of the query, refused where it is none. */
export function idInQuery(call: Call, name: string): string | undefined {
  const given = call.query[name]
  if (given === undefined || isSnowflake(given)) return given
  throw refuse.form({
    path: [name],
    code: 'NUMBER_TYPE_COERCE',
    message: `Value "${given}" is not snowflake.`,
  })
}
