import type { Database } from './database.ts'

/** A database that is connected: what both drivers have in common. */
export type Driver = {
  db: Database
  /** Whether it lies in a folder of this machine alone, and does not survive a power cut. */
  embedded: boolean
  /** One prepared statement in one round trip, outside of any transaction. */
  call<Row>(statement: string, values: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

/** The rows of a statement that was run as it is; the drivers wrap them differently. */
export function rowsOf<Row>(result: unknown): readonly Row[] {
  if (Array.isArray(result)) return result as Row[]
  return (result as { rows: Row[] }).rows
}
