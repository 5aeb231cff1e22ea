import { setImmediate } from 'node:timers/promises'
import type { Attention, Stopwatch } from '../ports/surroundings.ts'

/**
 * Work waits no longer than this for those who are just coming in, ms. In the first second after a start all code is
 * slow, and with 100 ms a chat that sends 200 commands a second waited half as long again for its acknowledgements.
 */
const longest = 300

/**
 * Node lets in one connection in each turn of its loop. Whoever works on in every turn leaves the others standing
 * at the door, and a chat gives up after three seconds. So work that may wait is let go piece by piece, each in a
 * turn in which nobody has come in.
 */
export function makeAttention(stopwatch: Stopwatch, turn: () => Promise<unknown> = setImmediate): Attention {
  let comings = 0
  let last: Promise<void> = Promise.resolve()

  async function quiet(): Promise<void> {
    const began = stopwatch()
    let before: number
    do {
      before = comings
      await turn()
    } while (comings !== before && stopwatch() - began < longest)
  }

  return {
    heard() {
      comings += 1
    },
    free() {
      last = last.then(quiet)
      return last
    },
  }
}
