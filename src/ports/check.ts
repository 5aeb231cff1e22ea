import type { Said } from '../cards/sentence.ts'

/** How a check came out. `unreachable` is something that may come back by itself. */
export type Grade = 'ok' | 'warning' | 'fault' | 'unreachable'

/** One thing that a check saw. Never a secret. What the terminal alone shows may be words as they are. */
export type Finding = {
  grade: Grade
  /** As a sentence without a final stop. */
  what: Said
  /** What to do about it; absent where nothing is to be done. */
  remedy?: Said
}

/**
 * One question that `deskhand doctor` asks of the surroundings. It changes nothing. What it throws as a ConfigError
 * counts as found.
 */
export type Check = { name: string; run(): Promise<readonly Finding[]> }
