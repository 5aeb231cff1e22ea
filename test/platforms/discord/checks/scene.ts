/** The guild that most tests of the local Discord play in. */
import type { LocalDiscord } from '../local-discord.ts'
import type { Person } from '../people/person.ts'
import type { Application, Channel, Guild, Role } from '../world/kinds.ts'
import { permission, usualPermissions } from '../world/permissions.ts'
import { type RawClient, rawClient } from './raw-client.ts'

export type Scene = {
  application: Application
  guild: Guild
  help: Channel
  forum: Channel
  agents: Role
  ana: Person
  kim: Person
  /** Requests with the application's token. */
  ask: RawClient
}

export function makeScene(discord: LocalDiscord, permissions = permission.manageThreads): Scene {
  const { build } = discord
  const application = build.application({ privileged: ['messageContent', 'guildMembers'] })
  const guild = build.guild()
  const agents = build.role(guild, { name: 'agents', mentionable: true })
  build.install(application, guild, usualPermissions | permissions)
  return {
    application,
    guild,
    agents,
    help: build.channel(guild, { name: 'help' }),
    forum: build.channel(guild, { name: 'triage', type: 'forum', tags: ['open', 'solved'] }),
    ana: build.person(guild, { name: 'Ana' }),
    kim: build.person(guild, { name: 'Kim', roles: [agents] }),
    ask: rawClient(discord, application),
  }
}
