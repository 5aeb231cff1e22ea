/**
 * What one process among replicas may do at a time, and how often something may be done: by the machine time of the
 * database, never the desk's.
 */
export interface Turns {
  /** Takes or keeps the turn for so many seconds. False while another process has it. */
  take(name: string, seconds: number): Promise<boolean>
  /** Gives the turn back, if it is ours. */
  give(name: string): Promise<void>
  /** Whether another process has the turn now. */
  isTaken(name: string): Promise<boolean>
  /** Counts one more of what may be done `most` times within so many seconds; false where it would be one too many. */
  count(name: string, most: number, seconds: number): Promise<boolean>
}
