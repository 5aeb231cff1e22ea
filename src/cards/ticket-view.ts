import { byAge } from '../core/erasure.ts'
import type { ComingCall } from '../core/ladder.ts'
import type { PinnedTerms } from '../core/pinned.ts'
import type { Promising } from '../core/promises.ts'
import type { ClockKind, Ticket, TicketClock } from '../core/ticket.ts'
import type { BusinessTime, Instant } from '../core/time.ts'
import type { About } from './background.ts'
import { at, named, quote, say, type Text } from './text.ts'
import type { Words } from './words.ts'

/** What a card of a ticket is drawn from. */
export type TicketView = {
  words: Words
  prefix: string
  ticket: Ticket & { number: number }
  /** The texts this card needs, by id. Erased ones are missing. */
  texts: ReadonlyMap<string, string>
  business: BusinessTime
  /** Who is called next if nobody answers. */
  coming: readonly ComingCall[]
  /** Said while the desk is closed to whoever is not covered at night (section 3). */
  outOfHours: string | null
  /** Where to call, as section 3 says: its name and the number. */
  phone: string | null
  /** The queues of the desk, with the names of their people. */
  queues: readonly { id: string; name: string; people: readonly string[] }[]
  /** Others read the thread in which the requester is answered. */
  isPublic: boolean
  /** The holidays that keep the desk closed from an instant to its next opening. */
  closedBy: (from: Instant) => readonly string[]
  /** The next closing after an instant; null for a desk that never closes. */
  closingAfter: (from: Instant) => Instant | null
  /** Who else of the customer could be asked, by their ids in the desk file. */
  contacts: readonly { id: string; name: string }[]
  /** Within which time somebody calls who gives a low score (section 1, as it is now); null: nobody does. */
  lowRating: Promising['lowRating']
  /** The customer that the requester belongs to, by name. */
  customer: string | null
  /** The terms pinned to the ticket. */
  terms: PinnedTerms
  now: Instant
  /** What only the team's card tells. */
  about?: About
}

const longestTitle = 120

export function nameOf({ prefix, ticket }: Pick<TicketView, 'prefix' | 'ticket'>): string {
  return `${prefix}-${ticket.number}`
}

/** The text with this id as somebody's words, or a word on who removed it and when. */
export function textOf(view: TicketView, id: string): Text {
  const text = view.texts.get(id)
  return text === undefined ? erased(view, id) : [quote(text)]
}

function erased({ ticket, words, prefix }: TicketView, id: string): Text {
  const by = ticket.erased.find(one => one.text === id)
  if (by === undefined) return [say(words.label('erased'))]
  if (by.by.workspace === byAge) return words.text('erased.age', { when: at(by.at, 'day') })
  if (by.into !== undefined)
    return words.text('erased.moved', { who: named(by.by), ticket: `${prefix}-${by.into}` })
  return words.text('erased.by', { who: named(by.by), when: at(by.at, 'time') })
}

/** The first line of what was asked, short enough for a headline. */
export function titleOf(view: TicketView): Text {
  const text = view.texts.get(view.ticket.title.id)
  return text === undefined ? erased(view, view.ticket.title.id) : [quote(headline(text))]
}

/** Number and title, for the name of a thread: neither changes. */
export function subjectOf(view: TicketView): string {
  const text = view.texts.get(view.ticket.title.id)
  return `${nameOf(view)} · ${text === undefined ? view.words.label('erased') : headline(text)}`
}

export function headline(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const letters = [...line]
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : line
}

export function firstClock(ticket: Ticket): TicketClock | undefined {
  return ticket.clocks.find(clock => clock.kind === 'first_response')
}

export function lastResolution(ticket: Ticket): TicketClock | undefined {
  return lastClock(ticket, 'resolution')
}

/** The latest clock of a kind. */
export function lastClock(ticket: Ticket, kind: ClockKind): TicketClock | undefined {
  return ticket.clocks.filter(clock => clock.kind === kind).at(-1)
}

/** The clock of the answer that the requester waits for now. */
export function awaitedClock(ticket: Ticket): TicketClock | undefined {
  return [firstClock(ticket), lastClock(ticket, 'next_response')].find(clock => clock?.phase === 'running')
}

/** What the policy calls the supplier that is waited for, with their reference in brackets. */
export function vendorOf({ ticket, terms, words }: TicketView): Text | null {
  const { hold } = ticket
  if (hold?.for !== 'vendor') return null
  const vendor = terms.vendors.find(one => one.id === hold.vendor)?.name ?? hold.vendor
  const { reference } = hold
  if (reference === null) return [say(vendor)]
  return [say(`${vendor} `), ...words.text('triage.reference', { reference: quote(reference) })]
}
