import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
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
export function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as T))
    child.once('error', reject)
    child.once('exit', (status, signal) =>
      reject(new Error(`ended with ${status ?? signal}, without a word`)),
    )
  })
}
