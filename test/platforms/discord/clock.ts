/**
 * The time of the local Discord: the machine's, plus an offset that only grows. Deadlines of the platform
 * (3 seconds to answer, 15 minutes of a token, windows of a rate limit) hang on it, so that a test can pass
 * them without waiting. Heartbeats do not: they belong to the connection, and keep to the machine's time.
 */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls `due` once after `ms`; the returned function calls it off. */
  after(ms: number, due: () => void): () => void
  /** Moves the time forward and calls everything that became due, soonest first. */
  advance(ms: number): void
  /** Calls everything off. */
  stop(): void
}

type Alarm = { at: number; due: () => void; handle: NodeJS.Timeout }

export function makeClock(): Clock {
  let offset = 0
  const alarms = new Set<Alarm>()
  const now = () => Date.now() + offset

  function ring(alarm: Alarm): void {
    clearTimeout(alarm.handle)
    if (alarms.delete(alarm)) alarm.due()
  }

  function wind(alarm: Alarm): void {
    clearTimeout(alarm.handle)
    alarm.handle = setTimeout(() => ring(alarm), Math.max(0, alarm.at - now()))
    alarm.handle.unref()
  }

  return {
    now,
    after(ms, due) {
      const alarm = { at: now() + ms, due, handle: setTimeout(() => {}, 0) }
      alarms.add(alarm)
      wind(alarm)
      return () => {
        clearTimeout(alarm.handle)
        alarms.delete(alarm)
      }
    },
    advance(ms) {
      if (ms < 0) throw new RangeError(`clock.advance(${ms}): time goes forward only`)
      offset += ms
      const soonestFirst = [...alarms].sort((a, b) => a.at - b.at)
      for (const alarm of soonestFirst) {
        if (alarm.at <= now()) ring(alarm)
        else wind(alarm)
      }
    },
    stop() {
      for (const alarm of alarms) clearTimeout(alarm.handle)
      alarms.clear()
    },
  }
}
