import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }

const program = fileURLToPath(new URL('../../src/bin/deskhand.js', import.meta.url))
/** What `npm start` tells Node beside the program. */
const flags = manifest.scripts.start.split(' ').filter(word => word.startsWith('--'))

/** What a process left behind. `said` is everything on both outputs. */
export type Ended = { status: number | null; printed: string; complained: string; said: string }

export type Program = {
  process: ChildProcess
  /** Resolves with the match once standard output or standard error shows it; rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** What it has said so far. */
  said(): string
  ended: Promise<Ended>
}

type Surroundings = { in: string; env?: Record<string, string>; program?: string }

/** Starts `deskhand` with these words in a folder, in a clean environment: nothing of the machine's is passed on. */
export function startProgram(
  words: readonly string[],
  { in: cwd, env = {}, ...given }: Surroundings,
): Program {
  const { PATH = '', HOME = cwd, TMPDIR = '/tmp' } = process.env
  const child = spawn(process.execPath, [...flags, given.program ?? program, ...words], {
    cwd,
    env: { PATH, HOME, TMPDIR, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended: Ended = { status: null, printed: '', complained: '', said: '' }
  const looks = new Set<() => void>()
  const hear = (member: 'printed' | 'complained') => (text: string) => {
    ended[member] += text
    ended.said += text
    for (const look of looks) look()
  }
  child.stdout.setEncoding('utf8').on('data', hear('printed'))
  child.stderr.setEncoding('utf8').on('data', hear('complained'))
  const end = once(child, 'close').then(([status]) => ({ ...ended, status: status as number | null }))

  return {
    process: child,
    said: () => ended.said,
    ended: end,
    until: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(ended.said)
          if (found === null) return
          looks.delete(look)
          resolve(found)
        }
        looks.add(look)
        look()
        void end.then(({ status, said }) => reject(new Error(`ended with ${status}, having said:\n${said}`)))
      }),
  }
}

/** Runs `deskhand` to its end. */
export function runProgram(words: readonly string[], surroundings: Surroundings): Promise<Ended> {
  return startProgram(words, surroundings).ended
}

/** Starts the desk and resolves once it can be reached. */
export async function startDeskProgram(
  surroundings: Surroundings & { words?: readonly string[] },
): Promise<Program & { url: string; stop(): Promise<Ended> }> {
  const running = startProgram(['start', ...(surroundings.words ?? [])], surroundings)
  const [, url = ''] = await running.until(/running: (http:\S+)/)
  return {
    ...running,
    url,
    stop() {
      running.process.kill('SIGTERM')
      return running.ended
    },
  }
}
