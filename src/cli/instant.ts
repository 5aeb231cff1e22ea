import { z } from 'zod'
import { earliest, latest } from '../core/calendar/local.ts'

/** An ISO 8601 instant with its offset (`Z` or `+01:00`), as epoch milliseconds; years 1970 to 2200. */
export const instant = z.iso
  .datetime({ offset: true, error: 'Write an instant as 2026-11-28T18:20:00Z.' })
  .transform(text => Date.parse(text))
  .refine(at => at >= earliest && at < latest, 'Use a year from 1970 to 2200.')

/** The name of a time zone; whether there is one is checked with the rest of a schedule. */
export const zone = z.string('Write the name of a time zone, such as "Europe/Berlin".')

/** ISO 8601 in UTC; milliseconds only where there are any. */
export function isoOf(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

/** As people read it in a zone: `Sat 28 Nov 2026, 18:30`. */
export function localTime(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`
}
