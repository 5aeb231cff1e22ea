import { isDate } from './calendar-day.ts'
import { text } from './text.ts'

const ordinals = 'first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th'
const weekdays = 'mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const weekly = new RegExp(`^(?:every|each) (?:${weekdays})$`)
const nth = new RegExp(
  `^(?:${ordinals}) (?:${weekdays})(?: (?:of|in) (?:(?:every|each|the) month|${months}))?(?: ?\\+ ?\\d days?)?$`,
)

/** True for words that name one date or dates that come again. Case and repeated spaces do not count. */
export function isDateRule(written: string): boolean {
  const words = written.trim().toLowerCase().replace(/\s+/g, ' ')
  return isDate(words) || isDate(`2000-${words}`) || weekly.test(words) || nth.test(words)
}

/** Dates as an owner writes them: one date, a day of every year, or a weekday's turn in the month. */
export const dateRule = text(
  isDateRule,
  'names no dates',
  'write 2026-12-24, 12-24, "every Sunday", "second Sunday of every month" or "fourth Thursday of November + 1 day"',
)
