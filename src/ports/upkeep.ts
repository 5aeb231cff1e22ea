/** What has to be done to a database from time to time. */
export interface Upkeep {
  /** Takes away what nobody asks for any more. @returns how many rows that were */
  prune(): Promise<number>
}
