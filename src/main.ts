import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { Console } from './cli/console.ts'
import { runProgram } from './cli/program.ts'
import { makeAsking } from './main/asking.ts'
import { endOnDefect, untilSignal } from './main/lifetime.ts'
import { makeLog } from './main/log.ts'
import { placeOf } from './main/place.ts'
import { dataFolderOf, readSettings } from './main/settings.ts'
import type { Fault } from './ports/surroundings.ts'

const noFault: Fault = async () => undefined

/** ms after the start in which people open the page and type; what can wait begins later. */
const quietAfter = 5_000

/** What takes long and needs no desk, done once where the package is installed. @throws where it cannot be kept */
export async function prepare(): Promise<void> {
  const { makeTemplate } = await import('./store/embedded/make-template.ts')
  const { learnAnswers } = await import('./main/prepare.ts')
  await Promise.all([makeTemplate(), learnAnswers()])
}

/**
 * The composition root: the only part that reads the environment. What is heavy is loaded by the command that needs it.
 * `fault` is for the tests that stop the world.
 */
export async function main(words: readonly string[], fault: Fault = noFault): Promise<void> {
  endOnDefect(makeLog('error'), terminal.complain, randomUUID)
  process.stdout.on('error', endQuietly)
  if (existsSync('.env')) process.loadEnvFile()
  const settings = () => readSettings(process.env)
  await runProgram(words, terminal, {
    version: versionOfPackage(),
    async start({ at }) {
      const read = settings()
      const composing = import('./main/compose.ts') // Loads while the files are read.
      const { readDesks } = await import('./main/desk-files.ts')
      const configured = await readDesks(read)
      const { start } = await composing
      const running = await start({
        settings: read,
        configured,
        log: makeLog(read.logLevel),
        fault,
        ...(at === undefined ? {} : { at }),
      })
      // From here on garbage is collected when the heap has grown by a fifth, not when it has doubled: 100 MB less for a
      // desk at work. Before, it would only keep the start waiting.
      setFlagsFromString('--heap-growing-percent=20')
      setTimeout(running.warm, quietAfter).unref()
      return running
    },
    untilStopped: () => untilSignal(makeLog(settings().logLevel)),
    now: () => Date.now(),
    async migrate() {
      const { migrate } = await import('./store/open.ts')
      return migrate(placeOf(settings()), fault)
    },
    async newKey() {
      const { newKey } = await import('./store/sealing.ts')
      return newKey()
    },
    async rotateKeys() {
      const { rotateKeys } = await import('./main/keys.ts')
      return rotateKeys(settings(), fault)
    },
    async loadChecks({ ring }) {
      const { checksOf } = await import('./main/doctor.ts')
      const { node, tz } = process.versions
      return checksOf({ settings, now: () => Date.now(), versions: { node, tz }, ring })
    },
    async loadSchedule(policy, range) {
      const { loadSchedule } = await import('./main/loaders.ts')
      return loadSchedule(settings(), policy, range)
    },
    async gaps(days) {
      const { loadGaps } = await import('./main/gaps.ts')
      return loadGaps(settings(), days, fault)
    },
    async learnt() {
      const { keepLearnt } = await import('./store/learnt.ts')
      return keepLearnt(dataFolderOf(process.env), makeLog('silent'))
    },
    async policyWork() {
      const { policyWork } = await import('./main/policy-work.ts')
      return policyWork(settings, fault)
    },
    async outboxWork() {
      const { outboxWork } = await import('./main/outbox.ts')
      return outboxWork(settings(), fault)
    },
    async backupWork() {
      const { backupWork } = await import('./main/backup.ts')
      const version = versionOfPackage()
      return backupWork({ settings: settings(), version, now: () => new Date(), fault })
    },
    async eraseWork() {
      const { eraseWork } = await import('./main/erase.ts')
      return eraseWork(settings(), fault)
    },
    async exportWork() {
      const { exportWork } = await import('./main/export.ts')
      return exportWork(settings(), fault)
    },
    async audit() {
      const { auditDesks } = await import('./main/audit.ts')
      return auditDesks(settings(), fault)
    },
    async loadRota(desk, now) {
      const { loadRota } = await import('./main/loaders.ts')
      return loadRota(settings(), desk, now)
    },
  })
}

const asking = makeAsking(process.stdin, process.stdout)

const terminal: Console = {
  input: process.stdin,
  print: line => void process.stdout.write(`${line}\n`),
  complain: line => void process.stderr.write(`${line}\n`),
  finish: status => {
    process.exitCode = status
    asking.close()
  },
  ask: process.stdin.isTTY && process.stdout.isTTY ? asking.ask : null,
}

/** Whoever read our output has heard enough, as `head` does. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
