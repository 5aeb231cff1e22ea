import { escalationWhys } from '../core/escalation.ts'
import { type Card, card } from './card.ts'
import { at, mention, named } from './text.ts'
import { nameOf, type TicketView, titleOf } from './ticket-view.ts'
import type { Words } from './words.ts'

/** Before the team lead is asked: what went wrong. Never a quotation from the policy. */
export function whatWentWrong(words: Words, ticket: string, number: number): Card {
  const buttons = escalationWhys.map(why => ({
    action: `escalate:${number}:${why}`,
    label: words.label(`escalate.why.${why}`),
  }))
  return card(words.text('escalate.ask', { ticket }), { buttons })
}

/** To those who lead. Once somebody has it, the card says so. */
export function escalated(view: TicketView): Card {
  const { words, ticket } = view
  const { escalation } = ticket
  const name = {
    ticket: nameOf(view),
    title: titleOf(view),
    priority: words.label(`priority.${ticket.priority}`),
  }
  if (escalation === null) return card(words.text('escalated.over', name))
  const { by, why, answerBy, taken } = escalation
  const filling = { ...name, who: named(by), why: words.label(`escalate.why.${why}`), due: at(answerBy) }
  if (taken !== null) return card(words.text('escalated.taken', { ...filling, lead: named(taken.by) }))
  const have = { action: `take-escalation:${ticket.number}`, label: words.label('button.have-it') }
  return card(words.text('escalated', filling), { buttons: [{ ...have, style: 'primary' }] })
}

/** To the requester: a person has it, and by when they answer. */
export function leadHasIt(view: TicketView): Card {
  const { words, ticket } = view
  const { escalation } = ticket
  if (escalation === null || escalation.taken === null)
    return card(words.text('escalated.over.requester', { ticket: nameOf(view) }))
  const filling = { who: mention(escalation.taken.by), due: at(escalation.answerBy), ticket: nameOf(view) }
  return card(words.text('escalated.lead', filling))
}
