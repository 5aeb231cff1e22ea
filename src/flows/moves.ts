import { moveClocks } from '../core/clocks.ts'
import { day, type Instant } from '../core/time.ts'
import type { KeptStore, QueuePlace } from '../ports/kept-store.ts'
import type { QueuedTicket, TicketStore, TicketTransaction } from '../ports/ticket-store.ts'
import { changeOf } from './act.ts'
import type { Desk, DeskDeps } from './desk.ts'
import { type Duty, onDeskDeadline } from './desk-duties.ts'
import { nextDigest } from './digest/schedule.ts'
import { shiftDeadlines } from './shift-ends.ts'

/** Tickets that one statement moves. */
const atOnce = 1_000
/** Longer than a calendar reaches without another year: afterwards there is another one anyway. */
const keptFor = 400 * day
const subject = 'clocks'

type Deps = { tickets: TicketStore; kept: KeptStore }

const placeOf = (desk: string) => ({ desk, kind: 'moved', subject, id: subject }) as const

/** Asks for the move where a desk has a calendar to which its clocks have not been moved yet. */
export function askForMove({ tickets, kept }: Deps): DeskDeps['recalendared'] {
  return async (desk, fingerprint, now) => {
    const moved = await kept.read(placeOf(desk), now)
    if (moved?.fingerprint === fingerprint && moved.after === null) return
    await tickets.ensureDeskDeadline(desk, subject, now)
  }
}

/**
 * Moves the due times of open clocks to the calendars in force: the soonest due first, many at once, each step written
 * with the place that was reached. Between two steps other deadlines have their turn, and who is stopped goes on where
 * it was. A calendar that changes meanwhile begins again at the soonest. The next digest may come sooner as well.
 */
export function moveDuty({ tickets, kept }: Deps, most = atOnce): Duty {
  return async (desk, deadline, now) => {
    await desk.refresh(now)
    const fingerprint = desk.fingerprint()
    const reached = await kept.read(placeOf(desk.id), now)
    const from = reached?.fingerprint === fingerprint ? reached.after : null
    if (from === null) {
      await tickets.bringForward(desk.id, 'digest', nextDigest(desk, now))
      for (const { subject: end, dueAt } of shiftDeadlines(desk, now))
        await tickets.bringForward(desk.id, end, dueAt)
    }
    let after: QueuePlace | null = from
    await onDeskDeadline(tickets, { desk, subject: deadline, now }, async tx => {
      const line = await tx.loadSoonest(desk.id, from, most)
      await move(desk, tx, line, now)
      after = line.length < most ? null : (line.at(-1)?.place ?? null)
      return after === null ? null : now
    })
    await kept.put(placeOf(desk.id), { fingerprint, after }, { now, until: now + keptFor })
  }
}

async function move(
  desk: Desk,
  tx: TicketTransaction,
  line: readonly QueuedTicket[],
  now: Instant,
): Promise<void> {
  for (const version of new Set(line.map(({ stored }) => stored.ticket.policyVersion)))
    await desk.learn(version, now)
  const changes = line.map(({ stored, wakeAt }) => {
    const { business } = desk.context(stored.ticket, now)
    const events = moveClocks(stored.ticket.clocks, business, now)
    const change = changeOf(desk, stored, events, { texts: [], now })
    return { stored, change, isNew: events.length > 0 || change.wakeAt !== wakeAt }
  })
  await tx.saveAll(changes.filter(one => one.isNew))
}
