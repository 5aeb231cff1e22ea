import { assembleSchedule } from '../../core/calendar/assemble.ts'
import { type Fault as CalendarFault, isFault } from '../../core/calendar/fault.ts'
import type { Interval } from '../../core/calendar/schedule.ts'
import type { Found } from '../../policy/fault.ts'
import type { PolicyFile } from '../../policy/policy.ts'
import { sayPath } from '../../policy/reading/check-yaml.ts'
import type { SectionName, Terms } from '../../policy/terms.ts'
import { calendarTermsOf } from '../desk-calendar.ts'

/**
 * What is wrong with a policy's opening times that only working them out for some years shows (`horizonAt`): a
 * country without holidays, an exception that matches none, hours that look reversed. With places in its file.
 */
export async function calendarFaults({ file, policy, placeOf }: PolicyFile, range: Interval): Promise<Found> {
  const { terms } = policy
  if (terms === null) return { faults: [], warnings: [] }
  const { faults: found } = await assembleSchedule(calendarTermsOf(terms), range)
  const placed = found.map(one => {
    const { section, path } = placeIn(terms, one.path)
    const [what, remedy] = [one.what, one.remedy].map(asClause) as [string, string]
    return { found: one, fault: { file, ...placeOf(section, path), path: sayPath(path), what, remedy } }
  })
  return {
    faults: placed.filter(one => isFault(one.found)).map(({ fault }) => fault),
    warnings: placed.filter(one => !isFault(one.found)).map(({ fault }) => fault),
  }
}

/** Where a path of the calendar's terms is written: hours in section 3, the rest in section 7. */
function placeIn(
  { availability }: Terms,
  path: CalendarFault['path'],
): { section: SectionName; path: CalendarFault['path'] } {
  const [head, index, ...rest] = path
  if (head === 'zone' || head === 'hours') return { section: 'channels', path }
  if (head !== 'maintenance' || typeof index !== 'number') return { section: 'availability', path }
  // Work on everything is what the calendar holds; the file has all windows in one list.
  const everything = availability.maintenance.windows.flatMap((one, place) =>
    one.pausesClocks && one.services.length === 0 ? [place] : [],
  )
  return { section: 'availability', path: ['maintenance', 'windows', everything[index] ?? 0, ...rest] }
}

/** Faults of files are said in one breath with their place. */
function asClause(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')
}
