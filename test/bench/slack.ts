// How long Slack waits for the acknowledgement of a command: `/support new …` at a steady rate from 2,000
// people, the Web API answering 200 ms late, the desk in a process of its own with its real outbox, on both
// databases. Usage: tsx test/bench/slack.ts [commands a second] [seconds]

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { startLocalSlack } from '../platforms/slack/local-slack.ts'
import { defaultWorkspace } from '../platforms/slack/world/seed.ts'
import { deskFile } from '../stories/slack-desk.ts'
import { startPostgres } from '../support/postgres.ts'
import { startDeskProgram } from '../support/program.ts'
import { print } from './pairs.ts'

const perSecond = Number(process.argv[2] ?? 200)
const seconds = Number(process.argv[3] ?? 30)
const latency = 200
const slow = 1_500

const people = Array.from({ length: 2_000 }, (_, index) => `U0P${index}`)
const [general, ...others] = defaultWorkspace.channels ?? []
if (general === undefined) throw new Error('The local Slack has no channel.')
const workspace = {
  ...defaultWorkspace,
  users: [...(defaultWorkspace.users ?? []), ...people.map(id => ({ id }))],
  channels: [{ ...general, members: [...(general.members ?? []), ...people] }, ...others],
}

type Run = { waits: number[]; failed: number; answered: number }

async function measure(env: Record<string, string>, folder: string): Promise<Run> {
  const slack = await startLocalSlack({ latency, workspaces: [workspace] })
  await writeFile(join(folder, 'desk.yaml'), deskFile)
  const desk = await startDeskProgram({
    in: folder,
    env: {
      DESK_FILE: 'desk.yaml',
      LOG_LEVEL: 'error',
      SLACK_BOT_TOKEN: slack.token(),
      SLACK_SIGNING_SECRET: slack.app.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      ...env,
    },
  })
  try {
    await slack.verifyRequestUrl(`${desk.url}/slack/events`)
    await slack.until('the people', () => slack.calls.some(one => one.method === 'users.list'))
    return await hurry(slack)
  } finally {
    await desk.stop()
    await slack.stop()
  }
}

/** Commands at a steady rate, whether those before were answered or not. */
async function hurry(slack: Awaited<ReturnType<typeof startLocalSlack>>): Promise<Run> {
  const run: Run = { waits: [], failed: 0, answered: 0 }
  const begun = performance.now()
  const going: Promise<void>[] = []
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = begun + (1_000 * sent) / perSecond
    const early = due - performance.now()
    if (early > 1) await setTimeout(early)
    const person = slack.asUser(people[sent % people.length] ?? '')
    going.push(
      (async () => {
        const from = performance.now()
        const { trouble } = await person.slash('/support', `new portal login fails, ${sent}`, 'general')
        run.waits.push(performance.now() - from)
        if (trouble !== undefined) run.failed += 1
      })(),
    )
  }
  await Promise.all(going)
  await setTimeout(2_000)
  run.answered = slack.ephemerals.length
  return run
}

function at(waits: readonly number[], share: number): number {
  return waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
}

function report(name: string, { waits, failed, answered }: Run): void {
  const sorted = [...waits].sort((one, other) => one - other)
  const figures = [at(sorted, 0.5), at(sorted, 0.99), sorted.at(-1) ?? 0].map(ms => ms.toFixed(0).padStart(6))
  const late = sorted.filter(ms => ms > slow).length
  const rest = [late, failed, answered].map(count => String(count).padStart(8))
  print(`${name.padEnd(12)}${figures.join('')}${rest.join('')}`)
}

const server = await startPostgres({ major: 18, durable: true })
const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
try {
  print(`${perSecond} commands a second for ${seconds} s: ms until the acknowledgement`)
  print(`               p50   p99   max  > ${slow}   failed  answered`)
  report('embedded', await measure({ DESKHAND_DATA: join(folder, 'data') }, folder))
  report('PostgreSQL', await measure({ DATABASE_URL: await server.createDatabase('bench') }, folder))
} finally {
  await rm(folder, { recursive: true, force: true })
  await server.remove()
}
