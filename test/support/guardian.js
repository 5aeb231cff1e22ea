// Ends a test server and deletes its folder when the process that started it is gone, however it went:
// standard input ends then, after kill -9 too. Usage: node guardian.js <folder of the server>
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const folder = process.argv[2] ?? ''
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

process.stdin.resume()
process.stdin.on('end', async () => {
  const pid = serverOf(folder)
  if (pid) await end(pid)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** @param {string} folder */
function serverOf(folder) {
  try {
    return Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return 0
  }
}

/** @param {number} pid */
async function end(pid) {
  try {
    process.kill(pid, 'SIGQUIT')
    for (let tries = 0; tries < 200 && serverOf(folder) === pid; tries++) await pause(25)
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone: kill() says so.
  }
}
