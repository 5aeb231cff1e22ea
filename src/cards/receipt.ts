import { isRunning } from '../core/clocks.ts'
import { assigneeOf, type TicketClock } from '../core/ticket.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { statusText } from './status.ts'
import { at, named, say, type Text } from './text.ts'
import {
  firstClock,
  lastClock,
  lastResolution,
  nameOf,
  subjectOf,
  type TicketView,
  titleOf,
  vendorOf,
} from './ticket-view.ts'

/** The requester's own view: when a person answers, and why then. Edited as things get better. */
export function receipt(view: TicketView): Card {
  const { words, ticket } = view
  const clock = firstClock(ticket)
  const head = words.text('receipt.head', {
    ticket: nameOf(view),
    title: titleOf(view),
    priority: words.label(`priority.${ticket.priority}`),
    state: state(view, clock),
  })
  const why = clock !== undefined && isRunning(clock) ? [say('\n'), ...whyThen(view, clock)] : []
  return card([...head, ...openedBy(view), ...why, say('\n'), ...words.text('receipt.thread')], {
    fields: fields(view, clock),
    subject: subjectOf(view),
    buttons:
      ticket.work.status === 'resolved'
        ? []
        : [
            { action: `why:${ticket.number}`, label: words.label('button.why') },
            { action: `escalate:${ticket.number}`, label: words.label('button.escalate') },
            { action: `resolve-own:${ticket.number}`, label: words.label(solvedLabel(view)) },
          ],
  })
}

/** Who opened it, where that was not the requester; they may say that there was no need. */
function openedBy({ words, ticket: { origin } }: TicketView): Text {
  if (origin.openedBy === undefined) return []
  const key = origin.message === undefined ? 'receipt.opened-for' : 'receipt.opened-by'
  return [say('\n'), ...words.text(key, { who: named(origin.openedBy) })]
}

function solvedLabel({ ticket: { origin, answeredAt } }: TicketView) {
  return origin.openedBy !== undefined && answeredAt === null ? 'button.not-needed' : 'button.solved'
}

function state(view: TicketView, clock: TicketClock | undefined): Text {
  const { words, ticket, now } = view
  const { work } = ticket
  if (work.status === 'resolved') {
    return words.text('receipt.resolved', { who: named(work.by), when: at(work.at) })
  }
  const { hold } = ticket
  if (hold?.for === 'customer') return words.text('receipt.waiting', { since: at(hold.at) })
  const vendor = vendorOf(view)
  if (vendor !== null && hold !== null) return words.text('receipt.vendor', { vendor, since: at(hold.at) })
  const holder = assigneeOf(ticket)
  const next = lastClock(ticket, 'next_response')
  if (next?.phase === 'running') {
    const due = at(next.dueAt)
    return holder === null
      ? words.text('receipt.next-free', { due })
      : words.text('receipt.next', { who: named(holder), due })
  }
  const from = work.status === 'open' ? work.from : undefined
  if (
    holder !== null &&
    from !== undefined &&
    (clock === undefined || !isRunning(clock) || now <= clock.dueAt)
  ) {
    const filling = { who: named(holder), from: named(from) }
    if (clock === undefined || !isRunning(clock)) return words.text('receipt.taken-over-answered', filling)
    return words.text('receipt.taken-over', { ...filling, due: at(clock.dueAt) })
  }
  if (clock === undefined || !isRunning(clock)) {
    return holder === null
      ? words.text('receipt.answered-free')
      : words.text('receipt.answered', { who: named(holder) })
  }
  const late = now > clock.dueAt
  const due = at(clock.dueAt)
  if (work.status === 'new') return words.text(late ? 'receipt.new-late' : 'receipt.new', { due })
  const since = at(work.since, 'time')
  return words.text(late ? 'receipt.claimed-late' : 'receipt.claimed', {
    who: named(work.assignee),
    since,
    due,
  })
}

/** Why the answer is due when it is, in one sentence. */
function whyThen({ words, business }: TicketView, clock: TicketClock): Text {
  const time = duration(words, clock.target.ms)
  if (clock.target.clock === 'calendar') return words.text('receipt.why-always', { target: time })
  const target = words.label('time.opening', { time })
  return business.isOpen(clock.startedAt)
    ? words.text('receipt.why-open', { target })
    : words.text('receipt.why-closed', { target, opening: at(business.nextOpening(clock.startedAt)) })
}

function fields(view: TicketView, clock: TicketClock | undefined) {
  const { words, ticket } = view
  const solution = lastResolution({ ...ticket })
  const name = (key: 'due' | 'solution' | 'status' | 'policy') => words.label(`receipt.field.${key}`)
  const due = clock !== undefined && isRunning(clock) ? [{ name: name('due'), value: [at(clock.dueAt)] }] : []
  const solved =
    solution !== undefined && isRunning(solution)
      ? [{ name: name('solution'), value: [at(solution.dueAt)] }]
      : []
  return [
    { name: name('status'), value: statusText(view) },
    ...due,
    ...solved,
    { name: name('policy'), value: [say(String(ticket.policyVersion))] },
  ]
}
