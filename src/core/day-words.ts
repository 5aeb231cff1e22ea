import { dateOf, day, dayNumber, weekdayIndex } from './calendar/local.ts'
import { weekdays } from './calendar/schedule.ts'
import { offsetAt } from './calendar/zone.ts'
import type { Instant } from './time.ts'

/**
 * `2026-11-29`, `today`, `tomorrow`, `sunday`, `next sunday`: the date that is meant in a zone, as `YYYY-MM-DD`, or
 * null. A weekday is the next one to come, never today.
 */
export function readDay(words: string, now: Instant, zone: string): string | null {
  const said = words.trim().toLowerCase()
  if (dayNumber(said) !== undefined) return said
  const today = Math.floor((now + offsetAt(zone, now)) / day)
  if (said === 'today') return dateOf(today)
  if (said === 'tomorrow') return dateOf(today + 1)
  const [, name = ''] = /^(?:next |on )?([a-z]{3})[a-z]*$/.exec(said) ?? []
  const wanted = (weekdays as readonly string[]).indexOf(name)
  if (wanted < 0) return null
  return dateOf(today + ((wanted - weekdayIndex(today) + 6) % 7) + 1)
}
