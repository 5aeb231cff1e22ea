import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { type Running, start } from '../../src/main/compose.ts'
import { readSettings } from '../../src/main/settings.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import type { Log } from '../../src/ports/surroundings.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { awaiting } from '../adapters/discord/awaited.ts'
import { makeServer, type Server } from '../adapters/discord/scene.ts'
import { shown } from '../adapters/discord/shown.ts'
import type { LocalDiscord } from '../platforms/discord/local-discord.ts'
import type { Channel, Message } from '../platforms/discord/world/kinds.ts'
import { openTestDatabase } from '../support/embedded.ts'

export const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

export const deskFile = (guild: string) => `
desk: support
name: Marlowe & Pike support
default: true
policy: ${fileURLToPath(defaultFiles.policy)}
workspaces:
  - platform: discord
    id: '${guild}'
    channels: { intake: [help], triage: triage, onCall: on-call, managers: managers, announcements: announcements }
people:
  - { id: oli, name: Oli Brandt }
  - { id: lee, name: Lee Hartmann }
  - { id: mia, name: Mia Santos }
roles:
  agent: { members: [{ workspace: '${guild}', role: agents }] }
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

const noFault = async () => undefined
const undo: (() => Promise<unknown>)[] = []

/** Call it after `eachWithLocalDiscord`: of the hooks after a test the last one set runs first. */
export function stopDesks(): void {
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  })
}

export type DiscordDesk = Server & {
  discord: LocalDiscord
  desk: Running
  /** Ends the program and begins it anew on the same database. */
  restart: (between?: () => void) => Promise<void>
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
  options: Parameters<typeof makeServer>[1] = {},
): Promise<DiscordDesk> {
  const server = makeServer(discord, options)
  for (const name of ['on-call', 'managers', 'announcements']) discord.build.channel(server.guild, { name })
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-discord-'))
  undo.push(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'desk.yaml'), deskFile(server.guild.id))
  const driver = await driveEmbedded(await openTestDatabase(), noFault)
  undo.push(() => driver.close())
  const run = () =>
    start({
      settings: readSettings({
        PORT: '0',
        DESK_FILE: join(folder, 'desk.yaml'),
        DISCORD_TOKEN: server.application.token ?? '',
        DISCORD_API_URL: discord.api,
      }),
      log: quiet,
      fault: noFault,
      // The database stays open from one run to the next.
      driver: { ...driver, close: async () => undefined },
    })
  let desk = await run()
  undo.push(() => desk.stop())
  const text = (message: Message) => shown(message, discord.world).text
  const { views } = discord
  const until = awaiting(discord)
  const named = (messages: Message[], number: number) =>
    messages.find(one => one.content.includes(`SUP-${number} `))
  return {
    ...server,
    discord,
    get desk() {
      return desk
    },
    async restart(between = () => {}) {
      await desk.stop()
      between()
      desk = await run()
    },
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
