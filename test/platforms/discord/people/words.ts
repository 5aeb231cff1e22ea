/** What people do with messages. Each does what Discord's client lets this person do, or throws NotPossible. */
import { change, post, remove } from '../acts/messages.ts'
import { addReaction, removeReaction } from '../acts/reactions.ts'
import { joinThread } from '../acts/threads.ts'
import type { Realm } from '../realm.ts'
import type { Channel, Message } from '../world/kinds.ts'
import { canSend, canView, channelPermissions, permission } from '../world/permissions.ts'
import { known } from '../world/world.ts'
import { NotPossible } from './not-possible.ts'

export type Upload = { filename: string; contentType: string; bytes: Uint8Array; description?: string }

export type Said = { content?: string; replyTo?: Message; files?: Upload[] }

export function channelOf(realm: Realm, message: Message): Channel {
  const channel = known(realm.world.channels.get(message.channelId), `channel ${message.channelId}`)
  if (message.onlyFor === null && !channel.messages.has(message.id)) {
    throw new NotPossible(`The message ${message.id} is gone.`)
  }
  return channel
}

export function types(realm: Realm, userId: string, channel: Channel, said: string | Said): Message {
  const { content = '', replyTo, files = [] } = typeof said === 'string' ? { content: said } : said
  if (!canSend(realm.world, channel, userId))
    throw new NotPossible(`${userId} cannot write in #${channel.name}.`)
  const moderates = (channelPermissions(realm.world, channel, userId) & permission.manageThreads) !== 0n
  if (channel.thread?.locked && !moderates) throw new NotPossible(`The thread ${channel.name} is locked.`)
  if (content === '' && files.length === 0) throw new NotPossible('An empty message cannot be sent.')
  if (content.length > 2_000) throw new NotPossible('People write up to 2,000 characters.')
  // Who writes in a thread is a member of it from then on.
  if (channel.thread) joinThread(realm, channel, userId, userId)
  return post(realm, channel, {
    authorId: userId,
    content,
    replyTo: replyTo ?? null,
    attachments: files.map(one => ({
      id: realm.newId(),
      filename: one.filename,
      description: one.description ?? null,
      contentType: one.contentType,
      bytes: one.bytes,
    })),
  })
}

export function edits(realm: Realm, userId: string, message: Message, content: string): Message {
  const channel = channelOf(realm, message)
  if (message.authorId !== userId) throw new NotPossible('People edit their own messages only.')
  if (channel.thread?.archived) throw new NotPossible('Nothing is edited in an archived thread.')
  change(realm, channel, message, { content }, undefined)
  return message
}

export function deletes(realm: Realm, userId: string, message: Message): void {
  const channel = channelOf(realm, message)
  const moderates = (channelPermissions(realm.world, channel, userId) & permission.manageMessages) !== 0n
  if (message.authorId !== userId && !moderates) throw new NotPossible('This message is somebody else’s.')
  remove(realm, channel, message)
}

export function reacts(realm: Realm, userId: string, message: Message, emoji: string, burst: boolean): void {
  const channel = channelOf(realm, message)
  const granted = channelPermissions(realm.world, channel, userId)
  const wanted = permission.readMessageHistory | (message.reactions.has(emoji) ? 0n : permission.addReactions)
  if (!canView(realm.world, channel, userId) || (granted & wanted) !== wanted || message.onlyFor !== null) {
    throw new NotPossible(`${userId} cannot react with ${emoji} to ${message.id}.`)
  }
  if (channel.thread?.archived) throw new NotPossible('Nobody reacts in an archived thread.')
  addReaction(realm, channel, message, userId, emoji, burst)
}

export function unreacts(
  realm: Realm,
  userId: string,
  message: Message,
  emoji: string,
  burst: boolean,
): void {
  removeReaction(realm, channelOf(realm, message), message, userId, emoji, burst)
}
