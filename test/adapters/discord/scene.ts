import { afterEach } from 'vitest'
import type { Menus } from '../../../adapters/discord/connection/localized.ts'
import { makeDiscord } from '../../../adapters/discord/discord.ts'
import { menuOf } from '../../../src/cards/menu.ts'
import { makeWords } from '../../../src/cards/words.ts'
import type { ChatPlatform, Reply } from '../../../src/ports/chat-platform.ts'
import type { ConfigError } from '../../../src/ports/errors.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import type { Turns } from '../../../src/ports/turns.ts'
import type { LocalDiscord } from '../../platforms/discord/local-discord.ts'
import type { Person } from '../../platforms/discord/people/person.ts'
import type { Application, Channel, Guild, Message, Role } from '../../platforms/discord/world/kinds.ts'
import { permission, usualPermissions } from '../../platforms/discord/world/permissions.ts'
import { isWarning, logTo } from '../../support/logs.ts'

type Script = (inbound: Inbound) => Promise<Reply> | Reply

export type Server = {
  application: Application
  guild: Guild
  help: Channel
  triage: Channel
  agents: Role
  ana: Person
  ben: Person
  kim: Person
}

export type Scene = Server & {
  discord: LocalDiscord
  platform: ChatPlatform
  trouble: () => string | null
  start: () => Promise<void>
  heard: Inbound[]
  /** Lines of the log of warnings and errors. */
  logged: string[]
  /** What the adapter was lost by. */
  lost: ConfigError[]
  /** What the core answers from now on. */
  answers(script: Script): void
  /** Resolves with the first thing heard of this kind. */
  hears<K extends Inbound['kind']>(kind: K): Promise<Extract<Inbound, { kind: K }>>
  /** Resolves with what is found in all that was heard, once it is. */
  finds<T>(find: (heard: readonly Inbound[]) => T | undefined): Promise<T>
  /** Lets so many milliseconds pass for the adapter. */
  pass(ms: number): void
  /** A message by its reference. */
  message(ref: string): Message
}

/** What the set-up guide asks for. */
export const asked =
  usualPermissions | permission.manageThreads | permission.manageMessages | permission.createPrivateThreads

/** A server with a channel for everybody and one for the team, and the application in it. */
export function makeServer(
  { build }: LocalDiscord,
  {
    content = true,
    members = false,
    permissions = asked,
    tags,
  }: {
    content?: boolean
    /** Whether Discord tells of members who leave. */
    members?: boolean
    permissions?: bigint
    /** Of the team's channel, which is a forum then. */
    tags?: string[]
  } = {},
): Server {
  const application = build.application({
    privileged: [
      ...(content ? (['messageContent'] as const) : []),
      ...(members ? (['guildMembers'] as const) : []),
    ],
  })
  const guild = build.guild()
  const agents = build.role(guild, { name: 'agents' })
  const bot = build.install(application, guild, permissions)
  const help = build.channel(guild, { name: 'help' })
  const triage = build.channel(guild, {
    name: 'triage',
    ...(tags === undefined ? {} : { type: 'forum' as const, tags, requireTag: true }),
    overwrites: [
      { id: guild.id, type: 0, allow: 0n, deny: permission.viewChannel },
      { id: agents.id, type: 0, allow: permission.viewChannel, deny: 0n },
      { id: bot.id, type: 0, allow: permission.viewChannel, deny: 0n },
    ],
  })
  // The emoji that opens a ticket is for those who have been here for a while.
  const joinedAt = Date.now() - 30 * 86_400_000
  const ana = build.person(guild, { name: 'Ana', joinedAt })
  const ben = build.person(guild, { name: 'Ben', joinedAt })
  const kim = build.person(guild, { name: 'Kim', roles: [agents] })
  return { application, guild, help, triage, agents, ana, ben, kim }
}

const running: ChatPlatform[] = []

/** Call it after `eachWithLocalDiscord`: of the hooks after a test the last one set runs first. */
export function stopPlatforms(): void {
  afterEach(async () => {
    await Promise.all(running.splice(0).map(one => one.stop()))
  })
}

/** No other process anywhere. */
const alone: Turns = {
  take: async () => true,
  give: async () => undefined,
  isTaken: async () => false,
  count: async () => true,
}

type Options = Parameters<typeof makeServer>[1] & {
  script?: Script
  unstarted?: boolean
  server?: Server
  turns?: Turns
  menus?: Menus
}

/** A local Discord, the adapter on it through the real discord.js, and a core that is a script. */
export async function makeScene(discord: LocalDiscord, options: Options = {}): Promise<Scene> {
  const server = options.server ?? makeServer(discord, options)
  const { application, guild } = server
  const heard: Inbound[] = []
  const logged: string[] = []
  const lost: ConfigError[] = []
  let script: Script = options.script ?? (() => ({ kind: 'nothing' }))
  const nudged = new Set<() => void>()
  let passed = 0
  const log = logTo(entry => {
    if (isWarning(entry)) logged.push(`${entry.message} ${JSON.stringify(entry.fields, plainError)}`)
  })
  const { platform, trouble } = makeDiscord({
    token: application.token ?? '',
    guilds: [{ guild: guild.id, intake: ['help'], channels: ['help', 'triage'] }],
    command: 'support',
    menu: menuOf(makeWords('en')),
    ...(options.menus === undefined ? {} : { menus: options.menus }),
    apiUrl: discord.api,
    turns: options.turns ?? alone,
    now: () => Date.now() + passed,
    lost: error => lost.push(error),
    log,
  })
  running.push(platform)
  const receive = async (inbound: Inbound): Promise<Reply> => {
    heard.push(inbound)
    const reply = script(inbound)
    for (const nudge of [...nudged]) nudge()
    return reply
  }
  const start = () => platform.start(receive)
  if (options.unstarted !== true) await start()
  const finds: Scene['finds'] = find =>
    new Promise(resolve => {
      const look = () => {
        const found = find(heard)
        if (found === undefined) return
        nudged.delete(look)
        resolve(found)
      }
      nudged.add(look)
      look()
    })
  return {
    ...server,
    discord,
    platform,
    trouble,
    start,
    heard,
    logged,
    lost,
    answers: next => {
      script = next
    },
    hears: <K extends Inbound['kind']>(kind: K) =>
      finds(all => all.find((one): one is Extract<Inbound, { kind: K }> => one.kind === kind)),
    finds,
    pass(ms) {
      passed += ms
    },
    message(ref) {
      const [channel = '', id = ''] = ref.split(':')
      const found = discord.world.channels.get(channel)?.messages.get(id)
      if (found === undefined) throw new Error(`There is no message ${ref}.`)
      return found
    },
  }
}

function plainError(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof Error ? `${value.name}: ${value.message}` : value
}
