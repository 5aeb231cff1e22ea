import type { Interval } from '../core/calendar/schedule.ts'
import type { Instant } from '../core/time.ts'
import { type Button, type Card, card, type Form } from './card.ts'
import { listed } from './list.ts'
import { plainTime } from './plain.ts'
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
  return card(words.text('oncall.now', { who: listed(words, now), count: days }), { fields })
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

export type GapView = {
  zone: string
  /** What the gap has become: null is nobody. Without those that nobody had, and are over. */
  shifts: readonly { from: Instant; to: Instant; who: string | null }[]
  /** Another post tells of it. */
  told: boolean
}

/** A gap, as long as it is one; who fills it afterwards. */
export function gap(words: Words, { zone, shifts, told }: GapView): Card {
  if (told) return card(words.text('oncall.gap-again'))
  const lines = shifts.map(({ from, to, who }) => {
    const span = { from: at(from), to: at(to) }
    return who === null
      ? words.text('oncall.gap', span)
      : words.text('oncall.filled', { ...span, who: person(words, who) })
  })
  const open = shifts.filter(({ who }) => who === null)
  return card(join(lines, '\n'), { buttons: open.map(one => fillButton(words, zone, one)) })
}

/** `fill:from:to` asks who is on call instead of nobody. */
export function fillButton(words: Words, zone: string, { from, to }: Interval): Button {
  const day = plainTime(from, 'day-time', { zone, locale: words.locale })
  return { action: `fill:${from}:${to}`, label: words.label('oncall.fill', { day }) }
}

export function fillForm(
  words: Words,
  zone: string,
  { from, to }: Interval,
  people: readonly { id: string; name: string }[],
): Form {
  const shown = (ms: Instant) => plainTime(ms, 'day-time', { zone, locale: words.locale })
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  const label = words.label('form.fill.who', { from: shown(from), to: shown(to) })
  return {
    id: `fill:${from}:${to}`,
    title: words.label('form.fill.title'),
    fields: [{ id: 'who', label, type: 'choice', required: true, options }],
  }
}

function person(words: Words, who: string | null | undefined): Text {
  return who == null ? words.text('nobody') : [{ kind: 'say', text: who }]
}
