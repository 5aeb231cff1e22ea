import type { Ids } from './ids.ts'
import type { Channel, Message, User, Workspace, World } from './model.ts'

/** Errors of a test that names what does not exist; never sent to the app. */
export class UnknownInWorld extends Error {
  constructor(what: string, where: string) {
    super(`The local Slack has no ${what} in ${where}. Seed it with startLocalSlack({ workspaces }).`)
    this.name = 'UnknownInWorld'
  }
}

export function workspaceOfUser(world: World, user: string): Workspace {
  for (const workspace of world.workspaces.values()) {
    if (workspace.users.has(user)) return workspace
  }
  throw new UnknownInWorld(`user ${user}`, 'any workspace')
}

export function workspaceOfChannel(world: World, channel: string): Workspace {
  for (const workspace of world.workspaces.values()) {
    if (workspace.channels.has(channel)) return workspace
  }
  throw new UnknownInWorld(`channel ${channel}`, 'any workspace')
}

export function needUser(workspace: Workspace, id: string): User {
  const user = workspace.users.get(id)
  if (!user) throw new UnknownInWorld(`user ${id}`, workspace.id)
  return user
}

export function needChannel(workspace: Workspace, id: string): Channel {
  const channel = findChannel(workspace, id)
  if (!channel) throw new UnknownInWorld(`channel ${id}`, workspace.id)
  return channel
}

export function needMessage(channel: Channel, ts: string): Message {
  const message = channel.messages.get(ts)
  if (!message) throw new UnknownInWorld(`message ${ts}`, channel.id)
  return message
}

/** By id, or by name with or without `#`. */
export function findChannel(workspace: Workspace, idOrName: string): Channel | undefined {
  const byId = workspace.channels.get(idOrName)
  if (byId) return byId
  const name = idOrName.replace(/^#/, '')
  return [...workspace.channels.values()].find(one => one.kind !== 'im' && one.name === name)
}

/** The direct message between the app and a person. */
export function findIm(workspace: Workspace, user: string): Channel | undefined {
  return [...workspace.channels.values()].find(one => one.kind === 'im' && one.with === user)
}

export function openIm(workspace: Workspace, user: string, ids: Ids, now: number): Channel {
  const open = findIm(workspace, user)
  if (open) return open
  const channel: Channel = {
    id: ids.next('D'),
    teamId: workspace.id,
    name: 'directmessage',
    kind: 'im',
    with: user,
    members: new Set([user, workspace.botUser]),
    archived: false,
    sharedWith: [],
    created: Math.floor(now / 1000),
    creator: user,
    messages: new Map(),
  }
  workspace.channels.set(channel.id, channel)
  return channel
}
