import { z } from 'zod'
import type { Sealed } from '../../core/chain.ts'
import { escalationWhys } from '../../core/escalation.ts'
import type { TicketEvent } from '../../core/events.ts'
import { breachReasons } from '../../core/explanation.ts'
import {
  clockKinds,
  closedWhys,
  type Explanation,
  type Hold,
  type Ladder,
  ladderEnds,
  type Origin,
  type Pause,
  priorities,
  type Quote,
  type Ticket,
  type TicketClock,
  type Work,
} from '../../core/ticket.ts'
import { ConfigError } from '../../ports/errors.ts'
import type { ticketEvents, tickets } from '../schema/tickets.ts'

type TicketRow = typeof tickets.$inferSelect
type EventRow = typeof ticketEvents.$inferSelect

const person = z.object({ workspace: z.string(), id: z.string(), name: z.string() })
const origin = z.object({
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
  message: z.string().optional(),
  openedBy: person.optional(),
  splitFrom: z.number().optional(),
}) as z.ZodType<Origin>
const work: z.ZodType<Work> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('new'), since: z.number().optional(), left: person.optional() }),
  z.object({
    status: z.literal('open'),
    assignee: person,
    since: z.number(),
    from: person.optional(),
    freeAt: z.number().optional(),
  }),
  z.object({
    status: z.literal('resolved'),
    assignee: person.nullable(),
    by: person,
    at: z.number(),
    before: z.enum(['new', 'open']),
    since: z.number(),
    why: z.enum(['unanswered', 'merged', ...closedWhys]).optional(),
    said: z.string().nullable().optional(),
  }),
])
const textRef = z.object({ id: z.string(), hash: z.string(), files: z.number().optional() })
const held = { by: person, at: z.number() }
const hold: z.ZodType<Hold> = z.discriminatedUnion('for', [
  z.object({
    for: z.literal('customer'),
    ...held,
    text: textRef.nullable(),
    nudges: z.number(),
    missing: z.literal(true).optional(),
  }),
  z.object({
    for: z.literal('vendor'),
    ...held,
    vendor: z.string(),
    reference: z.string().nullable(),
    nudges: z.number().default(0),
  }),
  z.object({ for: z.literal('quote'), ...held }),
])
const pause: z.ZodType<Pause> = z.object({
  from: z.number(),
  to: z.number().nullable(),
  why: z.enum(['customer', 'vendor', 'quote', 'left', 'resolved']),
})
const decidedBy = { by: person, at: z.number() }
const quote: z.ZodType<Quote> = z.object({
  by: person,
  at: z.number(),
  amount: z.number(),
  currency: z.string(),
  text: textRef,
  validUntil: z.number(),
  binding: z.boolean(),
  also: z.array(person),
  answer: z.discriminatedUnion('state', [
    z.object({ state: z.literal('offered') }),
    z.object({ state: z.literal('accepted'), ...decidedBy, terms: z.number().nullable() }),
    z.object({ state: z.literal('declined'), ...decidedBy }),
    z.object({ state: z.literal('expired'), at: z.number() }),
  ]),
})
const page = z.object({ round: z.number(), step: z.number(), level: z.string(), who: z.array(person) })
const calls = { page, lastCall: page.extend({ at: z.number() }).optional(), run: z.number().optional() }
const ladder: z.ZodType<Ladder> = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('idle') }),
  z.object({ phase: z.literal('running'), ...calls, notifiedAt: z.number() }),
  z.object({
    phase: z.literal('acknowledged'),
    ...calls,
    by: person,
    at: z.number(),
    workAt: z.number(),
    until: z.number().optional(),
  }),
  z.object({ phase: z.literal('lapsed'), ...calls, at: z.number() }),
  z.object({ phase: z.literal('joined'), ...calls, with: z.number(), at: z.number() }),
  z.object({
    phase: z.literal('ended'),
    ...calls,
    why: z.enum(ladderEnds),
    at: z.number(),
  }),
])

const escalation = z.object({
  by: person,
  why: z.enum(escalationWhys),
  at: z.number(),
  answerBy: z.number(),
  taken: z.object({ by: person, at: z.number() }).nullable(),
  about: person.nullable().default(null),
  settled: z.object({ by: person, at: z.number() }).nullable().default(null),
})
const sending = z.object({
  by: person,
  text: textRef,
  message: z.object({ workspace: z.string(), ref: z.string() }),
  dueAt: z.number(),
})
const block = z.object({ key: z.string(), texts: z.array(z.string()), since: z.number() })

