/** resources/message: Create, Edit, Delete, Get, List, Bulk Delete. */
import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod'
import { change, messageType, post, remove } from '../acts/messages.ts'
import type { Viewer } from '../gateway/event.ts'
import { intent } from '../gateway/intents.ts'
import { isJson, objects, strings, text } from '../json.ts'
import { readable } from '../payloads/message.ts'
import { checkMessage } from '../rules/message.ts'
import { madeAt } from '../snowflake.ts'
import { type Channel, channelType, type Message } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import { shareGuild } from '../world/world.ts'
import {
  type BotCall,
  channelOf,
  done,
  may,
  messageOf,
  need,
  needActive,
  needUnlocked,
  ok,
  param,
  type Reply,
} from './call.ts'
import { changesOf, draftOf, stateOf } from './message-draft.ts'
import { fault, refuse } from './refusal.ts'

/** enforce_nonce holds for "the past few minutes". */
const nonceMemory = 5 * 60_000

const oldestInBulk = 14 * 24 * 3_600_000

/** How the bot reads over HTTP: by what is switched on in the portal, not by what its session asked for. */
export function viewerOf(call: BotCall): Viewer {
  const readsContent = (call.application.privileged & intent.messageContent) !== 0n
  return { application: call.application, intents: ~0n, readsContent }
}

export function createMessage(call: BotCall): Reply {
  const channel = channelOf(call)
  needSpeech(call, channel)
  const { body } = call
  checkMessage(MessageCreateRequestSchema, body, call.files.length)
  const repeated = sameNonce(call)
  if (repeated) return ok(readable(call.realm, repeated, viewerOf(call)))
  const nonce = typeof body.nonce === 'string' || typeof body.nonce === 'number' ? body.nonce : null
  const message = post(call.realm, channel, {
    ...draftOf(call, body, call.botId, 'all'),
    nonce,
    replyTo: repliedTo(call, channel),
  })
  if (nonce !== null) call.application.nonces.set(String(nonce), message)
  return ok(readable(call.realm, message, viewerOf(call)))
}

/** What posting needs: a place for words, and the permissions for what the message holds. */
function needSpeech(call: BotCall, channel: Channel): void {
  if (channel.type === channelType.forum || channel.type === channelType.category) throw refuse.notText()
  if (channel.type === channelType.direct) {
    const other = channel.recipients.find(id => id !== call.botId) ?? ''
    const open = call.realm.world.users.get(other)?.acceptsDirectMessages === true
    if (!open || !shareGuild(call.realm.world, call.botId, other)) throw refuse.cannotMessage()
    return
  }
  need(call, channel, channel.thread ? permission.sendInThreads : permission.sendMessages)
  needUnlocked(call, channel)
  needContents(call, channel)
}

function needContents(call: BotCall, channel: Channel): void {
  if (objects(call.body.embeds).length > 0) need(call, channel, permission.embedLinks)
  if (call.files.length > 0) need(call, channel, permission.attachFiles)
}

/** The message that this application made with this nonce, in whatever channel. */
function sameNonce(call: BotCall): Message | undefined {
  const { nonce, enforce_nonce: enforced } = call.body
  if (enforced !== true || nonce === undefined || nonce === null) return undefined
  const made = call.application.nonces.get(String(nonce))
  if (!made || made.createdAt < call.realm.clock.now() - nonceMemory) return undefined
  return call.realm.world.channels.get(made.channelId)?.messages.get(made.id)
}

function repliedTo(call: BotCall, channel: Channel): Message | null {
  const reference = call.body.message_reference
  if (!isJson(reference) || reference.type === 1) return null
  if (!may(call, channel, permission.readMessageHistory)) throw refuse.noHistory()
  const found = channel.messages.get(text(reference.message_id))
  const usual: number[] = [messageType.usual, messageType.reply, messageType.command, messageType.contextMenu]
  if (found && usual.includes(found.type)) return found
  if (reference.fail_if_not_exists === false) return null
  throw refuse.form({
    path: ['message_reference'],
    code: found ? 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE' : 'REPLIES_UNKNOWN_MESSAGE',
    message: found ? 'Cannot reply to a system message' : 'Unknown message',
  })
}

export function editMessage(call: BotCall): Reply {
  const channel = channelOf(call)
  const message = messageOf(channel, param(call, 'message'))
  needActive(channel)
  if (message.authorId !== call.botId) throw refuse.notYours()
  needUnlocked(call, channel)
  if (channel.type !== channelType.direct) needContents(call, channel)
  checkMessage(MessageEditRequestPartialSchema, call.body, call.files.length, stateOf(message))
  change(
    call.realm,
    channel,
    message,
    changesOf(call, call.body, message),
    call.body.allowed_mentions,
    message.interactionId === null ? 'all' : 'users',
  )
  return ok(readable(call.realm, message, viewerOf(call)))
}

export function deleteMessage(call: BotCall): Reply {
  const channel = channelOf(call)
  const message = messageOf(channel, param(call, 'message'))
  if (message.authorId !== call.botId) {
    if (channel.type === channelType.direct) throw refuse.directChannel()
    need(call, channel, permission.manageMessages)
  }
  remove(call.realm, channel, message)
  return done
}

export function bulkDelete(call: BotCall): Reply {
  const channel = channelOf(call)
  if (channel.type === channelType.direct) throw refuse.directChannel()
  need(call, channel, permission.manageMessages)
  const ids = strings(call.body.messages)
  if (ids.length < 2 || ids.length > 100) throw refuse.bulkDelete()
  if (new Set(ids).size < ids.length)
    throw refuse.form(fault(['messages'], 'BASE_TYPE_INVALID', 'Duplicate ids'))
  if (ids.some(id => madeAt(id) < call.realm.clock.now() - oldestInBulk)) throw refuse.tooOld()
  for (const id of ids) {
    const message = channel.messages.get(id)
    if (message) remove(call.realm, channel, message)
  }
  return done
}

export function getMessage(call: BotCall): Reply {
  const channel = channelOf(call)
  need(call, channel, permission.readMessageHistory)
  return ok(readable(call.realm, messageOf(channel, param(call, 'message')), viewerOf(call)))
}
