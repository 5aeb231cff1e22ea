/** How a check came out. `unreachable` is something that may come back by itself. */
export type Grade = 'ok' | 'warning' | 'fault' | 'unreachable'

/** One thing that a check saw. Never a secret. */
export type Finding = {
  grade: Grade
  /** As a sentence without a final stop. */
  what: string
  /** What to do about it; absent where nothing is to be done. */
  remedy?: string
}

/**
 * One question that `deskhand doctor` asks of the surroundings. It changes nothing. What it throws as a ConfigError
 * counts as found.
 */
export type Check = { name: string; run(): Promise<readonly Finding[]> }
