import { timeOf } from '../core/clocks.ts'
import { type BreachReason, breachReasons } from '../core/explanation.ts'
import type { Managing } from '../core/managing.ts'
import type { Person } from '../core/people.ts'
import { type Card, card, type Form } from './card.ts'
import { duration } from './duration.ts'
import { at, join, named, quote, type Text } from './text.ts'
import { nameOf, type TicketView, textOf, titleOf } from './ticket-view.ts'
import type { Words } from './words.ts'

/** A manager asks for work to go on: what is late or due, in one line. */
export function urged(view: TicketView, by: Person): Card {
  const { words, ticket } = view
  const head = {
    who: named(by),
    ticket: nameOf(view),
    title: titleOf(view),
    priority: words.label(`priority.${ticket.priority}`),
  }
  const buttons =
    ticket.work.status === 'new'
      ? [{ action: `claim:${ticket.number}`, label: words.label('button.claim') }]
      : [{ action: `reply:${ticket.number}`, label: words.label('button.reply') }]
  return card(words.text('urged', { ...head, state: stateOf(view) }), { buttons })
}

/** How the clock stands that is due first. */
function stateOf({ words, ticket, business, now }: TicketView): Text {
  const running = ticket.clocks.filter(one => one.phase === 'running')
  const [first] = running.sort((one, other) => one.dueAt - other.dueAt)
  if (first === undefined) return words.text('urged.nothing-runs')
  const clock = words.label(`clock.${first.kind}`)
  if (now <= first.dueAt) return words.text('urged.due', { clock, due: at(first.dueAt) })
  const late = duration(words, timeOf(first.target, business).between(first.dueAt, now))
  return words.text('urged.late', { clock, late, due: at(first.dueAt) })
}

/** What is owed after a low rating, and who is to do it. */
export function withPromise(
  { words, ticket }: TicketView,
  shown: Card,
  promise: { id: string; dueAt: number; owner: Person | null } | null,
): Card {
  if (promise === null) return shown
  const owner =
    promise.owner === null
      ? words.text('digest.promise.nobody')
      : words.text('digest.promise.owner', { who: named(promise.owner) })
  const owed = words.text('unhappy.owed', { due: at(promise.dueAt), owner })
  const label = words.label('promise.button.call')
  const buttons =
    promise.owner === null ? [{ action: `promise-take:${ticket.number}:${promise.id}`, label }] : []
  return { ...shown, text: join([shown.text, owed], '\n'), buttons }
}

/** Something owed is late. Once it is done, the message says so. */
export function owed(
  words: Words,
  prefix: string,
  { ticket, id, what, owedTo, dueAt, final }: Extract<Managing, { kind: 'owed' }>,
  open: boolean,
): Card {
  const name = { ticket: `${prefix}-${ticket}`, what: words.label(`promise.${what}`) }
  if (!open) return card(words.text('owed.over', name))
  const late = words.text('owed.late', { ...name, who: named(owedTo), due: at(dueAt) })
  const next =
    final === null ? [] : [words.text('owed.final', { final: quote(final.who), by: at(final.dueAt) })]
  const label = words.label('promise.button.done', name)
  return card(join([late, ...next], '\n'), { buttons: [{ action: `promise-done:${ticket}:${id}`, label }] })
}

/** Why a promise was not kept, for the team's thread. */
export function explained(
  view: TicketView,
  { by, reason, text }: { by: Person; reason: BreachReason; text: string | null },
): Card {
  const { words } = view
  const why = words.label(`reason.${reason}`)
  if (text === null) return card(words.text('explained.note', { who: named(by), why }))
  return card(words.text('explained.note-text', { who: named(by), why, text: textOf(view, text) }))
}

export function explainForm(view: TicketView): Form {
  const { words, ticket } = view
  const options = breachReasons.map(value => ({ value, label: words.label(`reason.${value}`) }))
  return {
    id: `explain:${ticket.number}`,
    title: words.label('form.explain.title', { ticket: nameOf(view) }),
    fields: [
      { id: 'reason', label: words.label('form.explain.reason'), type: 'choice', required: true, options },
      { id: 'text', label: words.label('form.explain.text'), type: 'long-text', required: false },
    ],
  }
}

/** Whom to give it to: one of the agents, or a name where the desk file names none. */
export function assignForm(
  view: TicketView,
  agents: readonly { id: string; name: string }[],
  verb: 'assign' | 'handover' = 'assign',
): Form {
  const { words, ticket } = view
  const options = agents.map(({ id, name }) => ({ value: id, label: name }))
  const who = { id: 'who', label: words.label('form.assign.who'), required: true }
  return {
    id: `${verb}:${ticket.number}`,
    title: words.label('form.assign.title', { ticket: nameOf(view) }),
    fields: [
      options.length > 0 ? { ...who, type: 'choice', options } : { ...who, type: 'text' },
      { id: 'text', label: words.label('form.assign.text'), type: 'long-text', required: false },
    ],
  }
}

/** The words that `explain` understands as reasons. */
export function reasonNames(words: Words): string {
  return breachReasons.map(reason => `\`${reason}\` (${words.label(`reason.${reason}`)})`).join(', ')
}
