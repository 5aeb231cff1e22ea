/** Fills the world: applications, guilds, roles, channels, people. Connected applications hear of what is new. */
import { addChannel } from './acts/channels.ts'
import { addMember, addRole, installBot } from './acts/guilds.ts'
import { intent } from './gateway/intents.ts'
import { makePerson, type Person } from './people/person.ts'
import type { Realm } from './realm.ts'
import {
  type Application,
  type Channel,
  channelType,
  type Guild,
  type Overwrite,
  type Role,
  requireTagFlag,
  type Tag,
  type User,
} from './world/kinds.ts'
import { newChannel } from './world/new-channel.ts'
import { usualPermissions } from './world/permissions.ts'

export type ApplicationPlan = {
  name?: string
  token?: string
  /** Switched on in the portal. */
  privileged?: ('guildMembers' | 'guildPresences' | 'messageContent')[]
}

export type PersonPlan = {
  name: string
  roles?: Role[]
  /** Milliseconds since 1970; both default to now. */
  joinedAt?: number
  accountMadeAt?: number
  acceptsDirectMessages?: boolean
  bot?: boolean
}

export type ChannelPlan = {
  name: string
  type?: 'text' | 'forum' | 'announcement' | 'category'
  parent?: Channel
  topic?: string
  overwrites?: Overwrite[]
  /** Of a forum. */
  tags?: string[]
  requireTag?: boolean
}

export type Build = {
  application(plan?: ApplicationPlan): Application
  guild(plan?: { name?: string; id?: string; everyone?: bigint }): Guild
  role(
    guild: Guild,
    plan: { name: string; permissions?: bigint; mentionable?: boolean; position?: number },
  ): Role
  /** Brings the application's bot into the guild, with a role of its own. */
  install(application: Application, guild: Guild, permissions: bigint): Role
  channel(guild: Guild, plan: ChannelPlan): Channel
  /** A new person joins the guild. */
  person(guild: Guild, plan: PersonPlan): Person
  /** A person who is in Discord already joins the guild, too. */
  join(guild: Guild, person: { id: string }, roles?: Role[]): void
}

export function makeBuild(realm: Realm): Build {
  const { world, newId, clock } = realm

  function user(name: string, more: Partial<User> = {}): User {
    const made = {
      id: newId(),
      username: name.toLowerCase(),
      globalName: name,
      bot: false,
      acceptsDirectMessages: true,
    }
    const whole = { ...made, ...more }
    world.users.set(whole.id, whole)
    return whole
  }

  function join(guild: Guild, userId: string, roles: Role[], joinedAt: number): void {
    addMember(realm, guild, { userId, nick: null, roles: roles.map(one => one.id), joinedAt })
  }

  return {
    application({ name = 'Deskhand', token, privileged = [] } = {}) {
      const bot = user(name, { bot: true, globalName: null, acceptsDirectMessages: false })
      const made: Application = {
        id: newId(),
        name,
        token: token ?? `token-of-${bot.id}`,
        botId: bot.id,
        privileged: privileged.reduce((all, one) => all | intent[one], 0n),
        commands: new Map(),
        overrides: new Map(),
        commandsCreated: [],
        nonces: new Map(),
        identifies: [],
      }
      world.applications.set(made.id, made)
      return made
    },
    guild({ name = 'Northwind', id = newId(), everyone = usualPermissions } = {}) {
      const owner = user(`owner of ${name}`)
      const role = {
        id,
        name: '@everyone',
        permissions: everyone,
        position: 0,
        mentionable: false,
        botId: null,
      }
      const made: Guild = { id, name, ownerId: owner.id, roles: new Map([[id, role]]), members: new Map() }
      world.guilds.set(id, made)
      join(made, owner.id, [], clock.now())
      return made
    },
    role(guild, { name, permissions = 0n, mentionable = false, position = guild.roles.size }) {
      const role: Role = { id: newId(), name, permissions, position, mentionable, botId: null }
      addRole(realm, guild, role)
      return role
    },
    install(application, guild, permissions) {
      const position = guild.roles.size
      const about = { id: newId(), name: application.name, permissions, position, mentionable: false }
      const role: Role = { ...about, botId: application.botId }
      installBot(realm, guild, application, role)
      return role
    },
    channel(guild, plan) {
      const tags: Tag[] = (plan.tags ?? []).map(name => ({
        id: newId(),
        name,
        moderated: false,
        emojiName: null,
      }))
      const channel = newChannel({
        id: newId(),
        type: channelType[plan.type ?? 'text'],
        guildId: guild.id,
        parentId: plan.parent?.id ?? null,
        name: plan.name,
        topic: plan.topic ?? null,
        overwrites: plan.overwrites ?? [],
        tags,
        flags: plan.requireTag === true ? requireTagFlag : 0,
      })
      addChannel(realm, channel)
      return channel
    },
    person(guild, plan) {
      const { id } = user(plan.name, {
        ...(plan.accountMadeAt === undefined ? {} : { id: newId(plan.accountMadeAt) }),
        acceptsDirectMessages: plan.acceptsDirectMessages ?? true,
        bot: plan.bot ?? false,
      })
      join(guild, id, plan.roles ?? [], plan.joinedAt ?? clock.now())
      return makePerson(realm, id)
    },
    join: (guild, person, roles = []) => join(guild, person.id, roles, clock.now()),
  }
}
