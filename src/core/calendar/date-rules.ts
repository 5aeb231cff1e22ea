import type { DateRule } from '../../policy/values/date-rule.ts'
import { weekdayIndex } from './local.ts'
import { weekdays } from './schedule.ts'

/** The day numbers in [from, to) that a rule names, in order. 29 February and a fifth Sunday come when there is one. */
export function datesOf(rule: DateRule, from: number, to: number): number[] {
  const found: number[] = []
  for (let number = from; number < to; number++) if (isOn(rule, number)) found.push(number)
  return found
}

function isOn(rule: DateRule, number: number): boolean {
  switch (rule.kind) {
    case 'date':
      return number === rule.number
    case 'weekly':
      return weekdays[weekdayIndex(number)] === rule.weekday
    case 'yearly': {
      const date = dateAt(number)
      return date.getUTCMonth() + 1 === rule.month && date.getUTCDate() === rule.day
    }
    case 'nth': {
      const base = number - rule.later
      if (weekdays[weekdayIndex(base)] !== rule.weekday) return false
      const month = dateAt(base).getUTCMonth()
      if (rule.month !== undefined && month + 1 !== rule.month) return false
      if (rule.nth < 0) return dateAt(base + 7).getUTCMonth() !== month
      return Math.ceil(dateAt(base).getUTCDate() / 7) === rule.nth
    }
  }
}

function dateAt(number: number): Date {
  return new Date(number * 86_400_000)
}
