import { afterEach } from 'vitest'
import type { LocalSlackOptions } from './assemble.ts'
import { type LocalSlack, startLocalSlack } from './local-slack.ts'

/** What an app left behind: sockets, requests nobody answered, faults of the server. Empty when all is well. */
export function leaksOf(slack: LocalSlack): string[] {
  // A frozen connection hears nothing, not even its end.
  const sockets = slack.sockets.connections().filter(one => one.state !== 'frozen').length
  const requests = slack.openRequests()
  return [
    ...(sockets > 0 ? [`${sockets} sockets are still open`] : []),
    ...(requests > 0 ? [`${requests} requests are still under way`] : []),
    ...slack.failures.map(failure => `the local Slack failed: ${String(failure)}`),
  ]
}

/**
 * Stops a local Slack after its app has been stopped.
 *
 * @throws when the app left a connection open; closing handshakes get `timeoutMs` real milliseconds (2 s)
 */
export async function stopWithoutLeaks(slack: LocalSlack, timeoutMs = 2_000): Promise<void> {
  try {
    const quiet = () => leaksOf(slack).length === 0
    await slack.until('all connections to close', quiet, timeoutMs).catch(() => undefined)
    const leaks = leaksOf(slack)
    if (leaks.length > 0) throw new Error(`The app leaks: ${leaks.join('; ')}.`)
  } finally {
    await slack.stop()
  }
}

/**
 * For a test file: starts local Slacks, and after each test stops them and fails when a connection leaks.
 * `cleanup` runs first, in reverse order: hand the stopping of the app to it.
 */
export function useLocalSlack(): {
  start: (options?: LocalSlackOptions) => Promise<LocalSlack>
  cleanup: (work: () => Promise<unknown> | unknown) => void
} {
  let started: LocalSlack[] = []
  let works: (() => Promise<unknown> | unknown)[] = []
  afterEach(async () => {
    const [slacks, todo] = [started, works]
    started = []
    works = []
    for (const work of todo.reverse()) await work()
    for (const slack of slacks) await stopWithoutLeaks(slack)
  })
  return {
    start: async options => {
      const slack = await startLocalSlack(options)
      started.push(slack)
      return slack
    },
    cleanup: work => {
      works.push(work)
    },
  }
}
