import type { Interaction } from './interaction.ts'
import type { Application, Channel, Guild, User } from './kinds.ts'

export type World = {
  users: Map<string, User>
  applications: Map<string, Application>
  guilds: Map<string, Guild>
  channels: Map<string, Channel>
  interactions: Map<string, Interaction>
}

export function emptyWorld(): World {
  return {
    users: new Map(),
    applications: new Map(),
    guilds: new Map(),
    channels: new Map(),
    interactions: new Map(),
  }
}

export function channelsOf(world: World, guildId: string): Channel[] {
  return [...world.channels.values()].filter(channel => channel.guildId === guildId)
}

/** Active threads of a guild. */
export function activeThreads(world: World, guildId: string): Channel[] {
  return channelsOf(world, guildId).filter(channel => channel.thread?.archived === false)
}

export function directChannel(world: World, a: string, b: string): Channel | undefined {
  return [...world.channels.values()].find(
    channel => channel.recipients.includes(a) && channel.recipients.includes(b),
  )
}

/** Whether two users share a guild: what a direct message from a bot needs. */
export function shareGuild(world: World, a: string, b: string): boolean {
  return [...world.guilds.values()].some(guild => guild.members.has(a) && guild.members.has(b))
}

export function applicationByToken(world: World, token: string): Application | undefined {
  return [...world.applications.values()].find(one => one.token !== null && one.token === token)
}

/** The token of an interaction names it, as Discord's does. */
export function interactionToken(id: string, secret: string): string {
  return Buffer.from(`interaction:${id}:${secret}`).toString('base64url')
}

export function interactionByToken(world: World, token: string): Interaction | undefined {
  const [, id = ''] = Buffer.from(token, 'base64url').toString().split(':')
  const found = world.interactions.get(id)
  return found?.token === token ? found : undefined
}

/** Looks something up that the caller knows to exist. */
export function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The local Discord has no ${what}.`)
  return found
}
