import { performance } from 'node:perf_hooks'
import type { Log } from '../ports/surroundings.ts'

const signals = ['SIGTERM', 'SIGINT'] as const

/** A terminal and npm both pass Ctrl-C on: what comes within this time of the first signal is the same wish; ms. */
const sameWish = 500

/** What must have ended by then is given up; ms. */
export const stopWithin = 10_000

/**
 * Resolves at the first SIGTERM or SIGINT. From then on the process has ten seconds; another signal ends it at once.
 * Both ends have status 1, since not everything was brought to its end.
 */
export function untilSignal(log: Log): Promise<void> {
  return new Promise(resolve => {
    let first: number | undefined
    const hear = (signal: string) => {
      if (first === undefined) {
        first = performance.now()
        log.info({ signal }, 'stopping')
        setTimeout(giveUp, stopWithin, 'not everything ended within ten seconds').unref()
        resolve()
      } else if (performance.now() - first >= sameWish) giveUp('a second signal came')
    }
    const giveUp = (why: string) => {
      log.warn({ why }, 'ended without waiting any longer')
      process.exit(1)
    }
    for (const signal of signals) process.on(signal, hear)
  })
}

/**
 * What nobody caught is a defect: its place goes to the log, a reference to whoever looks at the terminal, and the
 * process ends with status 1, because nobody knows what state it is in.
 */
export function endOnDefect(log: Log, complain: (line: string) => void, newId: () => string): void {
  process.on('uncaughtException', error => {
    const reference = newId().slice(-8)
    try {
      log.error({ reference, error }, 'a defect ended the program')
      complain(`Deskhand met a defect of its own and ended. Its log names the place, reference ${reference}.`)
      complain(
        'What was confirmed to people is saved. Start it again, and report the reference with the log line.',
      )
    } finally {
      process.exit(1)
    }
  })
}
