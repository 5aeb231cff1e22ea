import { isSame, type Person } from '../core/people.ts'
import { assigneeOf, type ClockKind, type Page } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { listed, listedWords } from './list.ts'
import { at, join, mention, named, type Text } from './text.ts'
import { firstClock, lastClock, nameOf, type TicketView, titleOf } from './ticket-view.ts'

type OfClock = { clock: ClockKind; dueAt: Instant }

export function reminder(view: TicketView, { clock, dueAt, percent }: OfClock & { percent: number }): Card {
  return card(view.words.text('reminder', { ...head(view), percent, ...ofClock(view, { clock, dueAt }) }), {
    buttons: claimButton(view),
  })
}

export function breach(view: TicketView, late: OfClock): Card {
  return card(view.words.text('breach', { ...head(view), ...ofClock(view, late) }), {
    buttons: claimButton(view),
  })
}

/** The word on progress of an emergency stays away for longer: how many of them are missing by now. */
export function wordMissed(view: TicketView, { percent, dueAt }: { percent: number; dueAt: Instant }): Card {
  const { words, ticket } = view
  const holder = assigneeOf(ticket)
  const number = Math.floor(percent / 100)
  const filling = { ...head(view), number, due: at(dueAt), who: holder === null ? '' : named(holder) }
  const key = holder === null ? 'word-missed.free' : 'word-missed'
  return card(words.text(key, filling), { buttons: claimButton(view) })
}

/** One of several breaches of a post. */
export function breachLine(view: TicketView, late: OfClock): Card {
  const { words, prefix, ticket } = view
  const name = `${prefix}-${ticket.number}`
  return card(words.text('breaches.line', { ...head(view), ...ofClock(view, late) }), {
    buttons: claimButton(view).map(one => ({
      ...one,
      label: words.label('digest.act.claim', { ticket: name }),
    })),
  })
}

/** A low rating, or the `better` one that took its place. */
export function unhappy(
  view: TicketView,
  { by, score, better }: { by: Person; score: number; better?: true },
): Card {
  const key = better ? 'unhappy.better' : 'unhappy'
  return card(view.words.text(key, { ...head(view), who: named(by), score }))
}

/** The first line is everything on a locked phone. Once somebody has it, the card says so. */
export function page(view: TicketView, { who, level, round }: Page): Card {
  const { words, ticket } = view
  const ringing = listed(
    words,
    who.map(one => [mention(one)]),
  )
  const [next] = view.coming
  const first = words.text(next === undefined ? 'page.head' : 'page.head.by', {
    ...head(view),
    priority: head(view).priority.toUpperCase(),
    who: ringing,
    by: at(next?.at ?? view.now, 'time'),
  })
  const lines = (second: Text): Text => join([first, ...together(view), second], '\n')
  if (ticket.work.status === 'resolved') {
    const { by, at: when, why } = ticket.work
    const key = why === 'unanswered' ? 'receipt.closed' : 'page.resolved'
    return card(lines(words.text(key, { who: named(by), when: at(when) })))
  }
  if (ticket.work.status === 'open') {
    const { assignee, since } = ticket.work
    const taken = words.text('page.taken', { who: named(assignee), when: at(since, 'time') })
    return card(lines(taken), { buttons: ticket.ladder.phase === 'acknowledged' ? stillOnIt(view) : [] })
  }
  if (ticket.ladder.phase === 'ended' && ticket.ladder.why === 'lowered') {
    return card(lines(words.text('page.lowered', head(view))))
  }
  const due = firstClock(ticket)
  const dueAt = due?.phase === 'running' ? due.dueAt : view.now
  const key = view.now > dueAt ? 'page.late' : 'page.due'
  const details =
    ticket.ladder.phase === 'ended' && ticket.ladder.why === 'answered'
      ? words.text('call.answered')
      : words.text(key, { due: at(dueAt), requester: named(ticket.requester), level, round })
  const button = {
    action: `claim:${ticket.number}`,
    label: words.label('button.have-it'),
    style: 'primary' as const,
  }
  return card(lines(join([details, ...comingText(view)], '\n')), {
    buttons: [button, ...passOn(view, who), ...notCritical(view)],
  })
}

