import type { ClockKind, Priority } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { at, join, quote, say, type Text } from './text.ts'
import type { Words } from './words.ts'

type Measured = { inTime: number; late: number; median: number | null; ninetieth: number | null }

/** How a stretch of time went. */
export type ReportView = {
  words: Words
  from: Instant
  to: Instant
  days: number
  opened: number
  solved: number
  rating: number | null
  ratings: number
  clocks: readonly (Measured & { priority: Priority; clock: ClockKind })[]
  categories: readonly (Measured & { category: string | null; opened: number; solved: number })[]
  /** Empty unless the desk file allows it; for the one who asks, never for a channel. */
  agents: readonly (Measured & { agent: string; solved: number })[]
  /** The same as a file follows in direct messages. */
  file: boolean
}

const mostLines = 20

/** Counts, shares kept in time and times, by clock and priority, by category, perhaps by agent. */
export function report(view: ReportView): Card {
  const { words, opened, solved } = view
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 })
  const rating =
    view.rating === null
      ? words.text('report.no-rating')
      : words.text('report.rating', { rating: number.format(view.rating), count: view.ratings })
  const head = words.text('report.head', {
    count: view.days,
    from: at(view.from, 'day'),
    to: at(view.to, 'day'),
    opened,
    solved,
    rating,
  })
  const clocks = view.clocks.map(one =>
    words.text('report.line.clock', {
      priority: words.label(`priority.${one.priority}`),
      clock: words.label(`clock.${one.clock}`),
      ...measures(view, one),
    }),
  )
  const categories = view.categories.map(one =>
    words.text('report.line.category', {
      category: one.category === null ? words.text('report.no-category') : [quote(one.category)],
      opened: one.opened,
      solved: one.solved,
      ...measures(view, one),
    }),
  )
  const agents = view.agents.map(one =>
    words.text('report.line.agent', { agent: quote(one.agent), solved: one.solved, ...measures(view, one) }),
  )
  const groups = [
    { name: words.label('report.clocks'), lines: clocks },
    { name: words.label('report.categories'), lines: categories },
    { name: words.label('report.agents'), lines: agents },
  ]
  const fields = groups
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => ({ name, value: listed(view, lines) }))
  return card(view.file ? join([head, words.text('report.file')], '\n') : head, { fields })
}

function listed({ words }: ReportView, lines: readonly Text[]): Text {
  const more = lines.length - mostLines
  const shown = lines.slice(0, mostLines)
  return join(more > 0 ? [...shown, words.text('digest.more', { count: more })] : shown, '\n')
}

/** The share in time, and the times within which half and nine of ten were done. */
function measures({ words }: ReportView, { inTime, late, median, ninetieth }: Measured) {
  const due = inTime + late
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 })
  const share: Text =
    due === 0
      ? words.text('report.none-due')
      : words.text('report.share', { share: number.format((100 * inTime) / due), count: due })
  const times: Text =
    median === null || ninetieth === null
      ? [say('')]
      : words.text('report.times', { median: duration(words, median), ninetieth: duration(words, ninetieth) })
  return { share, times }
}
