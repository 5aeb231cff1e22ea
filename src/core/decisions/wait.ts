import { refusedTo } from '../access.ts'
import { pauseClock, resumeClock, stopClocks } from '../clocks.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { type Actor, type Person, personOf } from '../people.ts'
import { byName } from '../pinned.ts'
import type { Refusal } from '../refusals.ts'
import { retarget } from '../retarget.ts'
import { answered, isAwaited, startUpdate } from '../talk.ts'
import { isOpen, isWaitingForCustomer, type Pause, type TextRef, type Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/**
 * Waits for the requester, with what is needed or, once they have been answered, without words. No status
 * dodges a target: while somebody waits for an answer it takes one to stop the clock.
 */
export function wait(
  ticket: Ticket,
  { by, text }: Extract<Command, { kind: 'wait' }>,
  context: Context,
): Decision {
  const refused = refusedTo(by, 'wait', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const open = quoteOpen(ticket)
  if (open) return refuse(open)
  if (text === null && isWaitingForCustomer(ticket)) return refuse({ code: 'waits-already' })
  if (text === null && isAwaited(ticket)) return refuse({ code: 'answer-first' })
  return happens(...askFor(ticket, personOf(by), text, context))
}

/** The wait for the requester, with what is asked of them. */
export function askFor(ticket: Ticket, by: Person, text: TextRef | null, context: Context): TicketEvent[] {
  const { business, now } = context
  return inTurn(
    ticket,
    () => [{ type: 'asked', by, text, at: now }],
    current =>
      text === null ? stopClocks(current.clocks, ['update'], business, now) : answered(current, context),
    current => stand(current, 'customer', context),
    current => retarget(current, context),
  )
}

/** Waits for a supplier; the resolution stands still where the policy says so (section 4). */
export function waitForVendor(
  ticket: Ticket,
  { by, vendor, reference }: Extract<Command, { kind: 'wait-for-vendor' }>,
  context: Context,
): Decision {
  const { terms, now } = context
  const refused = refusedTo(by, 'vendor', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const open = quoteOpen(ticket)
  if (open) return refuse(open)
  const found = byName(terms.vendors, vendor)
  if (found === undefined) return refuse({ code: 'unknown-vendor', known: terms.vendors })
  if (ticket.hold?.for === 'vendor' && ticket.hold.vendor === found.id)
    return refuse({ code: 'waits-already' })
  const wasSilent = isWaitingForCustomer(ticket)
  const events = inTurn(
    ticket,
    () => [{ type: 'handed-to-vendor', by: personOf(by), vendor: found.id, reference, at: now }],
    current => (terms.vendorWaitPauses ? stand(current, 'vendor', context) : run(current, context)),
    current => retarget(current, context),
    current => (wasSilent ? startUpdate(current, context) : []),
  )
  return happens(...events)
}

/** Somebody of the desk goes on: the wait is over, and the clock runs. */
export function goOn(ticket: Ticket, by: Actor, context: Context): Decision {
  const refused = refusedTo(by, 'wait', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const open = quoteOpen(ticket)
  if (open) return refuse(open)
  return ticket.hold === null
    ? refuse({ code: 'not-waiting' })
    : happens(...endWait(ticket, personOf(by), 'desk', context))
}

/** No work before the price is agreed on: nothing but its answer ends that wait. */
export function quoteOpen({ hold, quote }: Ticket): Refusal | null {
  return hold?.for === 'quote' && quote !== null ? { code: 'quote-open', validUntil: quote.validUntil } : null
}

/** The end of a wait, with the clocks that run again. */
export function endWait(
  ticket: Ticket,
  by: Person,
  why: 'answer' | 'desk',
  context: Context,
): readonly TicketEvent[] {
  const wasSilent = isWaitingForCustomer(ticket)
  if (!isOpen(ticket) || ticket.hold === null || ticket.hold.for === 'quote') return []
  return inTurn(
    ticket,
    () => [{ type: 'continued', by, why, at: context.now }],
    current => run(current, context),
    current => retarget(current, context),
    current => (wasSilent ? startUpdate(current, context) : []),
  )
}

/** The resolution clock stands still for this reason from now on. */
export function stand(ticket: Ticket, why: Pause['why'], { business, now }: Context): TicketEvent[] {
  const going = ticket.pauses.find(pause => pause.to === null)
  return ticket.clocks
    .filter(({ kind, phase }) => kind === 'resolution' && phase !== 'stopped')
    .filter(({ phase }) => phase === 'running' || going?.why !== why)
    .flatMap(clock => pauseClock(clock, why, business, now))
}

/** What stands still runs again. */
export function run(ticket: Ticket, { business, now }: Context): TicketEvent[] {
  return ticket.clocks
    .filter(clock => clock.phase === 'paused')
    .flatMap(clock => resumeClock(clock, { counted: false }, business, now))
}
