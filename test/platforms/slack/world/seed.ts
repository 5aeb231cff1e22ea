import type { App, Channel, Token, User, UserGroup, Workspace, World } from './model.ts'

export type UserSeed = Partial<Omit<User, 'id' | 'updated'>> & { id: string }
export type ChannelSeed = {
  id: string
  name: string
  kind?: 'public' | 'private'
  /** User ids; the app's own user is a member too unless `withoutApp` is set. */
  members?: string[]
  withoutApp?: boolean
  archived?: boolean
  sharedWith?: string[]
}
export type WorkspaceSeed = {
  id: string
  name?: string
  domain?: string
  users?: UserSeed[]
  channels?: ChannelSeed[]
  groups?: UserGroup[]
  /** Scopes of the bot token; everything a desk may need when left out. */
  scopes?: string[]
  /** False: the app is not installed yet, and OAuth is the way in. */
  installed?: boolean
  token?: string
  botUser?: string
  botId?: string
}

/** Scopes of the token of a seeded workspace that names none. */
export const allScopes = [
  'app_mentions:read',
  'bookmarks:write',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'usergroups:read',
  'users:read',
  'users:read.email',
]

const allEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'channel_rename',
  'channel_unarchive',
  'file_shared',
  'group_archive',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'reaction_added',
  'reaction_removed',
  'subteam_members_changed',
  'subteam_updated',
  'team_join',
  'tokens_revoked',
  'user_change',
]

export const defaultApp: App = {
  id: 'A0LOCAL',
  clientId: '1000.2000',
  clientSecret: 'local-client-secret',
  signingSecret: 'local-signing-secret',
  verificationToken: 'local-verification-token',
  appToken: 'xapp-1-A0LOCAL-1000-local',
  redirectUrls: [],
  commands: ['/support'],
  botEvents: allEvents,
  homeTab: true,
  messagesTab: 'writable',
}

const everybody = ['U0ANA', 'U0BEN', 'U0KIM', 'U0LEE', 'U0MIA', 'U0OLI', 'U0OLGA']
const team = ['U0KIM', 'U0LEE', 'U0OLI', 'U0MIA', 'U0OLGA']

/** One workspace with two requesters, two agents, a manager, somebody on call and an owner. */
export const defaultWorkspace: WorkspaceSeed = {
  id: 'T0DESK',
  name: 'Desk',
  domain: 'desk',
  users: everybody.map(id => ({ id, tz: 'Pacific/Honolulu', admin: id === 'U0OLGA' })),
  channels: [
    { id: 'C0GENERAL', name: 'general', members: everybody },
    { id: 'C0TRIAGE', name: 'triage', members: team },
    { id: 'C0ONCALL', name: 'on-call', members: team },
    { id: 'G0MANAGERS', name: 'managers', kind: 'private', members: ['U0MIA', 'U0OLGA'] },
    { id: 'C0NEWS', name: 'announcements', members: everybody },
  ],
}

export function makeUser(seed: UserSeed, teamId: string, now: number): User {
  const name = seed.name ?? seed.id.replace(/^[UW]0*/, '').toLowerCase()
  return {
    teamId,
    name,
    realName: name.charAt(0).toUpperCase() + name.slice(1),
    email: `${name}@example.com`,
    tz: 'Etc/UTC',
    locale: 'en-US',
    admin: false,
    deleted: false,
    ...seed,
    updated: Math.floor(now / 1000),
  }
}

function makeChannel(seed: ChannelSeed, workspace: Workspace, now: number): Channel {
  const members = new Set(seed.members ?? [])
  if (!seed.withoutApp) members.add(workspace.botUser)
  return {
    id: seed.id,
    teamId: workspace.id,
    name: seed.name,
    kind: seed.kind ?? 'public',
    members,
    archived: seed.archived ?? false,
    sharedWith: seed.sharedWith ?? [],
    created: Math.floor(now / 1000),
    creator: [...members][0] ?? workspace.botUser,
    messages: new Map(),
  }
}

function makeWorkspace(seed: WorkspaceSeed, now: number): Workspace {
  const botUser = seed.botUser ?? `U0BOT${seed.id}`
  const botId = seed.botId ?? `B0BOT${seed.id}`
  const bot = makeUser({ id: botUser, name: 'deskhand', botId }, seed.id, now)
  const users = [bot, ...(seed.users ?? []).map(user => makeUser(user, seed.id, now))]
  const workspace: Workspace = {
    id: seed.id,
    domain: seed.domain ?? seed.id.toLowerCase(),
    name: seed.name ?? seed.id,
    botUser,
    botId,
    users: new Map(users.map(user => [user.id, user])),
    channels: new Map(),
    groups: new Map((seed.groups ?? []).map(group => [group.id, group])),
    files: new Map(),
    views: new Map(),
    homes: new Map(),
  }
  for (const channel of seed.channels ?? []) {
    workspace.channels.set(channel.id, makeChannel(channel, workspace, now))
  }
  return workspace
}

/** Builds the world a local Slack starts with. `now` is in milliseconds. */
export function makeWorld(app: Partial<App>, seeds: WorkspaceSeed[], now: number): World {
  const settings = structuredClone({ ...defaultApp, ...app })
  const tokens = new Map<string, Token>()
  const add = (token: Token) => tokens.set(token.value, token)
  add({ value: settings.appToken, kind: 'app', teamId: '', scopes: ['connections:write'], state: 'active' })
  for (const seed of seeds) {
    if (seed.installed === false) continue
    const value = seed.token ?? `xoxb-local-${seed.id}`
    add({ value, kind: 'bot', teamId: seed.id, scopes: seed.scopes ?? allScopes, state: 'active' })
  }
  const workspaces = seeds.map(seed => makeWorkspace(seed, now))
  return { app: settings, tokens, workspaces: new Map(workspaces.map(one => [one.id, one])) }
}
