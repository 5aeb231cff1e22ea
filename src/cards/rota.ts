import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { at, join, type Text } from './text.ts'
import type { Words } from './words.ts'

export type RotaLevel = {
  name: string
  /** Consecutive; the first one runs now. */
  shifts: readonly { from: Instant; to: Instant; who: string | null }[]
}

const mostShifts = 15

/** Who is on call now, who comes next, and the coming days, level by level. */
export function rota(words: Words, days: number, levels: readonly RotaLevel[]): Card {
  if (levels.length === 0) return card(words.text('oncall.no-rota'))
  const now = levels.map(({ shifts: [first] }) =>
    words.text('oncall.who', { who: person(words, first?.who) }),
  )
  const fields = levels.map(({ name, shifts }, index) => {
    const lines = shifts
      .slice(0, mostShifts)
      .map(({ from, to, who }) =>
        words.text('oncall.shift', { from: at(from), to: at(to), who: person(words, who) }),
      )
    const more = shifts.length - lines.length
    if (more > 0) lines.push(words.text('digest.more', { count: more }))
    return { name: words.label('oncall.level', { level: index + 1, name }), value: join(lines, '\n') }
  })
  return card(words.text('oncall.now', { who: join(now, ', '), count: days }), { fields })
}

export function handover(
  words: Words,
  {
    level,
    from,
    to,
    until,
  }: { level: string; from: string | null; to: string | null; until: Instant | null },
): Card {
  const filling = { level, from: person(words, from), to: person(words, to) }
  return card(
    until === null
      ? words.text('oncall.handover-open', filling)
      : words.text('oncall.handover', { ...filling, until: at(until) }),
  )
}

export function gap(words: Words, { from, to }: { from: Instant; to: Instant }): Card {
  return card(words.text('oncall.gap', { from: at(from), to: at(to) }))
}

function person(words: Words, who: string | null | undefined): Text {
  return who == null ? words.text('nobody') : [{ kind: 'say', text: who }]
}
