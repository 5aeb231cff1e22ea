import type { Audited, Head, Seal } from '../core/audit.ts'
import type { Instant } from '../core/time.ts'

/** What is looked at to see whether anybody changed the history of a desk. Reading alone. */
export interface AuditStore {
  /** Tickets with their whole history, in the order of their numbers, from the one after `after` on. */
  tickets(desk: string, after: number, most: number): Promise<readonly Audited[]>
  /** Oldest first. */
  seals(desk: string): Promise<readonly Seal[]>
  lastSeal(desk: string): Promise<Seal | null>
  /** The ends that chains had at `until`, of those that have grown since `from`; null: from the beginning. */
  heads(desk: string, from: Instant | null, until: Instant): Promise<readonly Head[]>
}
