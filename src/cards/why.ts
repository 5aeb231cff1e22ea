import type { Calendar } from '../core/calendar/compile.ts'
import { explain, type Stretch } from '../core/calendar/explain.ts'
import type { Schedule } from '../core/calendar/schedule.ts'
import { isRunning, usedAt } from '../core/clocks.ts'
import type { TicketClock } from '../core/ticket.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { at, join, quote, say, type Text } from './text.ts'
import { nameOf, type TicketView } from './ticket-view.ts'

const mostStretches = 12

/** The ledger of a clock: what was counted, what was left out and why, the sum, and the due time. */
export function why(
  view: TicketView,
  clock: TicketClock,
  { schedule, calendar }: { schedule: Schedule; calendar: Calendar },
): Card {
  const { words, ticket } = view
  const time = duration(words, clock.target.ms)
  const business = clock.target.clock === 'business'
  const head = words.text('why.head', {
    ticket: nameOf(view),
    clock: words.label(`clock.${clock.kind}`),
    target: words.label(business ? 'time.opening' : 'time.around', { time }),
    version: ticket.policyVersion,
  })
  const started = words.text('why.started', { started: at(clock.startedAt) })
  const end = isRunning(clock) ? clock.dueAt : clock.at
  const stretches = business ? explain(schedule, calendar, clock.startedAt, end, []) : []
  const shown = stretches.slice(0, mostStretches).map(one => line(view, one))
  const more = stretches.length - shown.length
  const rest = more > 0 ? [words.text('why.more', { count: more })] : []
  const version = business ? [words.text('why.calendar', { version: calendar.version.slice(0, 8) })] : []
  return card(join([head, started, ...shown, ...rest, sum(view, clock), ...version], '\n'))
}

function line({ words }: TicketView, { from, to, counted, ms, reason }: Stretch): Text {
  const range = { from: at(from), to: at(to) }
  if (counted) return words.text('why.counted', { ...range, time: duration(words, ms) })
  switch (reason.kind) {
    case 'open':
    case 'closed':
    case 'closed day':
      return words.text('why.left-out', { ...range, reason: words.label('why.reason.closed') })
    case 'holiday':
    case 'maintenance':
    case 'pause':
      return words.text('why.left-out', {
        ...range,
        reason: words.text(`why.reason.${reason.kind}`, { name: quote(reason.name) }),
      })
  }
}

function sum({ words, business, now }: TicketView, clock: TicketClock): Text {
  const used = say(duration(words, usedAt(clock, business, now)))
  if (isRunning(clock)) {
    return words.text(now > clock.dueAt ? 'why.sum.late' : 'why.sum.running', { used, due: at(clock.dueAt) })
  }
  const when = at(clock.at)
  if (clock.breachedAt === null) return words.text('why.sum.stopped', { used, when })
  return words.text('why.sum.missed', { used, when, due: at(clock.breachedAt) })
}
