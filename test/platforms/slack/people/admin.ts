import { announce } from '../acts/membership.ts'
import { changeMessage, deleteMessage, storeMessage } from '../acts/messages.ts'
import { deliver } from '../events/deliver.ts'
import { emit } from '../events/emit.ts'
import { appRateLimited } from '../payloads/envelope.ts'
import {
  appUninstalled,
  channelArchived,
  channelRenamed,
  groupMembersChanged,
  tokensRevoked,
  userChanged,
} from '../payloads/events.ts'
import { userFields } from '../payloads/user.ts'
import type { Platform } from '../platform.ts'
import type { Outcome } from '../transport/transport.ts'
import { needChannel, needMessage, needUser, workspaceOfChannel, workspaceOfUser } from '../world/find.ts'
import type { Message, User, Workspace } from '../world/model.ts'
import { makeUser, type UserSeed } from '../world/seed.ts'
import type { Place } from './talking.ts'

type Told = Promise<Outcome | undefined>

/** What administrators, other apps and Slack itself do to a workspace. `by` is a user id. */
export type Admin = {
  archives: (channel: string, by: string, archived?: boolean) => Told
  renames: (channel: string, name: string) => Told
  deactivates: (user: string) => Told
  /** Changes a profile: zone, name, guest or not. */
  changes: (user: string, change: Partial<Omit<User, 'id' | 'botId'>>) => Told
  adds: (team: string, user: UserSeed) => void
  setsGroup: (team: string, group: string, users: string[]) => Told
  uninstalls: (team: string) => Promise<(Outcome | undefined)[]>
  /** The token stops working at once; the app is told as well unless `silently`. */
  revokes: (token: string, silently?: boolean) => Told
  /** Over 30,000 events in an hour: Slack says so and drops them. */
  rateLimitsEvents: (team: string) => Told
  /** Slack adds a preview to a link in a message: a change that nobody made. */
  unfurls: (place: Place) => Told
  /** Anybody's message, as administrators may. */
  deletes: (place: Place) => Told
  /** Behind the app's back: no event, as if it had been lost. */
  deletesSilently: (place: Place) => void
  /** Another app (a webhook, when it has no user) writes into a channel. */
  otherAppPosts: (channel: string, text: string, app?: { botId?: string; user?: string }) => Promise<Place>
}

export function makeAdmin(platform: Platform): Admin {
  const { world, ids, clock } = platform
  const workspaceOf = (team: string): Workspace => {
    const workspace = world.workspaces.get(team)
    if (!workspace) throw new Error(`The local Slack has no workspace ${team}.`)
    return workspace
  }
  const changed = (workspace: Workspace, user: User): Told => {
    user.updated = Math.floor(clock.now() / 1000)
    const fields = userFields(user, workspace, clock.now(), { email: true, locale: true })
    return emit(platform, workspace, userChanged(fields, ids.ts()))
  }
  const tokensOf = (team: string) =>
    [...world.tokens.values()].filter(one => one.teamId === team && one.state === 'active')

  return {
    archives: async (id, by, archived = true) => {
      const workspace = workspaceOfChannel(world, id)
      const channel = needChannel(workspace, id)
      channel.archived = archived
      const subtype = archived ? 'channel_archive' : 'channel_unarchive'
      const text = `<@${by}> ${archived ? 'archived' : 'un-archived'} the channel`
      const [outcome] = await Promise.all([
        emit(platform, workspace, channelArchived(channel, archived, by, ids.ts()), channel),
        announce(platform, workspace, channel, { subtype, user: by, text }),
      ])
      return outcome
    },
    renames: (id, name) => {
      const workspace = workspaceOfChannel(world, id)
      const channel = needChannel(workspace, id)
      channel.name = name
      return emit(platform, workspace, channelRenamed(channel, ids.ts()), channel)
    },
    deactivates: id => {
      const workspace = workspaceOfUser(world, id)
      const user = needUser(workspace, id)
      user.deleted = true
      // A deactivated account leaves its channels without a word about each.
      for (const channel of workspace.channels.values()) if (channel.kind !== 'im') channel.members.delete(id)
      return changed(workspace, user)
    },
    changes: (id, change) => {
      const workspace = workspaceOfUser(world, id)
      return changed(workspace, Object.assign(needUser(workspace, id), change))
    },
    adds: (team, seed) => {
      const user = makeUser(seed, team, clock.now())
      workspaceOf(team).users.set(user.id, user)
    },
    setsGroup: (team, id, users) => {
      const workspace = workspaceOf(team)
      const group = workspace.groups.get(id)
      if (!group) throw new Error(`${team} has no user group ${id}.`)
      const before = group.users
      group.users = users
      const event = groupMembersChanged(workspace, id, {
        added: users.filter(user => !before.includes(user)),
        removed: before.filter(user => !users.includes(user)),
        now: clock.now(),
        eventTs: ids.ts(),
      })
      return emit(platform, workspace, event)
    },
    uninstalls: team => {
      const workspace = workspaceOf(team)
      for (const token of tokensOf(team)) token.state = 'inactive'
      for (const channel of workspace.channels.values()) channel.members.delete(workspace.botUser)
      return Promise.all([
        emit(platform, workspace, tokensRevoked([workspace.botUser], ids.ts())),
        emit(platform, workspace, appUninstalled(ids.ts())),
      ])
    },
    revokes: (value, silently = false) => {
      const token = world.tokens.get(value)
      if (!token) throw new Error('The local Slack never issued that token.')
      token.state = 'revoked'
      if (silently || token.kind === 'app') return Promise.resolve(undefined)
      const workspace = workspaceOf(token.teamId)
      return emit(platform, workspace, tokensRevoked([workspace.botUser], ids.ts()))
    },
    rateLimitsEvents: team => deliver(platform, appRateLimited(world.app, workspaceOf(team), clock.now())),
    unfurls: ({ channel: id, ts }) => {
      const workspace = workspaceOfChannel(world, id)
      const channel = needChannel(workspace, id)
      const attachments = [{ id: 1, title: 'A page', from_url: 'https://example.com' }]
      return changeMessage(platform, workspace, channel, needMessage(channel, ts), { attachments })
    },
    deletes: ({ channel: id, ts }) => {
      const workspace = workspaceOfChannel(world, id)
      const channel = needChannel(workspace, id)
      return deleteMessage(platform, workspace, channel, needMessage(channel, ts))
    },
    deletesSilently: ({ channel: id, ts }) => {
      const workspace = workspaceOfChannel(world, id)
      const channel = needChannel(workspace, id)
      void deleteMessage(platform, workspace, channel, needMessage(channel, ts), true)
    },
    otherAppPosts: async (id, text, { botId = 'B0OTHER', user } = {}) => {
      const workspace = workspaceOfChannel(world, id)
      const message: Message = {
        ts: ids.ts(),
        channel: id,
        ...(user ? { user } : { subtype: 'bot_message' }),
        botId,
        text,
        reactions: [],
        files: [],
      }
      await storeMessage(platform, workspace, needChannel(workspace, id), message)
      return { channel: id, ts: message.ts }
    },
  }
}
