import { isRunning, type RunningClock } from '../core/clocks.ts'
import { isCoveredAtNight, targetOf } from '../core/targets.ts'
import { assigneeOf, isOpen, type TicketClock } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { vendorDue } from '../core/vendors.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { listed } from './list.ts'
import { money } from './money.ts'
import { missingText } from './needs.ts'
import { statusText } from './status.ts'
import { at, join, named, quote, say, type Text } from './text.ts'
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
  const urgent = clock === undefined ? null : cannotWait(view, clock)
  const wait = urgent === null ? [] : [say('\n'), ...urgent.text]
  const next = nextWord(view)
  const word = next === null ? [] : [say('\n'), ...next]
  return card([...head, ...openedBy(view), ...why, ...word, ...wait, say('\n'), ...below(view)], {
    fields: fields(view, clock),
    subject: subjectOf(view),
    buttons:
      ticket.work.status === 'resolved'
        ? []
        : [
            { action: `why:${ticket.number}`, label: words.label('button.why') },
            ...(urgent?.buttons ?? []),
            { action: `escalate:${ticket.number}`, label: words.label('button.escalate') },
            { action: `resolve-own:${ticket.number}`, label: words.label(solvedLabel(view)) },
            ...(missingText(view) === null
              ? []
              : [{ action: `give:${ticket.number}`, label: words.label('needs.give') }]),
          ],
  })
}

/** In an emergency: by when the next word on progress comes, or how often there will be one. */
function nextWord({ words, ticket, terms, now }: TicketView): Text | null {
  const target = targetOf(terms, ticket, 'update')
  if (ticket.priority !== 'critical' || !isOpen(ticket) || target === null) return null
  const clock = lastClock(ticket, 'update')
  if (clock?.phase === 'running')
    return words.text(now > clock.dueAt ? 'receipt.word-late' : 'receipt.word', { due: at(clock.dueAt) })
  if (ticket.hold !== null) return null
  const time = duration(words, target.ms)
  const every = target.clock === 'calendar' ? time : words.label('time.opening', { time })
  return words.text('receipt.words', { time: every })
}

/** What is still needed, how to add it, what never to write, and what the policy wants said. */
function below(view: TicketView): Text {
  const { words, ticket, terms } = view
  const open = ticket.work.status !== 'resolved'
  const missing = missingText(view)
  const never = terms.neverSend.map(one => [quote(one)])
  const { receipt: disclaimer } = terms.disclaimer
  const lines: Text[] = [
    ...(missing === null ? [] : [words.text('needs.receipt', { what: missing })]),
    words.text('receipt.thread'),
    ...(open && never.length > 0 ? [words.text('receipt.never-send', { what: listed(words, never) })] : []),
    ...(disclaimer === null ? [] : [[quote(disclaimer)]]),
  ]
  return join(lines, '\n')
}

