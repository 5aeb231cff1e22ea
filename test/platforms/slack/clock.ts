/** A wait that can be given up. */
export type Wait = { done: Promise<void>; cancel: () => void }

/** Time for the local Slack: milliseconds since 1970, and waiting by the same clock. */
export type Clock = { now: () => number; wait: (ms: number) => Wait }

/** A clock that a test pushes: every wait that becomes due on the way ends in order. */
export type ManualClock = Clock & { advance: (ms: number) => Promise<void> }

/** The clock of the machine. Its waits do not keep a process alive. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    wait: ms => {
      let timer: NodeJS.Timeout | undefined
      let end: () => void = () => {}
      const done = new Promise<void>(resolve => {
        end = resolve
        timer = setTimeout(resolve, ms)
        timer.unref()
      })
      return {
        done,
        cancel: () => {
          clearTimeout(timer)
          end()
        },
      }
    },
  }
}

/** Lets whoever was told something go on, so that they may wait again before the clock moves. */
const turn = () => new Promise<void>(resolve => setImmediate(resolve))

/**
 * A clock that stands still until it is advanced.
 *
 * @param start milliseconds since 1970
 */
export function manualClock(start: number): ManualClock {
  let now = start
  const waiting = new Set<{ at: number; end: () => void }>()
  const next = (until: number) => [...waiting].filter(one => one.at <= until).sort((a, b) => a.at - b.at)[0]

  return {
    now: () => now,
    wait: ms => {
      let end: () => void = () => {}
      const done = new Promise<void>(resolve => {
        end = resolve
      })
      const entry = { at: now + ms, end }
      if (ms > 0) waiting.add(entry)
      else end()
      const cancel = () => {
        waiting.delete(entry)
        end()
      }
      return { done, cancel }
    },
    advance: async ms => {
      await turn()
      const until = now + ms
      for (let due = next(until); due; due = next(until)) {
        now = Math.max(now, due.at)
        waiting.delete(due)
        due.end()
        await turn()
      }
      now = until
    },
  }
}
