import { duration } from '../duration.ts'
import { fillButton } from '../rota.ts'
import { at, join, type Text } from '../text.ts'
import { people, type Section } from './section.ts'
import { type DigestView, isTroubled } from './view.ts'

const steps = 10
/** Gaps that are told of, and can be filled. */
const mostGaps = 3

/** Ten blocks, one for each tenth of the promises kept. */
function bar(percent: number): string {
  const full = Math.min(steps, Math.max(0, Math.round(percent / steps)))
  return '▇'.repeat(full) + '▁'.repeat(steps - full)
}

export function goals(view: DigestView): Section {
  const { words, goals: goal, kept, opened, solved } = view
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 })
  const aside = (parts: readonly (string | null)[]) => {
    const said = parts.filter(part => part !== null)
    return said.length === 0 ? '' : ` (${said.join('; ')})`
  }
  const parts: Text[] = []
  if (kept.onTime === null) parts.push(words.text('digest.goals.none'))
  else {
    const notes = aside([
      goal.onTime === null ? null : words.label('digest.goals.goal', { goal: number.format(goal.onTime) }),
      kept.before === null
        ? null
        : words.label('digest.goals.before', { before: number.format(kept.before) }),
    ])
    const share = number.format(kept.onTime)
    parts.push(words.text('digest.goals.on-time', { share, notes, bar: bar(kept.onTime) }))
  }
  if (kept.rating !== null) {
    const notes = aside([
      goal.satisfaction === null
        ? null
        : words.label('digest.goals.goal', { goal: number.format(goal.satisfaction) }),
      words.label('digest.goals.votes', { count: kept.ratings }),
    ])
    parts.push(words.text('digest.goals.rating', { rating: number.format(kept.rating), notes }))
  }
  parts.push(words.text('digest.goals.flow', { opened, solved, since: at(view.since) }))
  return { title: 'digest.figures', text: join(parts, ' · '), buttons: [] }
}

export function ahead(view: DigestView): Section {
  const { words } = view
  const { tonight, gaps, filled, zone, maintenance, review } = view.ahead
  const parts: Text[] = [words.text('digest.ahead.tonight', { who: people(view, [tonight]) })]
  const near = gaps.slice(0, mostGaps)
  for (const { from, to } of near) {
    parts.push(words.text('digest.ahead.gap', { from: at(from), to: at(to) }))
  }
  for (const { from, to, who } of filled.slice(0, mostGaps)) {
    parts.push(words.text('digest.ahead.filled', { from: at(from), to: at(to), who: people(view, [who]) }))
  }
  if (maintenance !== null) {
    parts.push(words.text('digest.ahead.maintenance', { name: maintenance.name, from: at(maintenance.from) }))
  }
  if (review !== null) {
    const month = new Intl.DateTimeFormat(words.locale, { month: 'long', timeZone: 'UTC' }).format(review)
    parts.push(words.text('digest.ahead.review', { month }))
  }
  return {
    title: 'digest.ahead',
    text: join(parts, ' · '),
    buttons: near.map(one => fillButton(words, zone, one)),
  }
}

/** Only what is true: messages that were lost, a digest that came late, calls that do not ring. */
export function delivery({ words, delivery: found }: DigestView): Section | null {
  const { dead, lateMs, chatOnly, embedded } = found
  const parts: Text[] = []
  if (dead > 0) parts.push(words.text('digest.dead', { count: dead }))
  if (isTroubled({ ...found, dead: 0 })) {
    parts.push(words.text('digest.came-late', { time: duration(words, lateMs) }))
  }
  if (chatOnly) parts.push(words.text('digest.chat-only'))
  if (embedded) parts.push(words.text('digest.embedded'))
  return parts.length === 0 ? null : { title: 'digest.delivery', text: join(parts, ' · '), buttons: [] }
}

/** So much of it is shown: enough that nobody finds another history with the same beginning. */
const shownDigits = 16

export function seal({ words, seal: last }: DigestView): Section | null {
  if (last === null) return null
  const filling = { seal: last.hash.slice(0, shownDigits), count: last.tickets }
  return { title: 'digest.seal', text: words.text('digest.seal.text', filling), buttons: [] }
}
