import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { makeServer } from '../adapters/discord/scene.ts'
import type { LocalDiscord } from '../platforms/discord/local-discord.ts'
import type { Person } from '../platforms/discord/people/person.ts'
import { allRooms, deskFile, discordSettings } from '../stories/discord-desk.ts'
import { createDatabase } from '../support/postgres.ts'
import { startDeskProgram } from '../support/program.ts'

type Trial = {
  discord: LocalDiscord
  /** The address of a database server. */
  postgres: string
  seconds: number
  /** One of the two is killed this often, and begins anew. */
  killEvery: number
  /** ms between two tickets. Discord takes a message a second in a channel: faster than that, cards come ever later. */
  ticketEvery: number
}

/**
 * Two processes with one token and one database, one of which is killed again and again while people open tickets
 * and write in them. Whoever got an answer has a ticket, each ticket has one receipt and one card, and each word is
 * passed on once.
 */
export async function tryReplicas({
  discord,
  postgres,
  seconds,
  killEvery,
  ticketEvery,
}: Trial): Promise<void> {
  const server = makeServer(discord)
  for (const name of ['on-call', 'managers', 'announcements']) discord.build.channel(server.guild, { name })
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-replicas-'))
  const id = server.guild.id
  const places = `  - { platform: discord, id: '${id}', channels: { intake: [help], ${allRooms} } }`
  await writeFile(join(folder, 'desk.yaml'), deskFile(places, `{ workspace: '${id}', role: agents }`))
  const env = {
    ...discordSettings(discord, server),
    LOG_LEVEL: 'error',
    DATABASE_URL: await createDatabase(postgres),
    DESK_FILE: join(folder, 'desk.yaml'),
  }
  const begin = () => startDeskProgram({ in: folder, env })
  const both = await Promise.all([begin(), begin()])
  const kill = async ({ process, ended }: (typeof both)[number]) => {
    process.kill('SIGKILL')
    await ended
  }
  try {
    const until = Date.now() + seconds * 1_000
    const accepted: { person: Person; words: string }[] = []
    const working = work(discord, server, { until, ticketEvery }, accepted)
    let kills = 0
    while (Date.now() + killEvery * 1_000 <= until) {
      await pause(killEvery * 1_000)
      const [first] = both.splice(kills % both.length, 1)
      if (first !== undefined) await kill(first)
      both.push(await begin())
      kills += 1
    }
    await working
    expect(kills).toBeGreaterThan(0)
    expect(accepted.length).toBeGreaterThan(0)
    await settled(discord, server, accepted)
  } finally {
    await Promise.all(both.map(kill))
    await rm(folder, { recursive: true, force: true })
  }
}

type Server = ReturnType<typeof makeServer>

/** People open tickets, each of them one; a command that nobody hears fails as Discord says so. */
async function work(
  { build }: LocalDiscord,
  { guild, help }: Server,
  { until, ticketEvery }: { until: number; ticketEvery: number },
  accepted: { person: Person; words: string }[],
): Promise<void> {
  for (let round = 0; Date.now() < until; round += 1) {
    const person = build.person(guild, { name: `Person${round}` })
    const words = `matter-${round}-end`
    const met = await person.uses(help, 'support', { text: `new ${words}` })
    const message = await Promise.race([
      met.answer.kind === 'nothing' ? null : met.original(),
      pause(5_000, null, { ref: false }),
    ])
    if (message?.content.includes('is open')) accepted.push({ person, words })
    await pause(ticketEvery)
  }
}

/** What was promised is there, and nothing is there twice. */
async function settled(
  { views, world, until }: LocalDiscord,
  { help, triage }: Server,
  accepted: readonly { person: Person; words: string }[],
): Promise<void> {
  const cards = (words: string) => views.messages(triage).filter(one => one.content.includes(words))
  const receipts = (words: string) =>
    views
      .threads(help)
      .flatMap(thread => views.messages(thread))
      .filter(one => one.content.includes(words))
  const missing = () =>
    accepted.flatMap(({ words }) => [
      ...(cards(words).length > 0 ? [] : [`card of ${words}`]),
      ...(receipts(words).length > 0 ? [] : [`receipt of ${words}`]),
    ])
  await Promise.race([until(() => missing().length === 0), pause(60_000, null, { ref: false })])
  expect(missing()).toEqual([])
  const all = views.messages(triage).flatMap(one => /SUP-(\d+) /.exec(one.content)?.[1] ?? [])
  expect(new Set(all).size).toBe(all.length)
  for (const { words } of accepted) {
    expect([words, cards(words).length, receipts(words).length]).toEqual([words, 1, 1])
  }
  expect([...world.applications.values()].every(one => one.identifies.length < 100)).toBe(true)
}
