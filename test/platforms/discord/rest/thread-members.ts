/** resources/channel: thread members, lists of threads; resources/guild#list-active-guild-threads */
import { joinThread, leaveThread } from '../acts/threads.ts'
import { intent } from '../gateway/intents.ts'
import { channelPayload, threadMemberPayload } from '../payloads/channel.ts'
import { memberPayload } from '../payloads/user.ts'
import { byAge } from '../snowflake.ts'
import { type Channel, channelType } from '../world/kinds.ts'
import { canView, permission } from '../world/permissions.ts'
import { activeThreads } from '../world/world.ts'
import {
  type BotCall,
  channelOf,
  done,
  guildOf,
  limitOf,
  need,
  needActive,
  needUnlocked,
  ok,
  param,
  type Reply,
} from './call.ts'
import { refuse } from './refusal.ts'

const mostMembers = 1_000

function threadOf(call: BotCall): { channel: Channel; thread: NonNullable<Channel['thread']> } {
  const channel = channelOf(call)
  if (!channel.thread) throw refuse.channelType()
  return { channel, thread: channel.thread }
}

export function join(call: BotCall): Reply {
  const { channel } = threadOf(call)
  needActive(channel)
  joinThread(call.realm, channel, call.botId, call.botId)
  return done
}

export function leave(call: BotCall): Reply {
  const { channel } = threadOf(call)
  needActive(channel)
  leaveThread(call.realm, channel, call.botId)
  return done
}

/** The added one must be in the guild and see the parent: a thread alone opens no channel to anybody. */
export function addThreadMember(call: BotCall): Reply {
  const { channel, thread } = threadOf(call)
  needActive(channel)
  need(call, channel, permission.sendInThreads)
  needUnlocked(call, channel)
  const userId = param(call, 'user')
  if (!call.realm.world.users.has(userId)) throw refuse.unknownUser()
  if (!call.realm.world.guilds.get(channel.guildId ?? '')?.members.has(userId)) throw refuse.unknownMember()
  const parent = call.realm.world.channels.get(channel.parentId ?? '')
  if (!parent || !canView(call.realm.world, parent, userId)) throw refuse.missingAccess()
  if (thread.members.size >= mostMembers && !thread.members.has(userId)) throw refuse.tooManyParticipants()
  joinThread(call.realm, channel, userId, call.botId)
  return done
}

export function removeThreadMember(call: BotCall): Reply {
  const { channel, thread } = threadOf(call)
  needActive(channel)
  const own = channel.type === channelType.privateThread && thread.ownerId === call.botId
  if (!own) need(call, channel, permission.manageThreads)
  leaveThread(call.realm, channel, param(call, 'user'))
  return done
}

export function getThreadMember(call: BotCall): Reply {
  const { channel, thread } = threadOf(call)
  const userId = param(call, 'user') === '@me' ? call.botId : param(call, 'user')
  if (!thread.members.has(userId)) throw refuse.unknownMember()
  return ok(threadMemberPayload(channel, userId))
}

/** Only where the members intent is switched on. */
export function listThreadMembers(call: BotCall): Reply {
  const { channel, thread } = threadOf(call)
  if ((call.application.privileged & intent.guildMembers) === 0n) throw refuse.missingAccess()
  const guild = call.realm.world.guilds.get(channel.guildId ?? '')
  const whole = call.query.with_member === 'true'
  return ok(
    [...thread.members.keys()].sort(byAge).map(id => {
      const member = guild?.members.get(id)
      return {
        ...threadMemberPayload(channel, id),
        ...(whole && member ? { member: memberPayload(call.realm.world, member) } : {}),
      }
    }),
  )
}

export function listActive(call: BotCall): Reply {
  const guild = guildOf(call)
  const threads = activeThreads(call.realm.world, guild.id).filter(one =>
    canView(call.realm.world, one, call.botId),
  )
  return ok(listing(call, threads, false))
}

/** Which: threads/archived/public, threads/archived/private, users/@me/threads/archived/private. */
export function listArchived(which: 'public' | 'private' | 'joined'): (call: BotCall) => Reply {
  return call => {
    const parent = channelOf(call)
    need(call, parent, permission.readMessageHistory)
    if (which === 'private') need(call, parent, permission.manageThreads)
    const isPrivate = which !== 'public'
    const limit = call.query.limit === undefined ? 50 : limitOf(call, 50, 100)
    const { before } = call.query
    const all = [...call.realm.world.channels.values()]
      .filter(one => one.parentId === parent.id && one.thread?.archived === true)
      .filter(one => (one.type === channelType.privateThread) === isPrivate)
      .filter(one => which !== 'joined' || one.thread?.members.has(call.botId) === true)
      .filter(one => before === undefined || earlier(one, before, which))
      .sort((a, b) =>
        which === 'joined' ? byAge(b.id, a.id) : (b.thread?.archivedAt ?? 0) - (a.thread?.archivedAt ?? 0),
      )
    return ok(listing(call, all.slice(0, limit), all.length > limit))
  }
}

function earlier(channel: Channel, before: string, which: string): boolean {
  return which === 'joined'
    ? byAge(channel.id, before) < 0
    : (channel.thread?.archivedAt ?? 0) < Date.parse(before)
}

function listing(call: BotCall, threads: Channel[], more: boolean): object {
  const joined = threads.filter(one => one.thread?.members.has(call.botId))
  return {
    threads: threads.map(one => channelPayload(call.realm.world, one, call.botId)),
    members: joined.map(one => threadMemberPayload(one, call.botId)),
    has_more: more,
  }
}
