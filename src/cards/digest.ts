import type { Person } from '../core/people.ts'
import type { ClockKind, Priority } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { at, join, named, quote, say, type Text } from './text.ts'
import { headline } from './ticket-view.ts'
import type { Words } from './words.ts'

const mostLines = 10

type Line = { number: number; title: string | null; priority: Priority; holder: Person | null }

/** What the managers read with their first coffee. */
export type DigestView = {
  words: Words
  desk: string
  prefix: string
  now: Instant
  late: readonly (Line & { clock: ClockKind; dueAt: Instant; lateMs: number })[]
  lateClosed: readonly (Line & { clock: ClockKind; lateMs: number })[]
  today: readonly (Line & { dueAt: Instant })[]
  unclaimed: { count: number; oldest: { number: number; since: Instant } | null }
  goals: { onTime: number | null; satisfaction: number | null }
  figures: { onTime: number | null; rating: number | null; ratings: number; opened: number; solved: number }
  onCall: readonly Person[]
  /** Nothing rings beside the chat. */
  chatOnly: boolean
  /** Messages that could not be delivered. */
  dead: number
}

/** Verdict first, what needs a decision next, figures last. A quiet day is one line and its figures. */
export function digest(view: DigestView): Card {
  const { words } = view
  const verdict = words.text(view.late.length === 0 ? 'digest.quiet' : 'digest.verdict', {
    late: view.late.length,
    due: view.today.length,
  })
  const head = words.text('digest.head', { day: at(view.now), desk: view.desk, verdict })
  const sections = [
    late(view),
    lateClosed(view),
    today(view),
    unclaimed(view),
    goals(view),
    ahead(view),
    dead(view),
  ]
  const parts = sections.filter(section => section !== null)
  const fields = parts.map(([title, value]) => ({ name: words.label(title), value }))
  const urgent = view.late.filter(line => line.holder === null).slice(0, 5)
  const buttons = urgent.map(line => ({
    action: `claim:${line.number}`,
    label: `${words.label('button.claim')} ${view.prefix}-${line.number}`,
  }))
  return card(head, { fields, buttons })
}

type Section = [title: Parameters<Words['label']>[0], value: Text] | null

function late(view: DigestView): Section {
  const lines = view.late.map(line =>
    view.words.text('digest.line.late', {
      ...common(view, line),
      clock: view.words.label(`clock.${line.clock}`),
      late: duration(view.words, line.lateMs),
      due: at(line.dueAt),
    }),
  )
  return list(view, 'digest.late', lines)
}

function lateClosed(view: DigestView): Section {
  const lines = view.lateClosed.map(line =>
    view.words.text('digest.line.closed', {
      ...common(view, line),
      clock: view.words.label(`clock.${line.clock}`),
      late: duration(view.words, line.lateMs),
    }),
  )
  return list(view, 'digest.late-closed', lines)
}

function today(view: DigestView): Section {
  const lines = view.today.map(line =>
    view.words.text('digest.line.due', { ...common(view, line), due: at(line.dueAt, 'time') }),
  )
  return list(view, 'digest.today', lines)
}

function unclaimed({ words, prefix, unclaimed: { count, oldest } }: DigestView): Section {
  if (oldest === null) return null
  const ticket = `${prefix}-${oldest.number}`
  return ['digest.unclaimed', words.text('digest.unclaimed.text', { count, ticket, since: at(oldest.since) })]
}

function goals({ words, goals: goal, figures }: DigestView): Section {
  const none = words.label('digest.goals.none')
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 })
  const { onTime, rating, ratings, opened, solved } = figures
  const text = words.text('digest.goals.text', {
    onTime: onTime === null ? none : words.label('digest.percent', { value: number.format(onTime) }),
    onTimeGoal: goal.onTime === null ? none : number.format(goal.onTime),
    rating:
      rating === null ? none : words.label('digest.rating', { value: number.format(rating), count: ratings }),
    ratingGoal: goal.satisfaction === null ? none : number.format(goal.satisfaction),
    opened,
    solved,
  })
  return ['digest.figures', text]
}

function ahead({ words, onCall, chatOnly }: DigestView): Section {
  const who: Text =
    onCall.length === 0
      ? words.text('nobody')
      : join(
          onCall.map(one => [named(one)]),
          ', ',
        )
  return [
    'digest.ahead',
    join(
      [words.text('digest.ahead.text', { who }), ...(chatOnly ? [words.text('digest.ahead.chat-only')] : [])],
      ' ',
    ),
  ]
}

function dead({ words, dead: count }: DigestView): Section {
  return count === 0 ? null : ['digest.delivery', words.text('digest.dead', { count })]
}

function common({ words, prefix }: DigestView, { number, title, priority, holder }: Line) {
  return {
    ticket: `${prefix}-${number}`,
    title: title === null ? say(words.label('erased')) : quote(headline(title)),
    priority: words.label(`priority.${priority}`),
    holder: holder === null ? words.text('nobody') : named(holder),
  }
}

function list({ words }: DigestView, title: NonNullable<Section>[0], lines: readonly Text[]): Section {
  if (lines.length === 0) return null
  const more = lines.length - mostLines
  const shown = lines.slice(0, mostLines)
  return [title, join(more > 0 ? [...shown, words.text('digest.more', { count: more })] : shown, '\n')]
}
