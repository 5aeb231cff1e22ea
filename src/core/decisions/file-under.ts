import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { lowered } from '../ladder.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import { byName } from '../pinned.ts'
import { retarget } from '../retarget.ts'
import { isCoveredAtNight } from '../targets.ts'
import { isHigher, type Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/** Another priority: raising is free, lowering tells the requester. Targets come from the pinned version. */
export function prioritise(
  ticket: Ticket,
  { by, to, why }: Extract<Command, { kind: 'prioritise' }>,
  context: Context,
): Decision {
  const refused = refusedTo(by, 'priority', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { priority: from } = ticket
  // A button on an old call says why a ticket is not critical; one that is not needs no reason.
  if (from === to || (why !== null && from !== 'critical')) return refuse({ code: 'is-so-already' })
  const events = inTurn(
    ticket,
    () => [{ type: 'prioritised', by: personOf(by), from, to, why, at: context.now }],
    current => retarget(current, context),
    current => (isHigher(from, to) ? lowered(current, context.now) : []),
  )
  return happens(...events)
}

/**
 * The requester says that it is critical, of a ticket whose customer has night cover: it is, and whoever is on call
 * hears of it. Nobody else's night is anybody's to end.
 */
export function stateCritical(ticket: Ticket, by: Actor, context: Context): Decision {
  if (!isSame(by, ticket.requester)) return refuse({ code: 'not-found' })
  const refused = resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { priority: from } = ticket
  if (from === 'critical') return refuse({ code: 'is-so-already' })
  if (!isCoveredAtNight(ticket, context.terms)) return refuse({ code: 'no-night-cover' })
  const events = inTurn(
    ticket,
    () => [{ type: 'prioritised', by: personOf(by), from, to: 'critical', why: null, at: context.now }],
    current => retarget(current, context, 'anew'),
  )
  return happens(...events)
}

/** Another category, with the targets that the policy has for it. */
export function categorise(
  ticket: Ticket,
  { by, to }: Extract<Command, { kind: 'categorise' }>,
  context: Context,
): Decision {
  const refused = refusedTo(by, 'category', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { categories } = context.terms
  const found = byName(categories, to)
  if (found === undefined) return refuse({ code: 'unknown-category', known: categories })
  if (ticket.category === found.id) return refuse({ code: 'is-so-already' })
  const events = inTurn(
    ticket,
    () => [{ type: 'categorised', by: personOf(by), from: ticket.category, to: found.id, at: context.now }],
    current => retarget(current, context),
  )
  return happens(...events)
}
