import { minute } from '../../core/time.ts'
import { type Card, card } from '../card.ts'
import { at, join, type Text } from '../text.ts'
import { ahead, delivery, goals, seal } from './figures.ts'
import { people } from './section.ts'
import { type DigestView, isQuiet } from './view.ts'
import { decideNow, dueToday, late, likely, unclaimed, unexplained, unhappy } from './work.ts'

/** Platforms take 25 in a message; five are left for what others may add. */
const mostButtons = 20

/**
 * Verdict first, what needs a decision next, figures last. A quiet day is one line, and another on how the goals
 * stand where there is something to measure. Buttons are given to the most urgent lines, as many as a message takes,
 * and to every gap of the rota; every act has its word as well.
 */
export function digest(view: DigestView): Card {
  if (isQuiet(view)) {
    const { kept, delivery, words } = view
    const isMeasured = kept.onTime !== null || kept.rating !== null
    const lines = [
      head(view, quietly(view)),
      isMeasured ? words.text('digest.quiet.goals', { goals: goals(view).text }) : [],
      delivery.embedded ? words.text('digest.embedded') : [],
    ]
    return card(join(lines.filter(isSaid), '\n'))
  }
  const coming = ahead(view)
  const now = decideNow(view)
  const sections = [
    now,
    late(view),
    unexplained(view),
    dueToday(view),
    likely(view),
    unclaimed(view),
    unhappy(view),
    goals(view),
    coming,
    delivery(view),
    seal(view),
  ].filter(section => section !== null)
  const fields = sections.map(({ title, text }) => ({ name: view.words.label(title), value: text }))
  // Platforms show a few of them first: a gap of the rota waits for a decision as well.
  const urgent = [...(now?.buttons ?? []), ...coming.buttons]
  const others = sections.filter(one => one !== now && one !== coming).flatMap(section => section.buttons)
  const buttons = [...urgent.slice(0, mostButtons - coming.buttons.length), ...others]
  return card(head(view, verdict(view)), { fields, buttons: buttons.slice(0, mostButtons) })
}

function head(view: DigestView, said: Text): Text {
  const { words, desk, now, since, left } = view
  const asOf = now - view.at < minute ? [] : words.text('digest.as-of', { now: at(now, 'time') })
  const first = words.text('digest.head', { day: at(view.at), desk, verdict: said })
  if (left !== null) return join([first, words.text('digest.left', { opening: at(left) })], '\n')
  return isQuiet(view)
    ? first
    : join([first, join([words.text('digest.since', { since: at(since) }), asOf].filter(isSaid), ' ')], '\n')
}

function quietly(view: DigestView): Text {
  const who = people(view, [view.ahead.tonight])
  return view.words.text('digest.quiet', { due: view.dueToday.total, who })
}

function verdict({ words, unanswered, lateCount, dueToday: due }: DigestView): Text {
  const parts: Text[] = []
  const { total } = unanswered
  if (total > 0) parts.push(words.text('digest.pages', { count: total }))
  parts.push(
    lateCount === 0 ? words.text('digest.none-late') : words.text('digest.some-late', { count: lateCount }),
  )
  parts.push(
    due.beforeNoon === 0
      ? words.text('digest.due', { count: due.total })
      : words.text('digest.due-noon', { count: due.total, noon: due.beforeNoon }),
  )
  return join(parts, ', ')
}

const isSaid = (text: Text) => text.length > 0
