import type { StatusNames } from '../core/pinned.ts'
import type { Ticket } from '../core/ticket.ts'
import { languageIn } from '../policy/desk/language.ts'
import { en } from './messages/en.ts'
import { named, quote, type Text } from './text.ts'
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

/** How the work stands, in a few words for the requester. */
export function statusText(view: TicketView): Text {
  const { words, prefix, ticket } = view
  const { work, hold } = ticket
  const { merged } = ticket
  if (merged !== null) return mergedText(words, prefix, merged)
  const { statuses } = view.terms
  if (work.status === 'resolved') {
    const closed = work.why === 'unanswered' || view.now > work.at + view.terms.reopenWithin
    return [quote(closed ? statuses.closed : statuses.resolved)]
  }
  const vendor = vendorOf(view)
  if (vendor !== null) return withName(words, statuses.vendor, vendor)
  if (hold !== null) return [quote(statuses.waiting)]
  return work.status === 'new'
    ? [quote(statuses.new)]
    : withName(words, statuses.open, [named(work.assignee)])
}

/** The same from a line of a list, which knows less. */
export function statusOf(
  { words, prefix, statuses }: { words: Words; prefix: string; statuses: StatusNames },
  { status, holder, merged }: { status: string; holder: string | null; merged: Ticket['merged'] },
): Text {
  if (merged !== null) return mergedText(words, prefix, merged)
  if (status === 'resolved') return [quote(statuses.resolved)]
  return status === 'open' && holder !== null
    ? withName(words, statuses.open, [quote(holder)])
    : [quote(statuses.new)]
}

function withName(words: Words, state: string, who: Text): Text {
  return words.text('status.named', { state: quote(state), who })
}

/** The number of somebody else's ticket is not told. */
function mergedText(words: Words, prefix: string, { into, same }: NonNullable<Ticket['merged']>): Text {
  return same ? words.text('status.merged', { into: `${prefix}-${into}` }) : words.text('status.merged.along')
}
