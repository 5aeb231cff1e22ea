import { assembleSchedule, type CalendarTerms } from '../core/calendar/assemble.ts'
import { type Calendar, compile } from '../core/calendar/compile.ts'
import { dueAt, openBetween } from '../core/calendar/due.ts'
import { isFault } from '../core/calendar/fault.ts'
import { horizonAt } from '../core/calendar/horizon.ts'
import { isOpen, nextOpen } from '../core/calendar/open.ts'
import type { Schedule } from '../core/calendar/schedule.ts'
import type { BusinessTime, Instant } from '../core/time.ts'
import type { Terms } from '../policy/terms.ts'
import { ConfigError } from '../ports/errors.ts'

/** When a desk is open, worked out for the years around an instant. */
export type DeskCalendar = { schedule: Schedule; calendar: Calendar; business: BusinessTime }

/** What sections 3 and 7 say about opening times. Maintenance of single services pauses their own tickets only. */
export function calendarTermsOf({ channels, availability }: Terms): CalendarTerms {
  const { zone, hours } = channels
  const { holidays, earlyClosing, maintenance } = availability
  const windows = maintenance.windows.filter(
    ({ services, pausesClocks }) => pausesClocks && services.length === 0,
  )
  return { zone, hours, holidays, earlyClosing, maintenance: windows }
}

/** @throws ConfigError when the policy's opening times cannot be worked out. */
export async function makeDeskCalendar(terms: Terms, now: Instant): Promise<DeskCalendar> {
  const range = horizonAt(now)
  const { schedule, faults } = await assembleSchedule(calendarTermsOf(terms), range)
  const wrong = faults.filter(isFault)
  if (wrong.length > 0) {
    throw new ConfigError(
      wrong.map(({ path, what, remedy }) => ({ what, where: `the policy, ${path.join('.')}`, remedy })),
    )
  }
  const calendar = compile(schedule, range.from, range.to)
  return { schedule, calendar, business: businessTime(calendar) }
}

function businessTime(calendar: Calendar): BusinessTime {
  return {
    version: calendar.version,
    due: (start, budget) => dueAt(calendar, start, budget),
    between: (from, to) => openBetween(calendar, from, to),
    isOpen: at => isOpen(calendar, at),
    nextOpening: at => nextOpen(calendar, at),
  }
}
