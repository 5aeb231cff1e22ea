import type { Stretch } from '../core/calendar/explain.ts'
import { isRunning, usedAt } from '../core/clocks.ts'
import type { TicketEvent } from '../core/events.ts'
import { type Before, ledgerOf, type Scheduled } from '../core/ledger.ts'
import { exceptionFor } from '../core/targets.ts'
import type { Target, TicketClock } from '../core/ticket.ts'
import { second } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { exactDuration } from './duration.ts'
import { at, join, quote, say, type Text } from './text.ts'
import { awaitedClock, firstClock, lastClock, nameOf, type TicketView } from './ticket-view.ts'

/** How many stretches fit: of the one clock in short, of each clock in whole. */
const most = { short: 12, whole: 40 } as const

/** What the ledger is drawn from beside the ticket. */
export type WhyView = { view: TicketView; history: readonly TicketEvent[]; scheduled: Scheduled }

/**
 * Why a ticket is due when it is. In short: the ledger of the clock that somebody waits for, and one line for each
 * other. Whole: every clock there was, with every stretch.
 */
export function why(why: WhyView, whole: boolean): Card {
  const { view } = why
  const { words, ticket } = view
  if (whole) {
    const ledgers = ticket.clocks.map(clock => ledger(why, clock, most.whole))
    return card(join([...ledgers, ...calendarLine(why, ticket.clocks)], '\n'))
  }
  const main = awaitedClock(ticket) ?? lastClock(ticket, 'resolution') ?? firstClock(ticket)
  if (main === undefined) return card(words.text('why.none', { ticket: nameOf(view) }))
  const others = ticket.clocks
    .filter(clock => clock !== main && clock.phase !== 'stopped')
    .map(clock =>
      words.text('why.other', { clock: words.label(`clock.${clock.kind}`), sum: sum(view, clock) }),
    )
  const button = { action: `why:${ticket.number}:all`, label: words.label('button.why-all') }
  return card(join([ledger(why, main, most.short), ...others, ...calendarLine(why, [main])], '\n'), {
    buttons: [button],
  })
}

function ledger({ view, history, scheduled }: WhyView, clock: TicketClock, mostLines: number): Text {
  const { words, ticket } = view
  const head = words.text('why.head', {
    ticket: nameOf(view),
    clock: words.label(`clock.${clock.kind}`),
    target: targetText(view, clock.target),
    version: ticket.policyVersion,
  })
  const exception = exceptionOf(view, clock)
  const started = words.text('why.started', { started: at(clock.startedAt) })
  const { before, stretches } = ledgerOf(history, clock, scheduled, view.now)
  const all = isRunning(clock) ? cutAt(stretches, view.now) : stretches
  const shown = all.slice(0, mostLines).map(one => line(view, one))
  const more = all.length - shown.length
  const rest = more > 0 ? [words.text('why.more', { count: more })] : []
  return join(
    [
      head,
      ...exception,
      started,
      ...before.map(one => beforeText(view, one)),
      ...shown,
      ...rest,
      sum(view, clock),
    ],
    '\n',
  )
}

/** Of section 4, where it gave the clock the target that it has. */
function exceptionOf({ words, ticket, terms }: TicketView, { kind, target }: TicketClock): Text[] {
  const found = exceptionFor(terms, ticket, kind)
  const its = found?.targets[ticket.priority]?.[kind]
  if (found === undefined || its?.ms !== target.ms || its.clock !== target.clock) return []
  return [words.text('why.exception', { name: quote(found.name) })]
}

/** What was counted until now is told apart from what is still to come. */
function cutAt(stretches: readonly Stretch[], now: number): Stretch[] {
  return stretches.flatMap(one =>
    one.counted && one.from < now && now < one.to
      ? [
          { ...one, to: now, ms: now - one.from },
          { ...one, from: now, ms: one.to - now },
        ]
      : [one],
  )
}

function targetText({ words }: TicketView, { ms, clock }: Target): string {
  return words.label(clock === 'business' ? 'time.opening' : 'time.around', {
    time: exactDuration(words, ms),
  })
}

function beforeText(view: TicketView, before: Before): Text {
  const { words } = view
  const used = exactDuration(words, before.usedMs)
  switch (before.kind) {
    case 'carried':
      return words.text('why.carried', { used })
    case 'moved':
      return words.text('why.moved', { used, when: at(before.at) })
    case 'retargeted':
      return words.text('why.retargeted', {
        used,
        when: at(before.at),
        target: targetText(view, before.target),
      })
  }
}

function calendarLine({ view, scheduled }: WhyView, clocks: readonly TicketClock[]): Text[] {
  if (!clocks.some(clock => clock.target.clock === 'business')) return []
  return [view.words.text('why.calendar', { version: scheduled.calendar.version.slice(0, 8) })]
}

function line(view: TicketView, { from, to, counted, ms, reason }: Stretch): Text {
  const { words } = view
  const range = { from: at(from), to: at(to) }
  if (counted) {
    const key = from >= view.now ? 'why.to-come' : 'why.counted'
    return words.text(key, { ...range, time: exactDuration(words, ms) })
  }
  switch (reason.kind) {
    case 'open':
    case 'closed':
    case 'closed day':
      return words.text('why.left-out', { ...range, reason: words.label('why.reason.closed') })
    case 'pause':
      return words.text('why.left-out', { ...range, reason: pauseText(view, reason.name) })
    case 'holiday':
    case 'maintenance':
      return words.text('why.left-out', {
        ...range,
        reason: words.text(`why.reason.${reason.kind}`, { name: quote(reason.name) }),
      })
  }
}

function pauseText({ words, ticket }: TicketView, why: string): string {
  if (why === 'customer') return words.label('why.pause.customer', { who: ticket.requester.name })
  if (why === 'quote') return words.label('why.pause.quote')
  if (why === 'left') return words.label('why.pause.left', { who: ticket.requester.name })
  return words.label(why === 'vendor' ? 'why.pause.vendor' : 'why.pause.resolved')
}

function sum({ words, business, now }: TicketView, clock: TicketClock): Text {
  const used = say(exactDuration(words, usedAt(clock, business, now)))
  if (isRunning(clock)) {
    const due = at(clock.dueAt)
    if (now > clock.dueAt) return words.text('why.sum.late', { used, due })
    // Rounded the other way than what was used, so that both make the target.
    const rest = (clock.target.ms - usedAt(clock, business, now)) / second
    const left = exactDuration(words, Math.ceil(rest) * second)
    return words.text('why.sum.running', { used, left, due })
  }
  if (clock.phase === 'paused') return words.text('why.sum.paused', { used })
  const when = at(clock.at)
  if (clock.breachedAt === null) return words.text('why.sum.stopped', { used, when })
  return words.text('why.sum.missed', { used, when, due: at(clock.breachedAt) })
}
