// How long Discord waits for the acknowledgement of a command: `/support new …` at a steady rate from 2,000 people,
// Discord answering 200 ms late, the desk in a process of its own with its real outbox and its database on disk; how
// many calls of the API one ticket costs from opening to rating; and what 90,000 more people cost in memory.
// Usage: tsx test/bench/discord.ts [commands a second] [seconds] [postgres]

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { makeServer, type Server } from '../adapters/discord/scene.ts'
import { type LocalDiscord, startLocalDiscord } from '../platforms/discord/local-discord.ts'
import type { Person } from '../platforms/discord/people/person.ts'
import { allRooms, deskFile, discordSettings } from '../stories/discord-desk.ts'
import { startPostgres } from '../support/postgres.ts'
import { startDeskProgram } from '../support/program.ts'
import { print } from './pairs.ts'

const perSecond = Number(process.argv[2] ?? 200)
const seconds = Number(process.argv[3] ?? 30)
const latency = 200
const slow = 1_500

const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
const discord = await startLocalDiscord({ identifyWindowMs: 0 })
const server = makeServer(discord)
const people = Array.from({ length: 2_000 }, (_, index) =>
  discord.build.person(server.guild, { name: `Person${index}` }),
)
for (const name of ['on-call', 'managers', 'announcements']) discord.build.channel(server.guild, { name })
const id = server.guild.id
const places = `  - { platform: discord, id: '${id}', channels: { intake: [help], ${allRooms} } }`
await writeFile(join(folder, 'desk.yaml'), deskFile(places, `{ workspace: '${id}', role: agents }`))
const postgres = process.argv[4] === 'postgres' ? await startPostgres({ major: 18, durable: true }) : null
const desk = await startDeskProgram({
  in: folder,
  env: {
    ...discordSettings(discord, server),
    DESK_FILE: 'desk.yaml',
    ...(postgres === null
      ? { DESKHAND_DATA: join(folder, 'data') }
      : { DATABASE_URL: await postgres.createDatabase('bench') }),
    LOG_LEVEL: 'error',
  },
})

try {
  await life(discord, server)
  await memory(discord, server)
  discord.setLatency(latency)
  await hurry(discord, server, people)
} finally {
  await desk.stop()
  await discord.close()
  await postgres?.remove()
  await rm(folder, { recursive: true, force: true })
}

/** One ticket: opened, claimed, answered, answered back, resolved, rated. */
async function life(
  { views, until, journal }: LocalDiscord,
  { ana, kim, help, triage }: Server,
): Promise<void> {
  journal.clear()
  await (await ana.uses(help, 'support', { text: 'new portal login fails' })).original()
  const card = await until(() => views.messages(triage).find(one => one.content.includes('SUP-1')))
  const thread = await until(() => views.threads(help)[0])
  const receipt = await until(() => views.messages(thread).find(one => one.content.includes('SUP-1')))
  kim.reacts(card, '👀')
  await until(() => card.content.includes('Kim') && receipt.content.includes('Kim'))
  await kim.uses(triage, 'desk reply', { ticket: 1, text: 'Looking at it now' })
  await until(() => views.messages(thread).some(one => one.content.includes('Looking at it now')))
  kim.reacts(card, '✅')
  const solved = await until(() =>
    views.messages(thread).find(one => JSON.stringify(one.components).includes('"rate:1:5"')),
  )
  await (await ana.clicks(solved, '5')).original()
  await setTimeout(3_000)
  // Answers to interactions are not bound by the limit of the bot.
  const bound = journal.requests.filter(one => !/^\/(interactions|webhooks)\//.test(one.path))
  print(`calls of the API for one ticket: ${bound.length}`)
  for (const one of bound) print(`  ${one.method.padEnd(6)} ${one.route}`)
}

/** Words of people whom nobody has seen before. */
async function memory({ craft, views }: LocalDiscord, { application, guild, triage }: Server) {
  const [card] = views.messages(triage)
  if (card === undefined) return
  const seen = async (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      const user = {
        id: String(2n ** 60n + BigInt(index)),
        username: `seen${index}`,
        global_name: `Seen ${index}`,
      }
      craft.event(application, 'MESSAGE_CREATE', guild.id, {
        id: String(2n ** 61n + BigInt(index)),
        channel_id: triage.id,
        guild_id: guild.id,
        type: 0,
        content: 'hello',
        author: user,
        member: { roles: [], joined_at: '2026-01-01T00:00:00Z', user },
      })
      if (index % 100 === 0) await setTimeout(2)
    }
    await setTimeout(15_000)
    return resident()
  }
  const before = await seen(0, 10_000)
  const after = await seen(10_000, 100_000)
  print(`memory: ${before.toFixed(0)} MB after 10,000 people, ${after.toFixed(0)} MB after 100,000`)
}

async function resident(): Promise<number> {
  const status = await readFile(`/proc/${desk.process.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
}

/** Commands at a steady rate, whether those before were answered or not. */
async function hurry({ world }: LocalDiscord, { help }: Server, all: readonly Person[]): Promise<void> {
  const waits: number[] = []
  let unanswered = 0
  const begun = performance.now()
  const going: Promise<void>[] = []
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = begun + (1_000 * sent) / perSecond
    const early = due - performance.now()
    if (early > 1) await setTimeout(early)
    const person = all[sent % all.length]
    if (person === undefined) continue
    const from = performance.now()
    going.push(
      person.uses(help, 'support', { text: `new portal login fails, ${sent}` }).then(({ answer }) => {
        waits.push(performance.now() - from)
        if (answer.kind === 'nothing') unanswered += 1
      }),
    )
  }
  await Promise.all(going)
  const sorted = waits.sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const figures = [at(0.5), at(0.99), sorted.at(-1) ?? 0].map(ms => ms.toFixed(0).padStart(6)).join('')
  print(`${perSecond} commands a second for ${seconds} s, ${latency} ms away: ms until the acknowledgement`)
  print(`   p50   p99   max  > ${slow}  unanswered`)
  const late = sorted.filter(ms => ms > slow).length
  print(`${figures}${String(late).padStart(8)}${String(unanswered).padStart(12)}`)
  print(
    `threads started meanwhile: ${[...world.channels.values()].filter(one => one.parentId === help.id).length}`,
  )
}
