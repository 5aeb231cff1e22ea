import type { Vendor } from '../core/pinned.ts'
import { vendorDue } from '../core/vendors.ts'
import { type Card, card } from './card.ts'
import { at, join, quote, say, type Text } from './text.ts'
import { nameOf, type TicketView, titleOf, vendorOf } from './ticket-view.ts'

/** Whom a ticket waits for, who to ask there and until when; or who might be meant. Null: nobody. */
export function vendorText(view: TicketView): Text | null {
  const { words, ticket, terms, business, now } = view
  const waited = vendorOf(view)
  if (waited !== null) {
    const { contact } = heldVendor(view) ?? { contact: null }
    const due = vendorDue(ticket, terms.vendors, business)
    const parts: Text[] = [
      waited,
      ...(contact === null ? [] : [words.text('triage.vendor.contact', { contact: quote(contact) })]),
      ...(due === null
        ? []
        : [words.text(now > due ? 'triage.vendor.late' : 'triage.vendor.due', { due: at(due) })]),
    ]
    return join(parts, ' · ')
  }
  const maybe = terms.vendors.find(({ id }) => id === ticket.vendor)
  if (maybe === undefined || ticket.work.status === 'resolved') return null
  const { id, name, covers } = maybe
  const filling = { vendor: quote(name), covers: quote(covers), number: ticket.number, id }
  return words.text('triage.vendor.maybe', filling)
}

/** A supplier is late: whoever has the ticket asks them again. */
export function vendorLate(view: TicketView, id: string): Card {
  const { words, ticket, terms } = view
  const vendor = terms.vendors.find(one => one.id === id)
  const contact = vendor?.contact ?? null
  const filling = {
    ticket: nameOf(view),
    title: titleOf(view),
    vendor: vendorOf(view) ?? [say(vendor?.name ?? id)],
    contact: contact === null ? '' : words.text('vendor.late.contact', { contact: quote(contact) }),
  }
  return card(words.text('vendor.late', filling), {
    buttons: [{ action: `go-on:${ticket.number}`, label: words.label('button.go-on') }],
  })
}

/** The suppliers to choose from, each with what it is there for. */
export function vendorChoice(view: TicketView): Card {
  const { words, ticket, terms } = view
  if (terms.vendors.length === 0) return card(words.text('vendor.none'))
  const lines = terms.vendors.map(({ name, covers }): Text => [quote(`${name}: ${covers}`)])
  const head = words.text('vendor.choose', { ticket: nameOf(view) })
  return card(join([head, ...lines], '\n'), {
    buttons: terms.vendors.map(({ id, name }) => ({
      action: `vendor:${ticket.number}:${id}`,
      label: name,
    })),
  })
}

function heldVendor({ ticket: { hold }, terms }: TicketView): Vendor | undefined {
  return hold?.for === 'vendor' ? terms.vendors.find(({ id }) => id === hold.vendor) : undefined
}
