import { afterEach } from 'vitest'
import type { Running } from '../../src/main/compose.ts'
import { awaiting } from '../adapters/discord/awaited.ts'
import { makeServer, type Server } from '../adapters/discord/scene.ts'
import { shown } from '../adapters/discord/shown.ts'
import type { LocalDiscord } from '../platforms/discord/local-discord.ts'
import type { Channel, Message } from '../platforms/discord/world/kinds.ts'
import { ownPolicy } from '../support/own-files.ts'
import { runDesk } from './run-desk.ts'

/** A desk with the given `workspaces` and line of `agent`, as they stand in its file. */
export const deskFile = (workspaces: string, agent: string) => `
desk: support
name: Ridge & Vale support
default: true
policy: ${ownPolicy}
workspaces:
${workspaces}
people:
  - { id: oli, name: Oli Brandt }
  - { id: lee, name: Lee Hartmann }
  - { id: mia, name: Mia Santos }
roles:
  agent: { members: [${agent}] }
  manager: { people: [mia] }
  owner: { people: [mia] }
queues:
  - { id: billing, name: Billing desk, people: [lee] }
rota:
  zone: Pacific/Honolulu
  levels:
    - { name: On call, layers: [{ users: [oli], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }] }
    - { name: Product specialists, layers: [{ users: [lee], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }] }
    - { name: On-call manager, layers: [{ users: [mia], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }] }
`

export const allRooms = 'triage: triage, onCall: on-call, managers: managers, announcements: announcements'

const undo: (() => Promise<unknown>)[] = []

/** Call it after `eachWithLocalDiscord`: of the hooks after a test the last one set runs first. */
export function stopDesks(): void {
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  })
}

export function discordSettings(discord: LocalDiscord, { application }: Pick<Server, 'application'>) {
  return { DISCORD_TOKEN: application.token ?? '', DISCORD_API_URL: discord.api }
}

type Stand = {
  desk: () => Running
  /** Ends the program and begins it anew on the same database, `later` so many ms by the desk's clock. */
  restart: (between?: () => void, later?: number) => Promise<void>
}

/** A desk that is stopped after the test. */
export async function runOnDiscord(file: string, settings: Record<string, string>): Promise<Stand> {
  const { desk, again } = await runDesk({ file, settings, undo: step => undo.push(step) })
  return {
    desk,
    async restart(between = () => {}, later?: number) {
      await again({ between, later })
    },
  }
}

export type DiscordDesk = Server &
  Stand & {
    discord: LocalDiscord
    /** Waits for something to be there, and says what did not come. */
    until: ReturnType<typeof awaiting>
    /** A message as it is read on the screen. */
    text(message: Message): string
    /** The one post of a ticket in the agents' channel, once it is there. */
    card(number: number): Promise<Message>
    /** The private thread of a ticket, once its receipt is there. */
    talk(number: number): Promise<{ thread: Channel; receipt: Message }>
  }

/** The whole of Deskhand on a local Discord, as `deskhand start` puts it together. */
export async function startDiscordDesk(
  discord: LocalDiscord,
  { policy = ownPolicy, ...options }: Parameters<typeof makeServer>[1] & { policy?: string } = {},
): Promise<DiscordDesk> {
  const server = makeServer(discord, options)
  for (const name of ['on-call', 'managers', 'announcements']) discord.build.channel(server.guild, { name })
  const id = server.guild.id
  const places = `  - { platform: discord, id: '${id}', channels: { intake: [help], ${allRooms} } }`
  const program = await runOnDiscord(
    deskFile(places, `{ workspace: '${id}', role: agents }`).replace(ownPolicy, policy),
    discordSettings(discord, server),
  )
  const text = (message: Message) => shown(message, discord.world).text
  const { views } = discord
  const until = awaiting(discord)
  const named = (messages: Message[], number: number) =>
    messages.find(one => one.content.includes(`SUP-${number} `))
  return {
    ...server,
    discord,
    ...program,
    until,
    text,
    card: number => until(`card of ticket ${number}`, () => named(views.messages(server.triage), number)),
    talk: number =>
      until(`receipt of ticket ${number}`, () => {
        for (const thread of views.threads(server.help)) {
          const receipt = named(views.messages(thread), number)
          if (receipt !== undefined) return { thread, receipt }
        }
        return undefined
      }),
  }
}
