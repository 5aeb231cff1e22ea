import { isDate, isFarDate, yearInReach } from './calendar-day.ts'
import { text } from './text.ts'
import type { Weekday } from './week.ts'

const day = 86_400_000

/** Dates that come again, and single ones. Months are 1 to 12. */
export type DateRule =
  | { kind: 'date'; number: number }
  | { kind: 'yearly'; month: number; day: number }
  | { kind: 'weekly'; weekday: Weekday }
  /** The nth weekday of a month (-1: the last; no month: of every month), and so many days later. */
  | { kind: 'nth'; nth: number; weekday: Weekday; month?: number; later: number }

const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const weekdayNames =
  'mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const nthRule = new RegExp(
  `^(${Object.keys(ordinals).join('|')}) (${weekdayNames})(?: (?:of|in) (?:(?:every|each|the) month|(${monthNames})))?(?: ?\\+ ?(\\d) days?)?$`,
)
const weeklyRule = new RegExp(`^(?:every|each) (${weekdayNames})$`)

/** How a date rule is written, for messages. */
export const dateRuleForms =
  '2026-12-24, 12-24, "every sunday", "second sunday of every month" or "fourth thursday of november + 1 day"'

/** Reads a date rule as an owner writes it (see `dateRuleForms`); undefined when it is none. */
export function parseDateRule(text: string): DateRule | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (isDate(words)) return { kind: 'date', number: Date.parse(words) / day }
  const yearly = /^(\d{2})-(\d{2})$/.exec(words)
  if (yearly) {
    // 2000 had a 29 February.
    if (!isDate(`2000-${words}`)) return undefined
    return { kind: 'yearly', month: Number(yearly[1]), day: Number(yearly[2]) }
  }
  const weekly = weeklyRule.exec(words)
  if (weekly) return { kind: 'weekly', weekday: weekdayIn(weekly[1]) }
  const nth = nthRule.exec(words)
  if (!nth) return undefined
  const [, ordinal = '', weekday, month, later] = nth
  return {
    kind: 'nth',
    nth: ordinals[ordinal] as number,
    weekday: weekdayIn(weekday),
    later: Number(later ?? 0),
    ...(month === undefined ? {} : { month: months.indexOf(month.slice(0, 3)) + 1 }),
  }
}

function weekdayIn(name = ''): Weekday {
  return name.slice(0, 3) as Weekday
}

/** Dates as an owner writes them: one date, a day of every year, or a weekday's turn in the month. */
export const dateRule = text(
  written => parseDateRule(written) !== undefined || isFarDate(written.trim()),
  'names no dates',
  `write ${dateRuleForms}`,
).superRefine(yearInReach)
