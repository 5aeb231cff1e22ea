import type { StatusNames } from '../core/pinned.ts'
import type { ClockKind, Hold, Priority, Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { languageIn } from '../policy/desk/language.ts'
import { en } from './messages/en.ts'
import { at, named, quote, type Text } from './text.ts'
import { type TicketView, vendorOf } from './ticket-view.ts'
import type { Words } from './words.ts'

const states = ['new', 'open', 'waiting', 'vendor', 'resolved', 'closed'] as const

/**
 * What the states are called for a reader. The policy's own names are in the desk's language; who reads in another has
 * the words of that one, and so has everybody where the policy names a state by its English default.
 */
export function statusNames(words: Words, deskLocale: string, own: StatusNames): StatusNames {
  const theirs = languageIn(words.locale) === languageIn(deskLocale)
  const named = states.map(state => {
    const isOwn = theirs && own[state] !== en[`state.${state}`]
    return [state, isOwn ? own[state] : words.label(`state.${state}`)] as const
  })
  return { ...own, ...Object.fromEntries(named) }
}

/** For whom a ticket waits and since when, as the team reads it; null where it waits for nobody. */
export function waitsText(view: TicketView): Text | null {
  const { words, ticket } = view
  const { hold, quote } = ticket
  if (hold === null) return null
  if (hold.for === 'quote' && quote !== null) {
    return words.text('triage.quote', { until: at(quote.validUntil) })
  }
  const since = at(hold.at)
  const vendor = vendorOf(view)
  return vendor === null
    ? words.text('triage.waiting', { who: named(ticket.requester), since })
    : words.text('triage.vendor', { vendor, since })
}

/** How the work stands, in a few words for the requester or for others. */
export function statusText(view: TicketView, reader: 'requester' | 'other' = 'requester'): Text {
  const { words, prefix, ticket } = view
  const { work, merged } = ticket
  if (merged !== null) return mergedText(words, prefix, merged)
  const { statuses } = view.terms
  if (work.status === 'resolved') {
    const closed = work.why === 'unanswered' || view.now > work.at + view.terms.reopenWithin
    return [quote(closed ? statuses.closed : statuses.resolved)]
  }
  const vendor = vendorOf(view)
  if (vendor !== null) return withName(words, statuses.vendor, vendor)
  const waits = waitsText(view)
  if (waits !== null) return reader === 'requester' ? [quote(statuses.waiting)] : waits
  return work.status === 'new'
    ? [quote(statuses.new)]
    : withName(words, statuses.open, [named(work.assignee)])
}

type Stands = {
  status: string
  holder: string | null
  merged: Ticket['merged']
  waitsFor: Hold['for'] | null
}

/** The same from a line of a list, which knows less. */
export function statusOf(
  { words, prefix, statuses }: { words: Words; prefix: string; statuses: StatusNames },
  { status, holder, merged, waitsFor }: Stands,
): Text {
  if (merged !== null) return mergedText(words, prefix, merged)
  if (status === 'resolved') return [quote(statuses.resolved)]
  if (waitsFor !== null) return [quote(waitsFor === 'vendor' ? statuses.vendor : statuses.waiting)]
  return status === 'open' && holder !== null
    ? withName(words, statuses.open, [quote(holder)])
    : [quote(statuses.new)]
}

/** What is due next of what requesters are told, as on their receipts; `committed`: solutions are promised, too. */
export type Promised = {
  priority: Priority
  running: readonly { kind: ClockKind; dueAt: Instant }[]
  committed: boolean
}

/** What whoever asked hears or gets next, and by when; null where nothing is due. */
export function promisedText(
  words: Words,
  { priority, running, committed }: Promised,
  now: Instant,
): Text | null {
  const told = running.filter(({ kind }) => kind !== 'update' || priority === 'critical')
  const [next] = told.toSorted((one, other) => one.dueAt - other.dueAt)
  if (next === undefined) return null
  const due = at(next.dueAt)
  const late = now > next.dueAt
  switch (next.kind) {
    case 'first_response':
    case 'next_response':
      return words.text(late ? 'status.answer-late' : 'status.answer', { due })
    case 'update':
      return words.text(late ? 'status.word-late' : 'status.word', { due })
    case 'resolution':
      if (!committed) return words.text(late ? 'status.goal-late' : 'status.goal', { due })
      return words.text(late ? 'status.solution-late' : 'status.solution', { due })
  }
}

function withName(words: Words, state: string, who: Text): Text {
  return words.text('status.named', { state: quote(state), who })
}

/** The number of somebody else's ticket is not told. */
function mergedText(words: Words, prefix: string, { into, same }: NonNullable<Ticket['merged']>): Text {
  return same ? words.text('status.merged', { into: `${prefix}-${into}` }) : words.text('status.merged.along')
}
