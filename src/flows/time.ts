import type { Instant } from '../core/time.ts'
import type { Stopwatch } from '../ports/surroundings.ts'
import type { TimeStore } from '../ports/time-store.ts'

/** The desk's time: the database's clock as last measured, carried on, plus the offset. Never goes back. */
export type DeskTime = {
  now(): Instant
  /** Asks the database again: at every tick. */
  measure(): Promise<void>
  /** Sets the clock forward to `to`, for the playground and for a first start. */
  moveTo(to: Instant): Promise<void>
  /** True before anything ever set the clock. */
  isUntouched(): boolean
}

export function makeDeskTime(store: TimeStore, stopwatch: Stopwatch): DeskTime {
  let base = { database: 0, at: 0, offsetMs: 0, untouched: true }
  let last = 0

  const time: DeskTime = {
    now() {
      last = Math.max(last, Math.round(base.database + base.offsetMs + stopwatch() - base.at))
      return last
    },
    async measure() {
      const before = stopwatch()
      const { database, offsetMs } = await store.measure()
      const at = (before + stopwatch()) / 2
      base = { database, at, offsetMs: offsetMs ?? 0, untouched: offsetMs === null }
    },
    async moveTo(to) {
      await time.measure()
      const offsetMs =
        base.untouched || to > time.now() ? to - (base.database + stopwatch() - base.at) : base.offsetMs
      await store.setOffset(offsetMs)
      base = { ...base, offsetMs: Math.round(offsetMs), untouched: false }
      last = Math.max(last, to)
    },
    isUntouched: () => base.untouched,
  }
  return time
}
