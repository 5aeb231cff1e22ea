import { isOpen, type Ticket } from '../core/ticket.ts'
import type { Meter } from '../ports/meter.ts'
import type { Change, StoredTicket, TicketStore } from '../ports/ticket-store.ts'

/** The store of tickets, with every change counted once it is committed. */
export function counting(tickets: TicketStore, meter: Meter): TicketStore {
  return {
    ...tickets,
    async open(opening) {
      const opened = await tickets.open(opening)
      if (opened.outcome === 'opened') meter.count('tickets_opened', labelsOf(opening.ticket))
      return opened
    },
    async transaction(work) {
      let changes: (() => void)[] = []
      const done = await tickets.transaction(tx => {
        changes = []
        const note = (stored: StoredTicket, change: Change) =>
          void changes.push(() => tell(meter, stored, change))
        return work({
          ...tx,
          async save(stored, change) {
            await tx.save(stored, change)
            note(stored, change)
          },
          async saveAll(all) {
            await tx.saveAll(all)
            for (const { stored, change } of all) note(stored, change)
          },
        })
      })
      for (const change of changes) change()
      return done
    },
  }
}

function tell(meter: Meter, { ticket: before }: StoredTicket, { ticket: after, events }: Change): void {
  const of = labelsOf(after)
  if (isOpen(before) && !isOpen(after)) meter.count('tickets_resolved', of)
  if (!isOpen(before) && isOpen(after)) meter.count('tickets_reopened', of)
  for (const { event } of events) {
    if (event.type === 'clock-breached') meter.count('promises_missed', { ...of, clock: event.clock })
  }
}

function labelsOf({ desk, priority }: Ticket) {
  return { desk, priority }
}
