import { isRunning } from '../core/clocks.ts'
import type { Person } from '../core/people.ts'
import type { Priority } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card, type Form } from './card.ts'
import { at, join, named, quote, say, type Text } from './text.ts'
import { headline, nameOf, type TicketView, textOf, titleOf } from './ticket-view.ts'
import type { Words } from './words.ts'

/** To the one who was given a ticket: which, what is due next, and the note. */
export function assigned(view: TicketView, by: Person, note: string | null): Card {
  const { words, ticket } = view
  const next = ticket.clocks.filter(isRunning).sort((one, other) => one.dueAt - other.dueAt)[0]
  const due =
    next === undefined
      ? words.text('assigned.no-due')
      : words.text('assigned.due', { clock: words.label(`clock.${next.kind}`), due: at(next.dueAt) })
  const told = words.text('assigned.told', {
    by: named(by),
    ticket: nameOf(view),
    title: titleOf(view),
    priority: words.label(`priority.${ticket.priority}`),
    due,
  })
  if (note === null) return card(told)
  return card([
    ...told,
    say('\n'),
    ...words.text('assigned.note', { by: named(by), text: textOf(view, note) }),
  ])
}

/** `dueAt`: what is due first on it; null: nothing is. */
type Line = { number: number; title: string | null; priority: Priority; dueAt: Instant | null }
type Listed = { words: Words; prefix: string; lines: readonly Line[]; now: Instant }
/** What is out of sight: how many, and when the first of them comes back. */
export type Asleep = { count: number; until: number } | null

/** What somebody of the team has. */
export function mine({ asleep, ...listed }: Listed & { asleep: Asleep }): Card {
  const { words, lines } = listed
  const head = words.text('mine.head', { count: lines.length, lines: linesOf(listed) })
  if (asleep === null) return card(lines.length === 0 ? words.text('mine.none') : head)
  return card(join([lines.length === 0 ? words.text('mine.quiet') : head, sleeping(words, asleep)], '\n'))
}

function sleeping(words: Words, { count, until }: Exclude<Asleep, null>): Text {
  return words.text('mine.asleep', { count, until: at(until) })
}

/** The most urgent that nobody has, each with its button. */
export function next({ asleep, ...listed }: Listed & { asleep: Asleep }): Card {
  const { words, prefix, lines } = listed
  if (lines.length === 0) {
    return card(
      asleep === null
        ? words.text('next.none')
        : join([words.text('next.quiet'), sleeping(words, asleep)], '\n'),
    )
  }
  const buttons = lines.map(({ number }) => ({
    action: `claim:${number}`,
    label: words.label('button.claim-one', { ticket: `${prefix}-${number}` }),
  }))
  return card(words.text('next.head', { lines: linesOf(listed) }), { buttons })
}

/** Before somebody goes: what they leave behind. */
export function away(listed: Listed): Card {
  const { words, lines } = listed
  if (lines.length === 0) return card(words.text('away.none'))
  return card(words.text('away.head', { count: lines.length, lines: linesOf(listed) }), {
    buttons: [
      { action: 'give-back', label: words.label('button.give-back'), style: 'danger' },
      { action: 'keep', label: words.label('button.keep') },
    ],
  })
}

/** Before somebody's shift ends: what they have, what of it is due before they are back, and what may become of it. */
export function shiftEnd(
  words: Words,
  {
    prefix,
    held,
    back,
    now,
  }: {
    prefix: string
    held: readonly { number: number; dueAt: Instant | null }[]
    back: Instant | null
    now: Instant
  },
): Card {
  if (held.length === 0) return card(words.text('shift.nothing-left'))
  const due = held
    .flatMap(({ number, dueAt }) => (dueAt === null ? [] : [{ ticket: `${prefix}-${number}`, dueAt }]))
    .sort((one, other) => one.dueAt - other.dueAt)
  const listed = (one: { ticket: string; dueAt: Instant }) =>
    words.text(one.dueAt < now ? 'shift.one-late' : 'shift.one', { ticket: one.ticket, due: at(one.dueAt) })
  const before = due.filter(({ dueAt }) => back !== null && dueAt < back)
  const [first] = due
  const lines: Text[] = [words.text('shift.end', { count: held.length })]
  if (before.length > 0)
    lines.push(words.text('shift.due', { count: before.length, tickets: join(before.map(listed), '; ') }))
  else if (first !== undefined) lines.push(words.text('shift.first', { first: listed(first) }))
  return card(join(lines, ' '), {
    buttons: [
      { action: 'handover-all', label: words.label('button.handover-note'), style: 'primary' },
      { action: 'give-back', label: words.label('button.give-back') },
      { action: 'keep', label: words.label('button.keep') },
    ],
  })
}

/** To whom everything goes that somebody has, with a note. */
export function handoverForm(words: Words, agents: readonly { id: string; name: string }[]): Form {
  const options = agents.map(({ id, name }) => ({ value: id, label: name }))
  const who = { id: 'who', label: words.label('form.assign.who'), required: true }
  return {
    id: 'handover:all',
    title: words.label('shift.form'),
    fields: [
      options.length > 0 ? { ...who, type: 'choice', options } : { ...who, type: 'text' },
      { id: 'text', label: words.label('form.assign.text'), type: 'long-text', required: false },
    ],
  }
}

function linesOf({ words, prefix, lines, now }: Listed): Text {
  const said = lines.map(({ number, title, priority, dueAt }) => {
    const filling = {
      ticket: `${prefix}-${number}`,
      title: title === null ? say(words.label('erased')) : quote(headline(title)),
      priority: words.label(`priority.${priority}`),
    }
    if (dueAt === null) return words.text('mine.line', filling)
    return words.text(dueAt < now ? 'mine.late' : 'mine.due', { ...filling, due: at(dueAt) })
  })
  return join(said, '\n')
}
