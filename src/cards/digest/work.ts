import { promiseKinds } from '../../core/promises.ts'
import { minute } from '../../core/time.ts'
import type { Button } from '../card.ts'
import { duration } from '../duration.ts'
import { at, join, named, type Text } from '../text.ts'
import type { Words } from '../words.ts'
import { type Act, common, list, people, type Section } from './section.ts'
import type { DigestView, LateLine } from './view.ts'

type Promised = DigestView['promises']['lines'][number]

/** Calls that nobody answered. */
export function decideNow(view: DigestView): Section | null {
  const { words } = view
  return list(
    view,
    'digest.decide',
    view.unanswered,
    line => {
      const calls = join(
        line.calls
          .slice(-3)
          // The day once: they follow each other by minutes, and may be from days ago.
          .map(({ at: when, who }, place) => [
            place === 0 ? at(when) : at(when, 'time'),
            ...join([[], people(view, who)], ' '),
          ]),
        ', ',
      )
      return words.text('digest.line.decide', {
        ...common(view, line),
        calls: line.calls.length === 0 ? words.text('digest.calls.none') : calls,
        open: duration(words, line.openMs),
      })
    },
    () => ['claim', 'assign'],
  )
}

export function late(view: DigestView): Section | null {
  const { words } = view
  return list(
    view,
    'digest.late',
    view.late,
    line => {
      const about = { ...common(view, line), clock: words.label(`clock.${line.clock}`), due: at(line.dueAt) }
      // What came due as the desk closed is late by nothing that it counts.
      const text =
        line.lateMs < minute
          ? words.text('digest.line.late.now', about)
          : words.text('digest.line.late', { ...about, late: duration(words, line.lateMs) })
      return line.nudged === null ? text : join([text, nudgedBy(view, line.nudged)], ' · ')
    },
    ({ holder }): Act[] =>
      holder === null ? ['claim', 'assign', 'explain'] : ['nudge', 'assign', 'explain'],
  )
}

function nudgedBy({ words }: DigestView, { by, at: when }: NonNullable<LateLine['nudged']>): Text {
  return words.text('digest.nudged', { who: named(by), when: at(when, 'time') })
}

export function unexplained(view: DigestView): Section | null {
  const { words } = view
  return list(
    view,
    'digest.unexplained',
    view.unexplained,
    line =>
      words.text('digest.line.closed', {
        ...common(view, line),
        clock: words.label(`clock.${line.clock}`),
        late: duration(words, line.lateMs),
      }),
    () => ['explain'],
  )
}

/** One after the other: these are not late. */
export function dueToday(view: DigestView): Section | null {
  const { lines, total } = view.dueToday
  if (lines.length === 0) return null
  const drawn = lines.map(line =>
    view.words.text('digest.line.due', { ...common(view, line), due: at(line.dueAt, 'time') }),
  )
  const more = total - lines.length
  const text = join(more > 0 ? [...drawn, view.words.text('digest.more', { count: more })] : drawn, ' · ')
  return { title: 'digest.today', text, buttons: [] }
}

export function likely(view: DigestView): Section | null {
  const { words } = view
  const shown = view.likely.slice(0, 10)
  return list(
    view,
    'digest.likely',
    { lines: shown, total: view.likely.length },
    line => {
      const { ticket, holder } = common(view, line)
      const why =
        line.why.kind === 'unclaimed'
          ? words.text('digest.why.unclaimed', { percent: line.why.percent })
          : words.text('digest.why.busy', { who: holder, open: line.why.open, due: line.why.due })
      return words.text('digest.line.likely', { ticket, why })
    },
    () => ['assign'],
  )
}

export function unclaimed({ words, prefix, unclaimed: free, waiting }: DigestView): Section | null {
  const parts: Text[] = []
  if (free.oldest !== null) {
    const oldest = `${prefix}-${free.oldest.number}`
    parts.push(
      words.text('digest.unclaimed.text', {
        count: free.count,
        ticket: oldest,
        since: at(free.oldest.since),
      }),
    )
  }
  if (waiting.customer + waiting.vendor > 0) parts.push(words.text('digest.waiting', waiting))
  return parts.length === 0 ? null : { title: 'digest.unclaimed', text: join(parts, ' · '), buttons: [] }
}

export function unhappy(view: DigestView): Section | null {
  const { words } = view
  const section = list(
    view,
    'digest.promises',
    view.promises,
    line => {
      const { ticket, title } = common(view, line)
      const owner =
        line.owner === null
          ? words.text('digest.promise.nobody')
          : words.text('digest.promise.owner', { who: named(line.owner) })
      const due = at(line.dueAt)
      const overdue = view.now > line.dueAt
      return words.text(overdue ? 'digest.line.promise-late' : 'digest.line.promise', {
        ticket,
        title,
        what: whatText(words, line.kind),
        rating:
          line.rating === null
            ? words.text('digest.promise.unrated')
            : words.text('digest.promise.rated', { score: line.rating }),
        due,
        owner,
      })
    },
    () => [],
  )
  if (section === null) return null
  return { ...section, buttons: view.promises.lines.map(line => promiseButton(view, line)) }
}

/** One ticket may owe several things, so the button names the one that it is for. */
function promiseButton({ words, prefix }: DigestView, { id, kind, owner, number }: Promised): Button {
  const name = { ticket: `${prefix}-${number}`, what: whatText(words, kind) }
  if (owner !== null)
    return { action: `promise-done:${number}:${id}`, label: words.label('promise.button.done.what', name) }
  const label = words.label(kind === 'call' ? 'promise.button.take' : 'promise.button.take.what', name)
  return { action: `promise-take:${number}:${id}`, label }
}

function whatText(words: Words, kind: string): string {
  return words.label(`promise.${promiseKinds.find(one => one === kind) ?? 'call'}`)
}
