import type { EventOf } from './events.ts'
import type { Quote } from './ticket.ts'

export type QuoteEvent = EventOf<'quoted' | 'quote-accepted' | 'quote-declined' | 'quote-expired'>

/** The price after one more event; a new one takes the place of the one before. */
export function quoteAfter(quote: Quote | null, event: QuoteEvent): Quote | null {
  switch (event.type) {
    case 'quoted': {
      const { by, at, amount, currency, text, validUntil, binding, also } = event
      return { by, at, amount, currency, text, validUntil, binding, also, answer: { state: 'offered' } }
    }
    case 'quote-accepted':
      return (
        quote && { ...quote, answer: { state: 'accepted', by: event.by, at: event.at, terms: event.terms } }
      )
    case 'quote-declined':
      return quote && { ...quote, answer: { state: 'declined', by: event.by, at: event.at } }
    case 'quote-expired':
      return quote && { ...quote, answer: { state: 'expired', at: event.at } }
  }
}
