/** A record of JSON as it travels: read with care, since both sides may leave fields out. */
export type Fields = Record<string, unknown>

export type User = {
  id: string
  /** The workspace the person belongs to; another one than the channel's for Slack Connect guests. */
  teamId: string
  name: string
  realName: string
  email?: string
  tz: string
  locale: string
  guest?: 'multi-channel' | 'single-channel'
  admin: boolean
  deleted: boolean
  /** Set for the users that stand for apps. */
  botId?: string
  updated: number
}

export type Reaction = { name: string; users: string[] }

export type Message = {
  ts: string
  channel: string
  user?: string
  botId?: string
  appId?: string
  subtype?: string
  text: string
  blocks?: Fields[]
  attachments?: Fields[]
  threadTs?: string
  broadcast?: boolean
  metadata?: Fields
  edited?: { user: string; ts: string }
  clientMsgId?: string
  reactions: Reaction[]
  files: string[]
  /** Set for messages that only one person sees; they are in no history. */
  ephemeralFor?: string
}

export type Channel = {
  id: string
  teamId: string
  name: string
  kind: 'public' | 'private' | 'im'
  /** The other side of a direct message with the app. */
  with?: string
  members: Set<string>
  archived: boolean
  /** Other workspaces that share the channel by Slack Connect. */
  sharedWith: string[]
  created: number
  creator: string
  messages: Map<string, Message>
}

export type UserGroup = { id: string; handle: string; name: string; users: string[]; disabled: boolean }

export type StoredFile = {
  id: string
  name: string
  title: string
  altText?: string
  mimetype: string
  length: number
  bytes?: Uint8Array
  user: string
  created: number
  channels: Set<string>
  shared: boolean
}

export type View = {
  id: string
  teamId: string
  user: string
  type: 'modal' | 'home'
  body: Fields
  hash: string
  rootId: string
  previousId?: string
  state: Record<string, Record<string, Fields>>
}

export type Workspace = {
  id: string
  domain: string
  name: string
  botUser: string
  botId: string
  users: Map<string, User>
  channels: Map<string, Channel>
  groups: Map<string, UserGroup>
  files: Map<string, StoredFile>
  /** Open modals, by view id; the last one of a person is what they see. */
  views: Map<string, View>
  /** App Home, by user id. */
  homes: Map<string, View>
}

export type TokenKind = 'bot' | 'app'

export type Token = {
  value: string
  kind: TokenKind
  teamId: string
  scopes: string[]
  state: 'active' | 'revoked' | 'inactive'
}

export type App = {
  id: string
  clientId: string
  clientSecret: string
  signingSecret: string
  verificationToken: string
  appToken: string
  redirectUrls: string[]
  commands: string[]
  /** Names as in a manifest's `bot_events`, for example `message.channels`. */
  botEvents: string[]
  homeTab: boolean
  /** The tab of direct messages: people can write, only read, or there is none. */
  messagesTab: 'writable' | 'read-only' | 'off'
}

export type World = { app: App; workspaces: Map<string, Workspace>; tokens: Map<string, Token> }
