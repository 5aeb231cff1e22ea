import { existsSync, readFileSync } from 'node:fs'
import type { Console } from './cli/console.ts'
import { runProgram } from './cli/program.ts'
import { start } from './main/compose.ts'
import { loadRota, loadSchedule } from './main/loaders.ts'
import { makeLog } from './main/log.ts'
import { readSettings } from './main/settings.ts'
import type { Fault } from './ports/surroundings.ts'

const noFault: Fault = async () => undefined

/** The composition root: the only part that reads the environment. `fault` is for the tests that stop the world. */
export async function main(words: readonly string[], fault: Fault = noFault): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile()
  const settings = () => readSettings(process.env)
  await runProgram(words, terminal, {
    version: versionOfPackage(),
    async start({ at }) {
      const read = settings()
      return start({
        settings: read,
        log: makeLog(read.logLevel),
        fault,
        ...(at === undefined ? {} : { at }),
      })
    },
    untilStopped: () =>
      new Promise<void>(resolve => {
        for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
      }),
    now: () => Date.now(),
    loadSchedule: (policy, range) => loadSchedule(settings(), policy, range),
    loadRota: desk => loadRota(settings(), desk),
  })
}

const terminal: Console = {
  input: process.stdin,
  print: line => void process.stdout.write(`${line}\n`),
  complain: line => void process.stderr.write(`${line}\n`),
  finish: status => {
    process.exitCode = status
  },
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
