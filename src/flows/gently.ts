import type { Steps } from '../policy/answers/steps.ts'
import type { Stopwatch } from '../ports/surroundings.ts'

/** How long other work may have to wait for a step of this one, in ms. */
const longestStretch = 8

type Deps = {
  stopwatch: Stopwatch
  /** Resolves when everything else that waits has had its turn. */
  breathe: () => Promise<void>
}

/** Does long work in stretches of some milliseconds, between which others have their turn. */
export function makeGently({ stopwatch, breathe }: Deps): <T>(steps: Steps<T>) => Promise<T> {
  return async steps => {
    let since = stopwatch()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (stopwatch() - since < longestStretch) continue
      await breathe()
      since = stopwatch()
    }
  }
}