/** Who opened it, where that was not the requester; they may say that there was no need. */
function openedBy({ words, prefix, ticket: { origin, askedBefore } }: TicketView): Text {
  const { splitFrom } = origin
  const [first] = askedBefore
  if (first !== undefined) return [say('\n'), ...words.text('receipt.instead-of', { who: named(first) })]
  if (splitFrom !== undefined)
    return [say('\n'), ...words.text('receipt.split', { ticket: `${prefix}-${splitFrom}` })]
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
  const { merged } = ticket
  if (merged !== null) {
    const into = `${view.prefix}-${merged.into}`
    return merged.same ? words.text('receipt.merged', { into }) : words.text('receipt.merged.along')
  }
  if (work.status === 'resolved') {
    if (work.why === 'unanswered') return words.text('receipt.closed', { when: at(work.at) })
    return words.text('receipt.resolved', { who: named(work.by), when: at(work.at) })
  }
  const { hold } = ticket
  if (hold?.for === 'quote' && ticket.quote !== null) {
    const { amount, currency, validUntil } = ticket.quote
    return words.text('receipt.quote', { amount: money(words, amount, currency), until: at(validUntil) })
  }
  if (hold?.for === 'customer' && !hold.missing) return words.text('receipt.waiting', { since: at(hold.at) })
  const vendor = vendorOf(view)
  if (vendor !== null && hold !== null) {
    const due = vendorDue(ticket, view.terms.vendors, view.business)
    const waited = words.text('receipt.vendor', { vendor, since: at(hold.at) })
    if (due === null) return waited
    const key = now > due ? 'receipt.vendor.late' : 'receipt.vendor.due'
    return join([waited, words.text(key, { due: at(due) })], ' ')
  }
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
      ? words.text('receipt.free')
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
function whyThen(view: TicketView, clock: RunningClock): Text {
  const { words, business } = view
  const time = duration(words, clock.target.ms)
  if (clock.target.clock === 'calendar') return words.text('receipt.why-always', { target: time })
  const target = words.label('time.opening', { time })
  if (!business.isOpen(clock.startedAt))
    return words.text('receipt.why-closed', { target, ...openingAfter(view, clock.startedAt) })
  const closing = closesBefore(view, clock, clock.startedAt)
  if (closing === null) return words.text('receipt.why-open', { target })
  return words.text('receipt.why-closing', { target, closing: at(closing), ...openingAfter(view, closing) })
}

/** When the desk opens after an instant, and the holidays that keep it closed until then. */
function openingAfter({ words, business, closedBy }: TicketView, from: Instant) {
  const why = closedBy(from).map(one => [quote(one)])
  return {
    opening: at(business.nextOpening(from)),
    holiday: why.length === 0 ? '' : [say(' '), ...words.text('hours.because', { why: listed(words, why) })],
  }
}

/** The closing that lies between an instant and what is due; null where none does. */
function closesBefore({ closingAfter }: TicketView, { dueAt }: RunningClock, from: Instant): Instant | null {
  const closing = closingAfter(from)
  return closing !== null && closing < dueAt ? closing : null
}

/**
 * What somebody can do for whom it is too long until the desk opens again: say that it is critical, where their
 * customer has night cover; otherwise call.
 */
function cannotWait(view: TicketView, clock: TicketClock): { text: Text; buttons: Card['buttons'] } | null {
  const { words, ticket, terms, business, outOfHours, phone, now } = view
  if (!isRunning(clock) || clock.target.clock === 'calendar') return null
  const open = business.isOpen(now)
  const isPressing = ticket.priority === 'critical' || ticket.priority === 'high'
  if (open && !(isPressing && closesBefore(view, clock, now) !== null)) return null
  const told = outOfHours === null ? [] : [[quote(outOfHours)]]
  const target = targetOf(terms, { ...ticket, priority: 'critical' }, 'first_response')
  if (isCoveredAtNight(ticket, terms) && target !== null) {
    const label = words.label('button.critical')
    const filling = { time: duration(words, target.ms), button: label }
    const lines = [words.text('receipt.urgent.covered', filling), ...(open ? [] : told)]
    return { text: join(lines, '\n'), buttons: [{ action: `critical:${ticket.number}`, label }] }
  }
  const call = phone === null ? [] : [words.text('receipt.urgent.call', { phone: quote(phone) })]
  const lines = [...call, ...told]
  return lines.length === 0 ? null : { text: join(lines, ' '), buttons: [] }
}

function fields(view: TicketView, clock: TicketClock | undefined) {
  const { words, ticket } = view
  const solution = lastResolution({ ...ticket })
  const name = (key: 'due' | 'solution' | 'goal' | 'status' | 'policy') => words.label(`receipt.field.${key}`)
  const due = clock !== undefined && isRunning(clock) ? [{ name: name('due'), value: [at(clock.dueAt)] }] : []
  const solved =
    solution !== undefined && isRunning(solution)
      ? [{ name: name(view.terms.committed ? 'solution' : 'goal'), value: [at(solution.dueAt)] }]
      : []
  return [
    { name: name('status'), value: statusText(view) },
    ...due,
    ...solved,
    { name: name('policy'), value: policyText(view) },
  ]
}

/** The version that holds, and when the requester agreed to its terms. */
function policyText({ words, ticket: { policyVersion, accepted } }: TicketView): Text {
  if (accepted === null) return [say(String(policyVersion))]
  return words.text('receipt.policy.accepted', { version: accepted.version, when: at(accepted.at) })
}
