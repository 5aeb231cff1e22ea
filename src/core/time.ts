/** Epoch milliseconds of the desk's time. */
export type Instant = number

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** How a desk counts its opening time. The calendar in force at the moment stands behind it. */
export type BusinessTime = {
  /** Changes whenever the counting does. */
  version: string
  /** The instant at which `budget` ms of opening time after `start` are used up. */
  due(start: Instant, budget: number): Instant
  /** The ms of opening time in [from, to). */
  between(from: Instant, to: Instant): number
  isOpen(at: Instant): boolean
  /** The first open instant at or after `at`. */
  nextOpening(at: Instant): Instant
}

/** Time that never stands still, for targets that run around the clock. */
export const calendarTime: BusinessTime = {
  version: 'calendar',
  due: (start, budget) => start + budget,
  between: (from, to) => to - from,
  isOpen: () => true,
  nextOpening: at => at,
}
