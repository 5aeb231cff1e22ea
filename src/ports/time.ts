/** The desk's time: the database's clock, carried on between measurements, plus the offset of the playground. */
export type Clock = () => Date

/** A clock that people may push forward, in the playground only. */
export interface PushableClock {
  now: Clock
  /**
   * Steps to `to` through everything that becomes due on the way, each handled at its own instant.
   * @throws RangeError when `to` lies before now.
   */
  push(to: Date): Promise<void>
}

/** What a clock can be pushed to. `opening`: a desk goes from closed to open. `deadline`: something is due. */
export type Ahead = { opening: Date | null; deadline: Date | null; isOpen: boolean }
