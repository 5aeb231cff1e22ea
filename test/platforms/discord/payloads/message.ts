/** resources/message#message-object, #attachment-object, #reaction-object; events/gateway#message-content-intent */
import type { Viewer } from '../gateway/event.ts'
import type { Json } from '../json.ts'
import type { Realm } from '../realm.ts'
import { type Interaction, interactionType } from '../world/interaction.ts'
import { type Attachment, channelType, type Message } from '../world/kinds.ts'
import { channelPayload } from './channel.ts'
import { userOf, userPayload } from './user.ts'

export function attachmentPayload(realm: Realm, channelId: string, attachment: Attachment): Json {
  const url = `${realm.origin()}/attachments/${channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.byteLength,
    content_type: attachment.contentType,
    url,
    proxy_url: url,
    ...(attachment.description === null ? {} : { description: attachment.description }),
  }
}

export function emojiPayload(emoji: string): Json {
  const [name, id] = emoji.split(':')
  return { id: id ?? null, name: name ?? emoji }
}

/** The whole message; what a viewer without the content intent may not read is taken out by `readable`. */
export function messagePayload(realm: Realm, message: Message, viewerId: string): Json {
  const { world } = realm
  const thread = world.channels.get(message.id)
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: author(realm, message),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.users.map(id => userPayload(userOf(world, id))),
    mention_roles: message.mentions.roles,
    attachments: message.attachments.map(one => attachmentPayload(realm, message.channelId, one)),
    embeds: message.embeds,
    components: message.components,
    pinned: world.channels.get(message.channelId)?.pins.includes(message.id) ?? false,
    flags: message.flags,
    ...(message.reactions.size + message.bursts.size > 0 ? { reactions: reactions(message, viewerId) } : {}),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.applicationId === null ? {} : { application_id: message.applicationId }),
    ...(message.webhookId === null ? {} : { webhook_id: message.webhookId }),
    ...(thread?.thread ? { thread: channelPayload(world, thread, viewerId) } : {}),
    ...reference(message),
    ...interactionOf(realm, message),
  }
}

function author(realm: Realm, message: Message): Json {
  if (message.webhookId !== null && !realm.world.users.has(message.authorId)) {
    return { id: message.authorId, username: 'webhook', discriminator: '0000', avatar: null, bot: true }
  }
  return userPayload(userOf(realm.world, message.authorId))
}

function reactions(message: Message, viewerId: string): Json[] {
  return [...new Set([...message.reactions.keys(), ...message.bursts.keys()])].map(emoji => {
    const [users, bursts] = [message.reactions.get(emoji) ?? [], message.bursts.get(emoji) ?? []]
    return {
      emoji: emojiPayload(emoji),
      count: users.length + bursts.length,
      count_details: { normal: users.length, burst: bursts.length },
      burst_colors: [],
      me: users.includes(viewerId),
      me_burst: bursts.includes(viewerId),
    }
  })
}

function reference(message: Message): Json {
  if (!message.reference) return {}
  const { messageId, channelId, guildId } = message.reference
  return {
    message_reference: {
      type: 0,
      channel_id: channelId,
      ...(messageId === null ? {} : { message_id: messageId }),
      ...(guildId === null ? {} : { guild_id: guildId }),
    },
  }
}

function interactionOf(realm: Realm, message: Message): Json {
  const found = realm.world.interactions.get(message.interactionId ?? '')
  return found ? { interaction_metadata: metadata(realm, found) } : {}
}

function metadata(realm: Realm, interaction: Interaction): Json {
  const { id, type, userId, guildId, source, trigger } = interaction
  return {
    id,
    type,
    user: userPayload(userOf(realm.world, userId)),
    authorizing_integration_owners: { '0': guildId ?? '0' },
    ...(type === interactionType.component && source ? { interacted_message_id: source.id } : {}),
    ...(type === interactionType.modal && trigger
      ? { triggering_interaction_metadata: metadata(realm, trigger) }
      : {}),
  }
}

/** Whether the content is given to this viewer: own messages, direct messages and mentions always are. */
function mayRead(realm: Realm, message: Message, viewer: Viewer): boolean {
  const { botId } = viewer.application
  return (
    viewer.readsContent ||
    message.authorId === botId ||
    message.onlyFor !== null ||
    message.mentions.users.includes(botId) ||
    realm.world.channels.get(message.channelId)?.type === channelType.direct
  )
}

export function readable(realm: Realm, message: Message, viewer: Viewer): Json {
  const whole = messagePayload(realm, message, viewer.application.botId)
  if (mayRead(realm, message, viewer)) return whole
  return { ...whole, content: '', embeds: [], attachments: [], components: [] }
}
