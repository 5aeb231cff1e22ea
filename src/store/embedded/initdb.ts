import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const initdbFile = fileURLToPath(new URL('initdb.js', import.meta.url))

/** Makes a new database in a folder, in a process of its own. `words` are the last of its complaints. */
export function runInitdb(database: string): Promise<{ status: number | null; words: string }> {
  const child = fork(initdbFile, [database], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4_000)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', status => resolve({ status, words }))
  })
}
