import type { Destination, Showing } from '../core/effect.ts'
import type { MessageRef } from './inbound.ts'

/** One row of the outbox on its way. `id` and `desk` make the key that platforms recognise repeats by. */
export type OutboxRow = {
  desk: string
  id: number
  lane: string
  /** 0 for the desk itself. */
  ticket: number
  destination: Destination
  show: Showing
  key: string | null
  urgent: boolean
  attempt: number
  /** Set when an earlier attempt may have arrived: machine time. */
  startedAt: Date | null
  state: 'pending' | 'ambiguous'
}

/** The right to send for a workspace. Every change of a row is refused once somebody else holds it. */
export type Lease = { workspace: string; fence: number }

export interface OutboxStore {
  /** Null while another process holds it. Taking it makes what the last holder was sending ambiguous. */
  acquire(workspace: string, holder: string): Promise<Lease | null>
  /** False when the lease is lost. */
  renew(lease: Lease, holder: string): Promise<boolean>
  release(lease: Lease, holder: string): Promise<void>

  /** The first row of every lane that may go out now, urgent ones first, then by age. */
  ready(lease: Lease, most: number): Promise<readonly OutboxRow[]>
  /** Committed before the call. False when the lease is lost. */
  begin(lease: Lease, row: OutboxRow): Promise<boolean>
  /** Keeps the message with the ticket in the same statement. */
  sent(lease: Lease, row: OutboxRow, ref: MessageRef): Promise<void>
  /** Back to waiting for this many ms of machine time; `counts` says whether the attempt was used up. */
  postpone(lease: Lease, row: OutboxRow, ms: number, problem: string, counts: boolean): Promise<void>
  ambiguous(lease: Lease, row: OutboxRow, ms: number, problem: string): Promise<void>
  dead(lease: Lease, row: OutboxRow, problem: string): Promise<void>

  /** Rows not yet sent or dead, and the ms of machine time until the next may go out. */
  waiting(workspace: string): Promise<{ rows: number; nextInMs: number | null }>
}
