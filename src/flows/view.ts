import { statusNames } from '../cards/status.ts'
import type { TicketView } from '../cards/ticket-view.ts'
import type { Words } from '../cards/words.ts'
import { closedBy } from '../core/calendar/closed-by.ts'
import { nextClosing } from '../core/calendar/open.ts'
import { comingCalls } from '../core/ladder.ts'
import type { StatusNames } from '../core/pinned.ts'
import type { Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { Terms } from '../policy/terms.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import { isPublic } from './channels.ts'
import { contactsOf } from './contacts.ts'
import { customerOf, type Desk } from './desk.ts'

/** What a card of this ticket is drawn from, with its title and the texts it names. */
export async function viewOf(
  { tickets, words }: { tickets: TicketStore; words: Words },
  desk: Desk,
  ticket: Ticket & { number: number },
  { texts, now }: { texts: readonly string[]; now: Instant },
): Promise<TicketView> {
  await desk.learn(ticket.policyVersion, now)
  const context = desk.context(ticket, now)
  const { terms, business } = context
  const { channels, introduction } = desk.inForce(now).terms
  return {
    words,
    prefix: desk.file.prefix,
    ticket,
    texts: await tickets.texts(desk.id, [ticket.title.id, ...texts]),
    business,
    coming: comingCalls(ticket, context),
    outOfHours: channels.outOfHours,
    phone: phoneIn(channels),
    queues: queuesOf(desk),
    isPublic: isPublic(desk, ticket),
    closedBy: from => closedBy(desk.calendar(), from),
    closingAfter: from => nextClosing(desk.calendar().calendar, from),
    contacts: contactsOf(desk, ticket),
    lowRating: introduction.lowRating,
    customer: customerOf(desk, ticket.requester)?.name ?? null,
    terms: { ...terms, statuses: statusNames(words, desk.file.locale, terms.statuses) },
    now,
  }
}

/** What the states of tickets are called for whoever reads these words, by the policy in force. */
export function statusesFor(words: Words, desk: Desk, now: Instant): StatusNames {
  return statusNames(words, desk.file.locale, desk.inForce(now).terms.process.statuses)
}

/** Where to call, by section 3: the first number it names. */
export function phoneIn({ contacts }: Terms['channels']): string | null {
  const found = contacts.find(({ kind }) => kind === 'phone')
  return found === undefined ? null : `${found.name} ${found.value}`
}

function queuesOf({ file: { queues, people } }: Desk): TicketView['queues'] {
  const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? id
  return queues.map(({ id, name, people: its }) => ({ id, name, people: its.map(nameOf) }))
}
