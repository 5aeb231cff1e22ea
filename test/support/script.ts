import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/**
 * Starts a TypeScript file of the tests as a process of its own, with a channel for messages.
 * `at` is the file's address: `new URL('holder.ts', import.meta.url)`.
 */
export function startScript(at: URL, words: string[] = [], options: ForkOptions = {}): ChildProcess {
  return fork(fileURLToPath(at), words, { execArgv: ['--import', loader], ...options })
}

/** The next message of a process. Rejects when it ends without one. */
export async function nextMessage<T>(child: ChildProcess): Promise<T> {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, 'exit', { signal }).then(([status, killedBy]) => {
    throw new Error(`ended with ${status ?? killedBy}, without a word`)
  })
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended])
    return message as T
  } finally {
    over.abort()
  }
}