const counted = {
  kind: z.enum(clockKinds),
  cycle: z.number(),
  target: z.object({ ms: z.number(), clock: z.enum(['business', 'calendar']) }),
  startedAt: z.number(),
  usedMs: z.number(),
  warned: z.number(),
  breachedAt: z.number().nullable(),
}
const clock: z.ZodType<TicketClock> = z.discriminatedUnion('phase', [
  z.object({
    ...counted,
    phase: z.literal('running'),
    since: z.number(),
    dueAt: z.number(),
    calendar: z.string(),
  }),
  z.object({ ...counted, phase: z.literal('stopped'), at: z.number() }),
  z.object({ ...counted, phase: z.literal('paused') }),
])

const explanation: z.ZodType<Explanation> = z.object({
  clock: z.enum(clockKinds),
  cycle: z.number(),
  by: person,
  at: z.number(),
  reason: z.enum(breachReasons),
  text: textRef.nullable(),
})

const later = z.object({
  at: z.number(),
  why: z.enum(['hours', 'terms']),
  calendar: z.string(),
  was: z.array(z.object({ clock: z.enum(clockKinds), dueAt: z.number() })),
})

/** What a row's `state` holds. What is null, false or empty is not written, so each such member has that as default. */
const state: z.ZodType<Omit<Ticket, 'desk' | 'number'>> = z.object({
  openedAt: z.number(),
  requester: person,
  origin,
  title: textRef,
  priority: z.enum(priorities),
  plan: z.string().nullable().default(null),
  policyVersion: z.number(),
  work,
  answeredAt: z.number().nullable().default(null),
  firstAnswer: z.object({ by: person, text: z.string() }).nullable().default(null),
  rating: z.number().nullable().default(null),
  ratedAt: z.number().nullable().default(null),
  hold: hold.nullable().default(null),
  pauses: z.array(pause).default([]),
  category: z.string().nullable().default(null),
  service: z.string().nullable().default(null),
  given: z.array(z.string()).default([]),
  vendor: z.string().nullable().default(null),
  quote: quote.nullable().default(null),
  accepted: z
    .object({ ...decidedBy, version: z.number() })
    .nullable()
    .default(null),
  escalation: escalation.nullable().default(null),
  sending: z.array(sending).default([]),
  blocks: z.array(block).default([]),
  tags: z.array(z.string()).default([]),
  snooze: z
    .object({ by: person, at: z.number(), until: z.number(), text: textRef.nullable() })
    .nullable()
    .default(null),
  isPrivate: z.boolean().default(false),
  merged: z.object({ into: z.number(), same: z.boolean() }).nullable().default(null),
  doubt: z.object({ by: person, text: textRef, at: z.number(), until: z.number() }).nullable().default(null),
  maybeNew: z.boolean().default(false),
  requesterLeft: z.number().nullable().default(null),
  returnBy: z.number().nullable().default(null),
  askedBefore: z.array(person).default([]),
  raisedAt: z.number().nullable().default(null),
  parts: z.array(z.number()).default([]),
  watchers: z.array(z.object({ person, ticket: z.number() })).default([]),
  erased: z
    .array(z.object({ text: z.string(), by: person, at: z.number(), into: z.number().optional() }))
    .default([]),
  urged: z.object({ by: person, at: z.number() }).nullable().default(null),
  reasons: z.array(explanation).default([]),
  clocks: z.array(clock).default([]),
  later: z.array(later).default([]),
  ladder,
  together: z.array(z.number()).default([]),
})

type WrittenRow = Pick<EventRow, 'desk' | 'ticket' | 'event' | 'hash'>

/**
 * An event as it stands in its row: its hash says whether it is the one that was written.
 * @throws ConfigError when it is no event any more
 */
export function sealedFromRow({ desk, ticket, event: written, hash }: WrittenRow): Sealed {
  const event = eventFrom(written)
  if (event === null) throw unreadableIn(`ticket ${ticket} of ${desk}`)
  return { event, written, hash }
}

/** Null when it is no event any more: whoever changes a history need not leave it readable. */
export function eventFrom(written: string): TicketEvent | null {
  try {
    const event = JSON.parse(written) as TicketEvent | null
    return typeof event === 'object' ? event : null
  } catch {
    return null
  }
}

/** Nothing is told or erased past an event that might speak of anybody. */
export function unreadableIn(where: string): ConfigError {
  const what = 'An event of the history cannot be read any more'
  const remedy = '`deskhand audit verify` names it. Write back what it said, as a backup holds it.'
  return new ConfigError([{ what, where, remedy }])
}

/** @throws ZodError when a row holds what no version of this program wrote. */
export function ticketFromRow(
  row: Pick<TicketRow, 'desk' | 'number' | 'state'>,
): Ticket & { number: number } {
  return { desk: row.desk, number: row.number, ...state.parse(row.state) }
}
