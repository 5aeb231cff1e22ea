/**
 * What the local Discord is made of. Sources, all under https://docs.discord.com/developers:
 * resources/user, resources/guild, resources/channel, resources/message, topics/permissions, topics/threads.
 */
import type { Json } from '../json.ts'

export type User = {
  id: string
  username: string
  globalName: string | null
  bot: boolean
  /** Whether a bot that shares a guild may send this person direct messages; else 50007. */
  acceptsDirectMessages: boolean
}

export type Application = {
  id: string
  name: string
  /** The bot's token; null after it was revoked. */
  token: string | null
  botId: string
  /** The privileged intents that are switched on in the portal. */
  privileged: bigint
  /** Registered commands by scope: a guild's id, or 'global'. */
  commands: Map<string, Json[]>
  /** Who may use a command in a guild, set by its administrators: by guild and command, 'guild:command'. */
  overrides: Map<string, CommandOverride[]>
  /** When commands were created, for the limit of 200 a day. */
  commandsCreated: { scope: string; at: number }[]
  /** The last message made with each nonce. */
  nonces: Map<string, Message>
  /** When sessions were identified, for the limit of 1,000 a day. */
  identifies: number[]
}

/** Allows or forbids a command to a role (1), a user (2) or in a channel (3). */
export type CommandOverride = { id: string; type: 1 | 2 | 3; permission: boolean }

export type Role = {
  id: string
  name: string
  permissions: bigint
  position: number
  mentionable: boolean
  /** The application whose own role this is. */
  botId: string | null
}

export type Member = { userId: string; nick: string | null; roles: string[]; joinedAt: number }

export type Guild = {
  id: string
  name: string
  ownerId: string
  roles: Map<string, Role>
  members: Map<string, Member>
}

export type Overwrite = { id: string; type: 0 | 1; allow: bigint; deny: bigint }

export type Tag = { id: string; name: string; moderated: boolean; emojiName: string | null }

export const channelType = {
  text: 0,
  direct: 1,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const

export type Thread = {
  ownerId: string
  archived: boolean
  archivedAt: number
  autoArchiveMinutes: number
  locked: boolean
  invitable: boolean
  appliedTags: string[]
  /** When each of its members joined. */
  members: Map<string, number>
  sent: number
  /** Calls off the archiving that waits for a time without activity. */
  stopWaiting: () => void
}

export type Channel = {
  id: string
  type: number
  guildId: string | null
  parentId: string | null
  name: string
  topic: string | null
  position: number
  overwrites: Overwrite[]
  tags: Tag[]
  flags: number
  /** Of a direct message: the two who write there. */
  recipients: string[]
  thread: Thread | null
  messages: Map<string, Message>
  /** Stays when that message is deleted. */
  lastMessageId: string | null
  pins: string[]
}

export type Attachment = {
  id: string
  filename: string
  description: string | null
  contentType: string
  bytes: Uint8Array
}

export type Mentions = { users: string[]; roles: string[]; everyone: boolean }

export type Message = {
  id: string
  channelId: string
  type: number
  /** A user's id, or a webhook's. */
  authorId: string
  webhookId: string | null
  content: string
  embeds: Json[]
  components: Json[]
  attachments: Attachment[]
  flags: number
  nonce: string | number | null
  mentions: Mentions
  /** Everybody who got a notification when this was posted. */
  pinged: string[]
  /** Emoji → who reacted, first one first. */
  reactions: Map<string, string[]>
  /** The same of super reactions. */
  bursts: Map<string, string[]>
  createdAt: number
  editedAt: number | null
  reference: { messageId: string | null; channelId: string; guildId: string | null } | null
  applicationId: string | null
  interactionId: string | null
  /** The one person who can see an ephemeral message. */
  onlyFor: string | null
}

export const messageFlag = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const

export const requireTagFlag = 1 << 4
