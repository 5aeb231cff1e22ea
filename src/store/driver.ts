import type { Database } from './database.ts'

/** One prepared statement in one round trip, outside of any transaction. */
type Call = <Row>(statement: string, values: readonly unknown[]) => Promise<readonly Row[]>

/** Tickets are opened so many at once, each time as many as have come. */
export const openingsAtOnce = 2

/** A database that is connected: what both drivers have in common. */
export type Driver = {
  db: Database
  /** Whether it lies in a folder of this machine alone, and does not survive a power cut. */
  embedded: boolean
  call: Call
  /** The same for what opens tickets, on connections of its own: it waits for nothing else. */
  callToOpen: Call
  close(): Promise<void>
}

/** The rows of a statement that was run as it is; the drivers wrap them differently. */
export function rowsOf<Row>(result: unknown): readonly Row[] {
  if (Array.isArray(result)) return result as Row[]
  return (result as { rows: Row[] }).rows
}
