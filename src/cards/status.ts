import { named, type Text } from './text.ts'
import { type TicketView, vendorOf } from './ticket-view.ts'

/** How the work stands, in a few words for the requester. */
export function statusText(view: TicketView): Text {
  const { words, ticket } = view
  const { work, hold } = ticket
  if (work.status === 'resolved') return words.text('status.resolved')
  const vendor = vendorOf(view)
  if (vendor !== null) return words.text('status.vendor', { vendor })
  if (hold !== null) return words.text('status.waiting')
  return work.status === 'new'
    ? words.text('status.new')
    : words.text('status.open', { who: named(work.assignee) })
}
