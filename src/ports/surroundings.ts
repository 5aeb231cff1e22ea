/** What happened, for those who run the program. Never holds what people wrote, nor secrets. */
export type Log = {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Where chance comes from. */
export type Chance = {
  /** A new id, never given before. */
  id(): string
  /** 32 hexadecimal digits, 122 of their bits random. */
  salt(): string
}

/**
 * A named place at which tests may stop the world. Does nothing in the product.
 */
export type Fault = (point: FaultPoint) => Promise<void>

export const faultPoints = [
  'start',
  'migration',
  'open',
  'act',
  'tick',
  'digest',
  'publish',
  'push',
  'send.before',
  'send.after',
  'send.sent',
] as const
export type FaultPoint = (typeof faultPoints)[number]

/** Who comes in is heard before work goes on. */
export type Attention = {
  /** Somebody is coming in. */
  heard(): void
  /** Resolves when the next piece of work may begin: soon, whoever comes in. Never rejects. */
  free(): Promise<void>
}

/** Milliseconds that only ever grow, for measuring how long something took. */
export type Stopwatch = () => number
