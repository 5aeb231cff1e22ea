import { type Card, card } from './card.ts'
import { listedWords } from './list.ts'
import { plainTime } from './plain.ts'
import { at, quote } from './text.ts'
import type { Words } from './words.ts'

/** To everybody: the days on which the desk is closed, each with its holiday, and when it opens again. */
export function closedDays(
  words: Words,
  { days, opens }: { days: readonly { date: string; name: string }[]; opens: number },
): Card {
  const reader = { zone: 'UTC', locale: words.locale }
  const named = days.map(({ date, name }) => `${plainTime(Date.parse(date), 'day', reader)} (${name})`)
  return card(
    words.text('closed-days', { days: quote(listedWords(words, named)), opens: at(opens, 'day-time') }),
  )
}
