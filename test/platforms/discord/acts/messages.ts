/** Messages come, change and go: resources/message. */
import { type Json, objects } from '../json.ts'
import type { Realm } from '../realm.ts'
import { componentTexts } from '../rules/components.ts'
import { type MentionDefault, pingedBy, resolveMentions } from '../rules/mentions.ts'
import type { Attachment, Channel, Message } from '../world/kinds.ts'
import { inGuild, publishInChannel, publishMessage } from './events.ts'
import { stored } from './stored-components.ts'
import { keepActive, unarchive } from './thread-state.ts'

/** Message types that are more than words: resources/message#message-object-message-types. */
export const messageType = {
  usual: 0,
  recipientAdd: 1,
  recipientRemove: 2,
  nameChange: 4,
  pinned: 6,
  threadCreated: 18,
  reply: 19,
  command: 20,
  threadStarter: 21,
  contextMenu: 23,
} as const

export type Draft = {
  /** A new one where it is absent. */
  id?: string
  authorId: string
  content?: string
  embeds?: Json[]
  components?: Json[]
  attachments?: Attachment[]
  flags?: number
  nonce?: string | number | null
  type?: number
  webhookId?: string | null
  applicationId?: string | null
  interactionId?: string | null
  onlyFor?: string | null
  replyTo?: Message | null
  reference?: Message['reference']
  allowedMentions?: unknown
  mentionDefault?: MentionDefault
}

/** A message that is nowhere yet: ephemeral ones stay so. */
export function makeMessage(realm: Realm, channel: Channel, draft: Draft): Message {
  const content = draft.content ?? ''
  const components = stored(draft.components ?? [])
  const reply = draft.replyTo ?? null
  const mentions = resolveMentions(
    realm,
    {
      channel,
      authorId: draft.authorId,
      texts: [content, ...componentTexts(components)],
      repliedTo: reply?.authorId,
    },
    draft.allowedMentions,
    draft.mentionDefault ?? 'all',
  )
  return {
    id: draft.id ?? realm.newId(),
    channelId: channel.id,
    type: draft.type ?? (reply ? messageType.reply : messageType.usual),
    authorId: draft.authorId,
    webhookId: draft.webhookId ?? null,
    content,
    embeds: (draft.embeds ?? []).map(kept),
    components,
    attachments: draft.attachments ?? [],
    flags: draft.flags ?? 0,
    nonce: draft.nonce ?? null,
    mentions,
    pinged: draft.onlyFor ? [] : pingedBy(realm, channel, draft.authorId, mentions),
    reactions: new Map(),
    bursts: new Map(),
    createdAt: realm.clock.now(),
    editedAt: null,
    reference: reply
      ? { messageId: reply.id, channelId: channel.id, guildId: channel.guildId }
      : (draft.reference ?? null),
    applicationId: draft.applicationId ?? null,
    interactionId: draft.interactionId ?? null,
    onlyFor: draft.onlyFor ?? null,
  }
}

/** Posts a message into a channel; into an archived thread too, which then is active again. */
export function post(realm: Realm, channel: Channel, draft: Draft): Message {
  unarchive(realm, channel)
  keepActive(realm, channel)
  const message = makeMessage(realm, channel, draft)
  channel.messages.set(message.id, message)
  channel.lastMessageId = message.id
  if (channel.thread) channel.thread.sent += 1
  publishMessage(realm, 'MESSAGE_CREATE', channel, message)
  realm.signal.changed()
  return message
}

/** Changes what is given; mentions are found anew, but an edit tells nobody. */
export function change(
  realm: Realm,
  channel: Channel,
  message: Message,
  to: Partial<Pick<Message, 'content' | 'embeds' | 'components' | 'attachments' | 'flags'>>,
  allowedMentions: unknown,
  mentionDefault: MentionDefault = 'all',
): void {
  const { components, embeds, ...rest } = to
  Object.assign(message, rest)
  if (components) message.components = stored(components)
  if (embeds) message.embeds = embeds.map(kept)
  message.editedAt = realm.clock.now()
  if (to.content !== undefined || components) {
    message.mentions = resolveMentions(
      realm,
      {
        channel,
        authorId: message.authorId,
        texts: [message.content, ...componentTexts(message.components)],
      },
      allowedMentions,
      mentionDefault,
    )
  }
  if (message.onlyFor === null) publishMessage(realm, 'MESSAGE_UPDATE', channel, message)
  realm.signal.changed()
}

export function remove(realm: Realm, channel: Channel, message: Message): void {
  channel.messages.delete(message.id)
  channel.pins = channel.pins.filter(id => id !== message.id)
  if (message.onlyFor === null) {
    publishInChannel(realm, 'MESSAGE_DELETE', channel, {
      id: message.id,
      channel_id: channel.id,
      ...inGuild(channel),
    })
  }
  realm.signal.changed()
}

/** An embed as Discord keeps it. */
function kept(embed: Json): Json {
  const fields = objects(embed.fields).map(one => ({ ...one, inline: one.inline === true }))
  return { ...embed, type: 'rich', ...(fields.length > 0 ? { fields } : {}) }
}
