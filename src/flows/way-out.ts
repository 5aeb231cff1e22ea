import type { Dispatcher } from './dispatch.ts'

/** The dispatchers of all workspaces as one: what one act shows may go to several. */
export function waysOut(dispatchers: readonly Dispatcher[]): Dispatcher {
  return {
    wake() {
      for (const one of dispatchers) one.wake()
    },
    async settled() {
      await Promise.all(dispatchers.map(one => one.settled()))
    },
    async stop() {
      await Promise.all(dispatchers.map(one => one.stop()))
    },
  }
}
