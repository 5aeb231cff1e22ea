import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { FaultPoint } from '../../src/ports/surroundings.ts'
import { makeClient } from '../support/playground-client.ts'

const program = fileURLToPath(new URL('main.js', import.meta.url))

export type Options = { folder: string; policyFile: string; at?: string; faultAt?: FaultPoint; nth?: number }
export type Mortal = Awaited<ReturnType<typeof startMortal>>

/**
 * A desk in a process of its own, on a data folder. `url` is null where it died before it was reachable;
 * `ended` resolves with the signal or the status it ended with.
 */
export async function startMortal({ folder, policyFile, at, faultAt, nth }: Options) {
  const { FAULT_AT: _at, FAULT_NTH: _nth, ...inherited } = process.env
  const environment = {
    ...inherited,
    TZ: 'UTC',
    PORT: '0',
    LOG_LEVEL: 'error',
    DESKHAND_DATA: folder,
    POLICY_FILE: policyFile,
    ...(faultAt === undefined ? {} : { FAULT_AT: faultAt, FAULT_NTH: String(nth ?? 1) }),
  }
  const words = ['start', ...(at === undefined ? [] : ['--at', at])]
  const child = spawn(process.execPath, [program, ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([status, signal]) => (signal ?? status) as string | number)
  const url = await Promise.race([addressOf(child), ended.then(() => null)])
  return {
    url,
    ended,
    client: makeClient(url ?? 'http://127.0.0.1:1'),
    /** Asks the process to end in order; resolves with its status. */
    end: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

/** What it prints when everybody can reach it. */
async function addressOf({ stdout }: ChildProcess): Promise<string | null> {
  if (stdout === null) return null
  for await (const line of createInterface({ input: stdout })) {
    const [, url] = /running: (http\S+)/.exec(line) ?? []
    if (url !== undefined) return url
  }
  return null
}
