import { assigneeOf, type Ticket, type TicketClock } from '../../core/ticket.ts'

/**
 * What the lists of managers look for, kept in columns beside the state. Worked out here: a database that derives
 * them itself takes a quarter of the time of each write for it.
 */
export function soughtIn(ticket: Ticket) {
  return {
    first_due: firstDue(ticket.clocks),
    unanswered: isUnanswered(ticket),
    unexplained: isUnexplained(ticket),
    holder: assigneeOf(ticket)?.id ?? null,
    waits_for: ticket.hold?.for ?? null,
  }
}

/** The rows of its clocks that were stopped or missed, by the names of their columns, without the key of the ticket. */
export function endedOf({ clocks, priority, category }: Pick<Ticket, 'clocks' | 'priority' | 'category'>) {
  return clocks.flatMap(clock => {
    const { kind, cycle, breachedAt, usedMs } = clock
    const stopped = clock.phase === 'stopped' ? clock.at : null
    const counted = breachedAt ?? stopped
    if (counted === null) return []
    const when = { counted_at: counted, missed: breachedAt !== null, stopped_at: stopped, used_ms: usedMs }
    return [{ kind, cycle, ...when, priority, category }]
  })
}

/** When the first running clock is due, ms; null where none runs. */
function firstDue(clocks: readonly TicketClock[]): number | null {
  const due = clocks.flatMap(clock => (clock.phase === 'running' ? [clock.dueAt] : []))
  return due.length === 0 ? null : Math.min(...due)
}

/** Nobody has it, although people were called for it. */
function isUnanswered({ work, ladder }: Ticket): boolean {
  if (work.status !== 'new') return false
  switch (ladder.phase) {
    case 'running':
    case 'lapsed':
      return true
    case 'ended':
      return ladder.why === 'exhausted'
    case 'idle':
    case 'acknowledged':
    // The ticket whose calls it has joined stands for it.
    case 'joined':
      return false
  }
}

/** It is resolved, was late, and nobody has said why. */
function isUnexplained({ work, clocks, reasons }: Ticket): boolean {
  return (
    work.status === 'resolved' &&
    clocks.some(
      ({ breachedAt, kind, cycle }) =>
        breachedAt !== null && !reasons.some(reason => reason.clock === kind && reason.cycle === cycle),
    )
  )
}
