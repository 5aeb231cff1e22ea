/** resources/channel: Start Thread …, Modify Channel (thread). */
import {
  BaseCreateMessageCreateRequestSchema,
  CreateForumThreadRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod'
import { post } from '../acts/messages.ts'
import { changeThread, startThread } from '../acts/threads.ts'
import { isJson, type Json, number, strings, text } from '../json.ts'
import { channelPayload } from '../payloads/channel.ts'
import { readable } from '../payloads/message.ts'
import { checkMessage } from '../rules/message.ts'
import { checkAgainst } from '../rules/spec.ts'
import { type Channel, channelType, requireTagFlag } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import { activeThreads } from '../world/world.ts'
import { type BotCall, channelOf, created, may, messageOf, need, ok, param, type Reply } from './call.ts'
import { draftOf } from './message-draft.ts'
import { viewerOf } from './messages.ts'
import { refuse } from './refusal.ts'

/** The thread gets the id of its message; a second one on the same message is refused. */
export function startFromMessage(call: BotCall): Reply {
  const parent = channelOf(call)
  const message = messageOf(parent, param(call, 'message'))
  if (parent.type !== channelType.text && parent.type !== channelType.announcement) throw refuse.channelType()
  need(call, parent, permission.createPublicThreads)
  checkAgainst(CreateTextThreadWithMessageRequestSchema, call.body)
  if (call.realm.world.channels.has(message.id)) throw refuse.threadExists()
  needRoom(call, parent)
  const type = parent.type === channelType.text ? channelType.publicThread : channelType.announcementThread
  const thread = startThread(call.realm, parent, {
    ...settings(call.body),
    type,
    ownerId: call.botId,
    from: message,
  })
  return created(channelPayload(call.realm.world, thread, call.botId))
}

/** Without a message: in a forum a post with its first message, else a thread, private unless `type` says so. */
export function startThreadIn(call: BotCall): Reply {
  const parent = channelOf(call)
  needRoom(call, parent)
  return parent.type === channelType.forum ? startPost(call, parent) : startPlain(call, parent)
}

function startPlain(call: BotCall, parent: Channel): Reply {
  checkAgainst(CreateTextThreadWithoutMessageRequestSchema, call.body)
  const type = typeof call.body.type === 'number' ? call.body.type : channelType.privateThread
  const allowed: number[] =
    parent.type === channelType.text
      ? [channelType.publicThread, channelType.privateThread]
      : [channelType.announcementThread]
  if (parent.thread || parent.guildId === null || !allowed.includes(type)) throw refuse.channelType()
  const isPrivate = type === channelType.privateThread
  need(call, parent, isPrivate ? permission.createPrivateThreads : permission.createPublicThreads)
  const thread = startThread(call.realm, parent, {
    ...settings(call.body),
    type,
    ownerId: call.botId,
    invitable: call.body.invitable !== false,
  })
  return created(channelPayload(call.realm.world, thread, call.botId))
}

function startPost(call: BotCall, parent: Channel): Reply {
  need(call, parent, permission.sendMessages)
  checkAgainst(CreateForumThreadRequestSchema, call.body)
  const message = isJson(call.body.message) ? call.body.message : {}
  checkMessage(BaseCreateMessageCreateRequestSchema, message, call.files.length, undefined, ['message'])
  const appliedTags = tagsOf(call, parent, call.body.applied_tags)
  if ((parent.flags & requireTagFlag) !== 0 && appliedTags.length === 0) throw refuse.tagRequired()
  const thread = startThread(call.realm, parent, {
    ...settings(call.body),
    type: channelType.publicThread,
    ownerId: call.botId,
    appliedTags,
  })
  // The first message of a post has the id of the post.
  const first = post(call.realm, thread, { ...draftOf(call, message, call.botId, 'all'), id: thread.id })
  return created({
    ...channelPayload(call.realm.world, thread, call.botId),
    message: readable(call.realm, first, viewerOf(call)),
  })
}

function settings(body: Json): { name: string; autoArchiveMinutes?: number } {
  const minutes = number(body.auto_archive_duration)
  return { name: text(body.name), ...(minutes > 0 ? { autoArchiveMinutes: minutes } : {}) }
}

function tagsOf(call: BotCall, forum: Channel, given: unknown): string[] {
  return strings(given).map((id, index) => {
    const tag = forum.tags.find(one => one.id === id)
    const allowed = tag && (!tag.moderated || may(call, forum, permission.manageThreads))
    if (allowed) return id
    throw refuse.form({ path: ['applied_tags', index], code: 'INVALID_FORUM_TAG', message: 'Unknown tag' })
  })
}

function needRoom(call: BotCall, parent: Channel): void {
  const active = activeThreads(call.realm.world, parent.guildId ?? '').length
  if (active >= call.settings.activeThreads) throw refuse.tooManyThreads()
}

/** topics/threads#editing-deleting-threads: the starter and moderators; reopening needs only to write there. */
export function editThread(call: BotCall, channel: Channel): Reply {
  const { body } = call
  const thread = channel.thread
  if (!thread) throw refuse.channelType()
  checkAgainst(UpdateThreadRequestPartialSchema, body)
  const moderator = may(call, channel, permission.manageThreads)
  const onlyReopens = body.archived === false && Object.keys(body).length === 1
  if (thread.archived && body.archived !== false) throw refuse.archived()
  if (thread.locked && !moderator) throw refuse.locked()
  if ('locked' in body || 'rate_limit_per_user' in body) need(call, channel, permission.manageThreads)
  if (onlyReopens) need(call, channel, permission.sendInThreads)
  else if (thread.ownerId !== call.botId) need(call, channel, permission.manageThreads)
  const forum = call.realm.world.channels.get(channel.parentId ?? '')
  const tags = 'applied_tags' in body && forum ? tagsOf(call, forum, body.applied_tags) : undefined
  if (tags?.length === 0 && forum && (forum.flags & requireTagFlag) !== 0) throw refuse.tagRequired()
  changeThread(call.realm, channel, call.botId, {
    name: typeof body.name === 'string' ? body.name : undefined,
    archived: flag(body.archived),
    locked: flag(body.locked),
    invitable: flag(body.invitable),
    autoArchiveMinutes:
      typeof body.auto_archive_duration === 'number' ? body.auto_archive_duration : undefined,
    appliedTags: tags,
  })
  return ok(channelPayload(call.realm.world, channel, call.botId))
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}
