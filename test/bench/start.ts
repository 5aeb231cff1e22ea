// How long a cold start takes until the first command is accepted, in a new folder and in one that was used, and how
// much memory a desk on the embedded database holds after 1,000 tickets. Medians. Usage: tsx test/bench/start.ts [runs]

import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startDeskProgram } from '../support/program.ts'

const runs = Number(process.argv[2] ?? 5)
const tickets = 1_000
const people = ['ana', 'ben', 'kim', 'lee']
const goals = { first: 5_000, later: 1_500, memory: 350 }

type Run = { first: number; later: number; empty: number; full: number }

/** The shipped files, but nobody is held up for opening too many. */
async function filesIn(folder: string): Promise<void> {
  await cp(fileURLToPath(new URL('../../src/policy/default/', import.meta.url)), folder, { recursive: true })
  const path = join(folder, 'desk.yaml')
  const desk = await readFile(path, 'utf8')
  await writeFile(path, desk.replace('count: 5, within: 10m', 'count: 1000, within: 10m'))
}

async function open(url: string, as: string, text: string): Promise<void> {
  const response = await fetch(`${url}/playground/api/command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as, in: 'general', text: `/support new ${text}` }),
  })
  if (response.status !== 200) throw new Error(`Answered ${response.status}: ${await response.text()}`)
}

/** Milliseconds from the start of the process to the answer to its first command. */
async function coldStart(folder: string) {
  const begin = performance.now()
  const desk = await startDeskProgram({ in: folder })
  await open(desk.url, 'ana', 'portal login fails')
  return { desk, ms: performance.now() - begin }
}

/** Resident memory of a process in MB. */
function residentOf(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024
}

async function measure(): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
  try {
    await filesIn(folder)
    const first = await coldStart(folder)
    await first.desk.stop()
    const later = await coldStart(folder)
    const { process: child, url } = later.desk
    const empty = residentOf(child.pid)
    for (let n = 0; n < tickets; n += people.length) {
      await Promise.all(people.map(as => open(url, as, `number ${n} of ${as} fails`)))
    }
    const full = residentOf(child.pid)
    await later.desk.stop()
    return { first: first.ms, later: later.ms, empty, full }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const measured: Run[] = []
for (let run = 0; run < runs; run++) measured.push(await measure())

function print(name: string, of: (run: Run) => number, unit: string, goal?: number): void {
  const values = measured.map(of).sort((one, other) => one - other)
  const middle = values[Math.floor(values.length / 2)] ?? Number.NaN
  const all = values.map(value => Math.round(value).toLocaleString('en')).join(' ')
  const aim =
    goal === undefined ? '' : `, goal ${goal.toLocaleString('en')} ${middle <= goal ? 'met' : 'MISSED'}`
  process.stdout.write(
    `${name.padEnd(34)}${Math.round(middle).toLocaleString('en').padStart(7)} ${unit} (${all}${aim})\n`,
  )
}

print('first start to accepted command', run => run.first, 'ms', goals.first)
print('later start to accepted command', run => run.later, 'ms', goals.later)
print('memory after a start', run => run.empty, 'MB')
print(`memory after ${tickets.toLocaleString('en')} tickets`, run => run.full, 'MB', goals.memory)
const [load = 0] = loadavg()
process.stdout.write(`load of the machine ${load.toFixed(1)} on ${availableParallelism()} cores\n`)
