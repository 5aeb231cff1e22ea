import { createHash } from 'node:crypto'
import { assembleSchedule, type CalendarTerms } from '../core/calendar/assemble.ts'
import { type Calendar, compile } from '../core/calendar/compile.ts'
import { dueAt, openBetween } from '../core/calendar/due.ts'
import type { ScheduleEra } from '../core/calendar/explain-eras.ts'
import { isFault } from '../core/calendar/fault.ts'
import { horizonAt } from '../core/calendar/horizon.ts'
import { expandMaintenance } from '../core/calendar/maintenance.ts'
import { isOpen, nextOpen } from '../core/calendar/open.ts'
import type { Closure, Interval, Schedule } from '../core/calendar/schedule.ts'
import { splice } from '../core/calendar/splice.ts'
import type { Outage } from '../core/outage.ts'
import { type Concerned, nobodyInParticular, standsStill, standstillOf } from '../core/standstill.ts'
import type { BusinessTime, Instant } from '../core/time.ts'
import type { Terms } from '../policy/terms.ts'
import { parseDateRule } from '../policy/values/date-rule.ts'
import { ConfigError } from '../ports/errors.ts'

/** When a desk is open, worked out for the years around an instant. `schedule` is the one in force then. */
export type DeskCalendar = {
  schedule: Schedule
  calendar: Calendar
  eras: readonly ScheduleEra[]
  business: BusinessTime
}

/** The calendars of a desk: one for whatever stands still for a ticket. */
export type DeskCalendars = {
  /** Changes whenever one of them does. */
  fingerprint: string
  of(concerned: Concerned): DeskCalendar
}

/** Terms, and the instant from which they are in force. */
export type TermsEra = { from: Instant; terms: Terms }

type Work = Closure & { services: readonly string[] }
type Stage = { from: Instant; schedule: Schedule; work: readonly Work[]; pausesCritical: boolean }

/** What sections 3 and 7 say about opening times, with the maintenance for which everybody's time stands still. */
export function calendarTermsOf({ channels, availability }: Terms): CalendarTerms {
  const { zone, hours } = channels
  const { holidays, earlyClosing, maintenance } = availability
  const windows = maintenance.windows.filter(
    ({ services, pausesClocks }) => pausesClocks && services.length === 0,
  )
  return { zone, hours, holidays, earlyClosing, maintenance: windows }
}

/**
 * Works out the calendars of terms that follow each other: time that was used stays as the old ones counted it, time
 * that is left counts on the new ones. `announced` is maintenance declared by word.
 * @throws ConfigError when opening times that are in force or come cannot be worked out
 */
export async function makeDeskCalendars(
  eras: readonly TermsEra[],
  announced: readonly Outage[],
  now: Instant,
): Promise<DeskCalendars> {
  const range = horizonAt(now)
  const stages: Stage[] = []
  const differing = eras.filter(({ terms }, index) => said(terms) !== said(eras[index - 1]?.terms))
  for (const [index, { from, terms }] of differing.entries()) {
    const end = differing[index + 1]?.from ?? Number.POSITIVE_INFINITY
    if (end <= range.from) continue
    const isOver = end <= now
    const { schedule, faults } = await assembleSchedule(calendarTermsOf(terms), range)
    const wrong = faults.filter(isFault)
    // What can no longer be worked out counted once; that it did is not worth a desk that does not start.
    if (wrong.length > 0 && isOver) continue
    if (wrong.length > 0) throw faulty(wrong)
    const { maintenance } = terms.availability
    const work = worksOf(maintenance.windows, schedule.zone, range)
    stages.push({ from, schedule, work, pausesCritical: maintenance.pausesCritical })
  }
  const declared = announced.flatMap(one => {
    const still = standstillOf(one)
    return still === null ? [] : [{ ...still, name: one.title, services: one.services }]
  })
  const known = new Map<string, DeskCalendar>()
  return {
    fingerprint: hash({ range, stages, declared }),
    of(concerned) {
      const key = `${concerned.service} ${concerned.priority === 'critical'}`
      const made = known.get(key) ?? calendarFor(stages, declared, concerned, range, now)
      known.set(key, made)
      return made
    },
  }
}

/** The calendar of one policy by itself. */
export async function makeDeskCalendar(terms: Terms, now: Instant): Promise<DeskCalendar> {
  const calendars = await makeDeskCalendars([{ from: Number.NEGATIVE_INFINITY, terms }], [], now)
  return calendars.of(nobodyInParticular)
}

/** Everything in terms that a calendar is made of. */
function said(terms: Terms | undefined): string {
  return terms === undefined ? '' : JSON.stringify([calendarTermsOf(terms), terms.availability.maintenance])
}

function calendarFor(
  stages: readonly Stage[],
  declared: readonly Work[],
  concerned: Concerned,
  { from, to }: Interval,
  now: Instant,
): DeskCalendar {
  const eras = stages.map(({ from: since, schedule: bare, work, pausesCritical }): ScheduleEra => {
    const maintenance = [...work, ...declared].filter(one =>
      standsStill(one.services, concerned, pausesCritical),
    )
    const schedule = { ...bare, maintenance }
    return { from: since, schedule, calendar: compile(schedule, from, to) }
  })
  const [first, ...later] = eras
  if (first === undefined) throw new Error('A desk has a policy from its beginning.')
  const calendar = splice([first, ...later])
  const { schedule } = eras.findLast(one => one.from <= now) ?? first
  return { schedule, calendar, eras, business: businessTime(calendar) }
}

function worksOf(
  windows: Terms['availability']['maintenance']['windows'],
  zone: string,
  range: Interval,
): Work[] {
  return windows.flatMap(({ name, services, on, from, to, pausesClocks }) => {
    const rule = pausesClocks ? parseDateRule(on) : undefined
    if (rule === undefined) return []
    return expandMaintenance([{ name, on: rule, from, to }], zone, range).map(one => ({ ...one, services }))
  })
}

function faulty(wrong: Awaited<ReturnType<typeof assembleSchedule>>['faults']): ConfigError {
  return new ConfigError(
    wrong.map(({ path, what, remedy }) => ({ what, where: `the policy, ${path.join('.')}`, remedy })),
  )
}

function hash(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex')
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
