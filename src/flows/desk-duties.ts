import type { Instant } from '../core/time.ts'
import type { TicketStore, TicketTransaction } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'

/** What a deadline of the desk itself brings. It moves its deadline, or the deadline is due again. */
export type Duty = (desk: Desk, subject: string, now: Instant) => Promise<void>

/** Duties by the first word of the subject: `handover:2` is the duty `handover`. */
export type Duties = Readonly<Record<string, Duty>>

type Work = (tx: TicketTransaction, dueAt: Instant) => Promise<Instant | null>

/**
 * Does the work of a deadline with its row held, and moves it to what the work returns (null: there is no
 * next one): done once, whatever restarts or runs beside.
 */
export async function onDeskDeadline(
  tickets: TicketStore,
  { desk, subject, now }: { desk: Desk; subject: string; now: Instant },
  work: Work,
): Promise<void> {
  await tickets.transaction(async tx => {
    const due = await tx.loadDeskDeadline(desk.id, subject, now)
    if (due === null) return
    const next = await work(tx, due.dueAt)
    await tx.moveDeskDeadline(desk.id, subject, next)
  })
}
