import { decideAllOnTime } from '../core/decisions/on-time.ts'
import type { Instant } from '../core/time.ts'
import type { Meter } from '../ports/meter.ts'
import type { Fault, Log, Stopwatch } from '../ports/surroundings.ts'
import type { Due, TicketStore } from '../ports/ticket-store.ts'
import { changeOf } from './act.ts'
import type { Desk } from './desk.ts'
import type { Duties } from './desk-duties.ts'
import type { Desks } from './desks.ts'
import type { DeskTime } from './time.ts'
import { findLeader } from './together.ts'

const batch = 100

type Deps = {
  tickets: TicketStore
  desks: Desks
  /** What the deadlines of a desk itself bring. */
  duties: Duties
  time: DeskTime
  stopwatch: Stopwatch
  meter: Meter
  fault: Fault
  log: Log
}

/**
 * One look at everything that is due: claimed in one statement, then each ticket in a transaction of its
 * own. One that fails is looked at again when its claim runs out. Within a process one look follows the
 * other, so that a look that finds nothing means that nothing is at work either: the clock may go on.
 * @returns how many deadlines were handled
 */
export function makeTick(deps: Deps): () => Promise<number> {
  const { tickets, desks, duties, time, stopwatch, meter, fault, log } = deps

  async function onTicket(desk: Desk, number: number, now: Instant): Promise<void> {
    await tickets.transaction(async tx => {
      const stored = await tx.load(desk.id, number)
      if (stored === null) return
      await desk.learn(stored.ticket.policyVersion, now)
      const context = desk.context(stored.ticket, now)
      const leader = await findLeader(desk, tx, stored.ticket, context)
      const events = decideAllOnTime(stored.ticket, { ...context, leader: leader?.leader ?? null })
      await fault('tick')
      await tx.save(stored, changeOf(desk, stored, events, { texts: [], now }))
      if (leader !== null) await leader.join(events, now)
    })
  }

  async function onDuty(desk: Desk, subject: string, now: Instant): Promise<void> {
    const [name = ''] = subject.split(':', 1)
    const duty = duties[name]
    if (duty === undefined) throw new Error(`Nobody knows what to do at the desk's deadline "${subject}".`)
    await duty(desk, subject, now)
  }

  async function handle(due: readonly Due[], now: Instant): Promise<void> {
    for (const { desk, number, subject, dueAt } of due) {
      const its = desks.byId(desk)
      if (its === null) continue
      try {
        if (number === 0) await onDuty(its, subject, now)
        else await onTicket(its, number, now)
        meter.observe('lateness', { of: number === 0 ? 'desk' : 'ticket' }, (time.now() - dueAt) / 1_000)
      } catch (error) {
        log.error(
          { desk, ticket: number, subject, error },
          'a deadline could not be handled and will be tried again',
        )
      }
    }
  }

  async function look(): Promise<number> {
    await time.measure()
    let handled = 0
    for (;;) {
      const now = time.now()
      const due = await tickets.claimDue(now, batch)
      if (due.length === 0) return handled
      await handle(due, now)
      handled += due.length
    }
  }

  async function timed(): Promise<number> {
    const began = stopwatch()
    let outcome = 'failed'
    try {
      const handled = await look()
      outcome = 'done'
      return handled
    } finally {
      meter.observe('ticks', { outcome }, (stopwatch() - began) / 1_000)
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(timed)
    last = next.catch(() => undefined)
    return next
  }
}
