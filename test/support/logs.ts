import type { Log } from '../../src/ports/surroundings.ts'

export type Entry = { level: keyof Log; message: string; fields: object }

/**
 * A log that passes on what it is told. As with pino, its methods work on the log they belong to and fail when they
 * are called apart from it.
 */
class PassingLog implements Log {
  readonly #hear: (entry: Entry) => void
  constructor(hear: (entry: Entry) => void) {
    this.#hear = hear
  }
  debug(fields: object, message: string): void {
    this.#hear({ level: 'debug', message, fields })
  }
  info(fields: object, message: string): void {
    this.#hear({ level: 'info', message, fields })
  }
  warn(fields: object, message: string): void {
    this.#hear({ level: 'warn', message, fields })
  }
  error(fields: object, message: string): void {
    this.#hear({ level: 'error', message, fields })
  }
}

export const logTo = (hear: (entry: Entry) => void): Log => new PassingLog(hear)

export const quietLog: Log = logTo(() => undefined)

export const isWarning = ({ level }: Entry): boolean => level === 'warn' || level === 'error'
