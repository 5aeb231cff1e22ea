import { escalationWhys } from '../core/escalation.ts'
import type { Person } from '../core/people.ts'
import { type Card, card } from './card.ts'
import { at, join, mention, named, quote, say, type Text } from './text.ts'
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

const shownAtMost = 3

type Which = { draft: string; open: readonly { number: number; ticket: string; title: string }[] }

/** Which ticket is going badly: one of theirs, the newest first, or one that is none yet. Never a quotation either. */
export function whichTicket(words: Words, { draft, open }: Which): Card {
  const shown = open.slice(0, shownAtMost)
  const lines = shown.map(({ ticket, title }) =>
    words.text('escalate.which.line', { ticket, title: quote(title) }),
  )
  const ask = words.text(shown.length === 0 ? 'escalate.which.none' : 'escalate.which')
  return card(join([ask, ...lines], '\n'), {
    buttons: [
      ...shown.map(({ number, ticket }) => ({ action: `escalate:${number}`, label: ticket })),
      { action: `draft:${draft}:complain`, label: words.label('button.complain') },
      { action: `draft:${draft}:question`, label: words.label('button.question') },
    ],
  })
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
  const { by, why, answerBy, taken, settled } = escalation
  const filling = { ...name, who: named(by), why: words.label(`escalate.why.${why}`), due: at(answerBy) }
  if (settled !== null) return card(words.text('escalated.settled', { ...filling, lead: named(settled.by) }))
  // Solved by somebody of the team, which does not answer whoever asked for the team lead.
  const solved: Text =
    ticket.work.status === 'resolved'
      ? [say('\n'), ...words.text('escalated.solved', { who: named(ticket.work.by) })]
      : []
  const done = { action: `settle-escalation:${ticket.number}`, label: words.label('button.settled') }
  if (taken !== null) {
    const text = words.text('escalated.taken', { ...filling, lead: named(taken.by) })
    return card([...text, ...solved], { buttons: [done] })
  }
  const have = { action: `take-escalation:${ticket.number}`, label: words.label('button.have-it') }
  return card([...words.text('escalated', filling), ...solved], {
    buttons: [{ ...have, style: 'primary' }, done],
  })
}

/** To the requester: the team lead is done with it, and the way back. */
export function leadIsDone(view: TicketView, by: Person): Card {
  const { words, ticket } = view
  return card(words.text('escalated.done', { who: named(by), ticket: nameOf(view) }), {
    buttons: [{ action: `escalate:${ticket.number}`, label: words.label('button.escalate') }],
  })
}

/** To the requester: a person has it, and by when they answer. */
export function leadHasIt(view: TicketView): Card {
  const { words, ticket } = view
  const { escalation } = ticket
  if (escalation === null || escalation.taken === null)
    return card(words.text('escalated.over.requester', { ticket: nameOf(view) }))
  const filling = { who: mention(escalation.taken.by), due: at(escalation.answerBy), ticket: nameOf(view) }
  const late = view.now > escalation.answerBy
  return card(words.text(late ? 'escalated.lead.late' : 'escalated.lead', filling))
}
