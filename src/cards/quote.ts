import type { Person } from '../core/people.ts'
import { priceOf, type When } from '../core/pricing.ts'
import type { Quote } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card, type Form, type FormField } from './card.ts'
import { money } from './money.ts'
import { at, join, named, quote as said, type Text } from './text.ts'
import { nameOf, type TicketView, textOf, titleOf } from './ticket-view.ts'

/** A price with what became of it. The requester's own has the buttons that answer it. */
export function quoteCard(view: TicketView, to: 'requester' | 'agents'): Card {
  const { words, ticket, terms } = view
  const { quote, requester } = ticket
  if (quote === null)
    return card(words.text('refused.no-quote', { ticket: nameOf(view), number: ticket.number }))
  const price = { amount: amountOf(view, quote), text: textOf(view, quote.text.id) }
  const state = stateOf(view, quote, to)
  if (to === 'agents') {
    const filling = { ...price, who: named(quote.by), requester: named(requester) }
    return card(join([words.text('quote.copy', filling), ...state], '\n'))
  }
  const lines: Text[] = [
    words.text('quote.head', { ...price, ticket: nameOf(view), title: titleOf(view) }),
    ...state,
    ...termsOf(view).map((one): Text => [said(one)]),
  ]
  const open = quote.answer.state === 'offered' && ticket.work.status !== 'resolved'
  const button = (answer: 'accept' | 'decline') => ({
    action: `quote-${answer}:${ticket.number}`,
    label: words.label(`button.quote-${answer}`),
  })
  const buttons = open ? [{ ...button('accept'), style: 'primary' as const }, button('decline')] : []
  return card(join(lines, '\n'), { buttons, fields: [] })

  function termsOf(of: TicketView): string[] {
    return [terms.quotes.terms, of.terms.disclaimer.quote].filter(one => one !== null)
  }
}

function stateOf(
  view: TicketView,
  { answer, validUntil, binding }: Quote,
  to: 'requester' | 'agents',
): Text[] {
  const { words, ticket, terms } = view
  switch (answer.state) {
    case 'offered': {
      if (ticket.work.status === 'resolved') return [words.text('quote.over', { ticket: nameOf(view) })]
      const holds = words.text('quote.holds', { until: at(validUntil) })
      if (to === 'agents') return [holds]
      const above = money(words, terms.quotes.approvalAbove, terms.quotes.currency)
      const begins = binding ? words.text('quote.binding') : words.text('quote.free', { above })
      return [join([holds, begins], ' ')]
    }
    case 'accepted': {
      const filling = { who: named(answer.by), when: at(answer.at) }
      return [
        answer.terms === null
          ? words.text('quote.accepted', filling)
          : words.text('quote.accepted.terms', { ...filling, version: answer.terms }),
      ]
    }
    case 'declined':
      return [words.text('quote.declined', { who: named(answer.by), when: at(answer.at) })]
    case 'expired':
      return [words.text('quote.expired', { when: at(answer.at) })]
  }
}

/** In a few words, for the team's card. */
export function quoteState(view: TicketView): Text | null {
  const { quote } = view.ticket
  if (quote === null) return null
  return join([[said(amountOf(view, quote))], ...stateOf(view, quote, 'agents')], ' · ')
}

/** To whoever has the ticket: what became of the price. */
export function quoteAnswered(view: TicketView): Card {
  const { words, ticket } = view
  const { quote } = ticket
  if (quote === null || quote.answer.state === 'offered') return quoteCard(view, 'agents')
  const filling = { ticket: nameOf(view), title: titleOf(view), amount: amountOf(view, quote) }
  const { answer } = quote
  if (answer.state === 'expired') return card(words.text('quote.answer.expired', filling))
  return card(words.text(`quote.answer.${answer.state}`, { ...filling, who: named(answer.by) }))
}

/** To the requester: it ran out, and how to get another. */
export function quoteExpired(view: TicketView): Card {
  const { words, ticket } = view
  const amount = ticket.quote === null ? '' : amountOf(view, ticket.quote)
  return card(words.text('quote.notice', { ticket: nameOf(view), number: ticket.number, amount }))
}

export function quoteWanted(view: TicketView, { by, dueAt }: { by: Person; dueAt: Instant }): Card {
  const { words, ticket } = view
  const filling = { ticket: nameOf(view), title: titleOf(view), who: named(by), due: at(dueAt) }
  return card(words.text('quote.wanted', filling), {
    buttons: [{ action: `quote:${ticket.number}`, label: words.label('button.quote'), style: 'primary' }],
  })
}

/** What accepting also means, before it is accepted. */
export function quoteTerms(view: TicketView): Card {
  const { words, ticket, terms } = view
  const { quote } = ticket
  const told = [terms.quotes.terms, terms.disclaimer.quote ?? terms.disclaimer.receipt].filter(
    one => one !== null,
  )
  const filling = {
    ticket: nameOf(view),
    amount: quote === null ? '' : amountOf(view, quote),
    version: ticket.policyVersion,
    terms: join(
      told.map(one => [said(one)]),
      '\n',
    ),
  }
  return card(words.text('quote.terms', filling), {
    buttons: [
      {
        action: `quote-accept:${ticket.number}:agreed`,
        label: words.label('button.quote-agree'),
        style: 'primary',
      },
      { action: 'keep', label: words.label('button.not-yet') },
    ],
  })
}

function amountOf({ words }: TicketView, { amount, currency }: Quote): string {
  return money(words, amount, currency)
}

export type QuoteValues = { text: string; amount: string; rate: string; currency: string; valid: string }
export type QuoteFaults = Partial<Record<keyof QuoteValues, string>>

/** The form of a price. With values it comes back filled in, its faults at their fields. */
export function quoteForm(view: TicketView, values: Partial<QuoteValues>, faults: QuoteFaults = {}): Form {
  const { words, ticket, terms } = view
  const { quotes } = terms
  const field = (id: keyof QuoteValues, label: string, value: string): FormField => ({
    id,
    label,
    type: id === 'text' ? 'long-text' : 'text',
    required: true,
    ...((values[id] ?? value) === '' ? {} : { value: values[id] ?? value }),
    ...(faults[id] === undefined ? {} : { error: faults[id] }),
  })
  const rates = quotes.rates === null ? [] : (['openingHours', 'outOfHours'] as const)
  const rate: FormField = {
    ...field('rate', words.label('form.quote.rate'), 'openingHours'),
    type: 'choice',
    required: false,
    options: rates.map(when => ({ value: when, label: rateLabel(view, when) })),
  }
  return {
    id: `quote:${ticket.number}`,
    title: words.label('form.quote.title', { ticket: nameOf(view) }),
    fields: [
      field('text', words.label('form.quote.text', { requester: ticket.requester.name }), ''),
      field('amount', words.label('form.quote.amount'), ''),
      ...(rates.length === 0 ? [] : [rate]),
      field('currency', words.label('form.quote.currency'), quotes.currency),
      field('valid', words.label('form.quote.valid'), `${quotes.validFor / 86_400_000}d`),
    ],
  }
}

function rateLabel({ words, terms: { quotes } }: TicketView, when: When): string {
  const hourly = { ...quotes, minimumCharge: 0 }
  const price = money(words, priceOf(3_600_000, when, hourly) ?? 0, quotes.currency)
  return words.label(`form.quote.rate.${when}`, { price })
}
