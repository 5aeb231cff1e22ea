import { isStaff, maySee, refusedTo } from '../access.ts'
import { timeOf } from '../clocks.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import { leastPrice } from '../pricing.ts'
import { retarget } from '../retarget.ts'
import { answered, startUpdate } from '../talk.ts'
import { isOpen, type Ticket } from '../ticket.ts'
import type { Instant } from '../time.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'
import { run, stand } from './wait.ts'

/** Somebody wants to know a price. It is owed to them within the time of section 10. */
export function wantQuote(ticket: Ticket, by: Actor, { terms, business, now }: Context): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const refused = resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { quote } = ticket
  if (quote?.answer.state === 'offered') return refuse({ code: 'quote-open', validUntil: quote.validUntil })
  const { within } = terms.quotes
  const dueAt = timeOf(within, business).due(now, within.ms)
  return happens({ type: 'quote-wanted', by: personOf(by), dueAt, at: now })
}

/**
 * A price for the requester, an answer like any other. Above the amount of section 10 the ticket waits until it is
 * accepted, declined or has run out.
 */
export function quote(
  ticket: Ticket,
  { by, text, amount, currency, validFor, also }: Extract<Command, { kind: 'quote' }>,
  context: Context,
): Decision {
  const refused = refusedTo(by, 'quote', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (!isStaff(by)) return refuse({ code: 'not-allowed', verb: 'quote' })
  if (text === null) return refuse({ code: 'no-text', verb: 'quote' })
  const { quotes } = context.terms
  const own = currency === quotes.currency
  const least = leastPrice(quotes)
  if (own && amount < least) return refuse({ code: 'quote-too-low', least, currency })
  const { now } = context
  // Amounts in another currency cannot be compared: they are agreed on first.
  const binding = !own || amount > quotes.approvalAbove
  const validUntil = now + validFor
  const given = { amount, currency, text, validUntil, binding, also }
  const events = inTurn(
    ticket,
    () => [{ type: 'quoted', by: personOf(by), ...given, at: now }],
    current => answered(current, context),
    current =>
      binding ? stand(current, 'quote', context) : ticket.hold?.for === 'quote' ? run(current, context) : [],
  )
  return happens(...events)
}

/** By the requester, or by who may speak for them, and nobody else. Work begins with the acceptance. */
export function answerQuote(
  ticket: Ticket,
  { by, answer, agreed }: Extract<Command, { kind: 'answer-quote' }>,
  context: Context,
): Decision {
  const { quote: offered, requester, policyVersion } = ticket
  const theirs = isSame(by, requester) || (offered?.also.some(one => isSame(by, one)) ?? false)
  if (!theirs)
    return refuse(maySee(by, ticket) ? { code: 'quote-not-yours', requester } : { code: 'not-found' })
  if (offered === null) return refuse({ code: 'no-quote' })
  if (offered.answer.state !== 'offered')
    return refuse({ code: 'quote-answered', state: offered.answer.state, when: offered.answer.at })
  const refused = resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { now, terms } = context
  if (now >= offered.validUntil)
    return refuse({ code: 'quote-answered', state: 'expired', when: offered.validUntil })
  const asked = terms.quotes.acceptance
  if (answer === 'accepted' && asked && !agreed) return refuse({ code: 'terms-first' })
  const person = personOf(by)
  const event: TicketEvent =
    answer === 'accepted'
      ? { type: 'quote-accepted', by: person, terms: asked ? policyVersion : null, at: now }
      : { type: 'quote-declined', by: person, at: now }
  return happens(...decided(ticket, event, context))
}

/** When a price that nobody answers runs out, or null. */
export function quoteEnd(ticket: Ticket): Instant | null {
  const { quote: offered } = ticket
  return isOpen(ticket) && offered?.answer.state === 'offered' ? offered.validUntil : null
}

/** A price that has run out: nothing is agreed on, and the ticket waits for it no longer. */
export function expireQuote(ticket: Ticket, context: Context): readonly TicketEvent[] {
  const end = quoteEnd(ticket)
  if (end === null || end > context.now) return []
  return decided(ticket, { type: 'quote-expired', at: context.now }, context)
}

function decided(ticket: Ticket, event: TicketEvent, context: Context): readonly TicketEvent[] {
  const waited = ticket.hold?.for === 'quote'
  return inTurn(
    ticket,
    () => [event],
    current => (waited ? run(current, context) : []),
    current => (waited ? retarget(current, context) : []),
    current => (waited ? startUpdate(current, context) : []),
  )
}