/** Somebody who was called for hears who is on it, and by when the next word comes. */
export function onIt(view: TicketView, by: Person): Card {
  const { words, ticket } = view
  const { ladder } = ticket
  const update = lastClock(ticket, 'update')
  const since = at(ladder.phase === 'acknowledged' ? ladder.at : view.now, 'time')
  const filling = { who: named(by), since }
  if (update?.phase !== 'running') return card(words.text('on-it', filling))
  return card(words.text('on-it.until', { ...filling, due: at(update.dueAt) }))
}

/** The others that this call is for. */
function together({ words, prefix, ticket }: TicketView): Text[] {
  const tickets = listedWords(
    words,
    ticket.together.map(number => `${prefix}-${number}`),
  )
  return tickets === '' ? [] : [words.text('page.together', { tickets })]
}

/** To whoever has the ticket whose call this one has joined. */
export function joined(view: TicketView, number: number): Card {
  const { words, prefix, ticket } = view
  const buttons = [{ action: `reply:${ticket.number}`, label: words.label('button.reply') }]
  return card(words.text('joined', { ...head(view), other: `${prefix}-${number}` }), { buttons })
}

function comingText({ words, coming }: TicketView): Text[] {
  if (coming.length === 0) return []
  const calls = coming.map(({ at: when, to, who }) => {
    const people = listed(
      words,
      who.map(one => [named(one)]),
    )
    const called = to === 'managers' ? words.text('page.managers-next') : people
    return words.text('page.next', { who: called, when: at(when, 'time') })
  })
  return [words.text('page.coming', { calls: join(calls, ', ') })]
}

function stillOnIt({ words, ticket, terms }: TicketView): Card['buttons'] {
  const time = duration(words, terms.ladder.acknowledgementExtends)
  return [{ action: `ack:${ticket.number}`, label: words.label('button.still-on-it', { time }) }]
}

/** To the first person who would be called later and is not being called already. */
function passOn({ words, ticket, coming }: TicketView, called: readonly Person[]): Card['buttons'] {
  const next = coming.flatMap(one => one.who).find(person => !called.some(one => isSame(one, person)))
  if (next === undefined) return []
  return [{ action: `pass:${ticket.number}`, label: words.label('button.pass', { who: next.name }) }]
}

function notCritical({ words, ticket }: TicketView): Card['buttons'] {
  if (ticket.priority !== 'critical') return []
  return [{ action: `not-critical:${ticket.number}`, label: words.label('button.not-critical') }]
}

export function managersCalled(view: TicketView, { round }: Page): Card {
  const clock = firstClock(view.ticket)
  const due = clock?.phase === 'running' ? clock.dueAt : view.now
  const key = view.now > due ? 'page.managers.late' : 'page.managers'
  return card(view.words.text(key, { ...head(view), round, due: at(due) }), { buttons: claimButton(view) })
}

export function nobodyAnswered(view: TicketView): Card {
  return card(view.words.text('page.nobody', head(view)), { buttons: claimButton(view) })
}

export function lapsed(view: TicketView, by: Person): Card {
  return card(view.words.text('page.lapsed', { ticket: nameOf(view), who: mention(by) }))
}

function head(view: TicketView) {
  return {
    ticket: nameOf(view),
    title: titleOf(view),
    priority: view.words.label(`priority.${view.ticket.priority}`),
  }
}

function ofClock({ words, ticket }: TicketView, { clock, dueAt }: OfClock) {
  const holder = assigneeOf(ticket)
  return {
    clock: words.label(`clock.${clock}`),
    due: at(dueAt),
    holder:
      holder === null ? words.text('reminder.free') : words.text('reminder.held', { who: mention(holder) }),
  }
}

function claimButton({ words, ticket }: TicketView): Card['buttons'] {
  return ticket.work.status === 'new'
    ? [{ action: `claim:${ticket.number}`, label: words.label('button.claim') }]
    : []
}
