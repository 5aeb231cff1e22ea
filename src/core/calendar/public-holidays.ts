// The data of date-holidays is licensed under CC-BY-3.0 (https://github.com/commenthol/date-holidays): the README must
// name it. It weighs 12 MB and is imported when a country is asked for, not before.
import type Holidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import { type DateRule, parseDateRule } from '../../policy/values/date-rule.ts'
import { datesOf } from './date-rules.ts'
import { type Fault, fault } from './fault.ts'
import { byDate, daysOf, expandHolidays, type HolidayRule, type Observance, observe } from './holidays.ts'
import { dateOf, day, dayNumber, hour } from './local.ts'
import type { Holiday, Interval } from './schedule.ts'

export type HolidayOptions = {
  /** Holidays of the desk's own. */
  add?: readonly HolidayRule[]
  /** Names or date rules (`2026-05-01`, `05-01`) of public holidays on which the desk is open. */
  except?: readonly string[]
  /** Also the days that the country's law gives for holidays on a weekend (default true). */
  substitutes?: boolean
  /** The desk's own rule for them, applied to everything else. */
  observance?: Observance
  /** ISO 639-1, for the names; by default the country's own. */
  language?: string
}

/** What is wrong with a country and a region of it, by ISO 3166. */
export async function checkPlaceOf(country: string, region: string | undefined): Promise<Fault[]> {
  const { default: Library } = await import('date-holidays')
  return checkPlace(new Library(), country, region)
}

type Found = { holidays: Holiday[]; faults: Fault[] }

/**
 * The public holidays of a country (ISO 3166-1, `DE`) and region (`BE`, `BY-A`) in a range of instants, with the desk's
 * additions and without its exceptions. Only whole days: a holiday that begins at noon closes nothing. Faults have
 * paths from the options' root: an unknown country or region, an exception that matches nothing.
 */
export async function publicHolidays(
  country: string,
  region: string | undefined,
  range: Interval,
  options: HolidayOptions = {},
): Promise<Found> {
  const { default: Library } = await import('date-holidays')
  const faults = checkPlace(new Library(), country, region)
  if (faults.length > 0) return { holidays: [], faults }
  const library = new Library(country, ...((region?.split('-') ?? []) as [string]))
  if (options.language) library.setLanguages([options.language])
  const year = yearsOf(library, [country, region ?? '', options.language ?? ''].join(' '))
  const all = wholeDays(year, range).filter(one => options.substitutes !== false || !one.substitute)
  const exceptions = (options.except ?? []).map(text => ({ text, rule: parseDateRule(text) }))
  const kept = all.filter(one => !exceptions.some(exception => matches(exception, one)))
  const holidays = byDate([
    ...kept.map(({ date, name }) => ({ date, name })),
    ...expandHolidays(options.add ?? [], range),
  ])
  return {
    holidays: observe(holidays, options.observance ?? {}),
    faults: exceptions.flatMap((one, i) =>
      all.some(date => matches(one, date)) ? [] : checkException(one, i, year, range),
    ),
  }
}

type Day = Holiday & { substitute: boolean }
type Exception = { text: string; rule: DateRule | undefined }

type Year = (year: number) => readonly Day[]

/** What is worked out takes a tenth of a second for each place, and is asked for at every look at its calendar. */
const worked = new Map<string, readonly Day[]>()
const mostWorked = 1_000

function yearsOf(library: Holidays, place: string): Year {
  return year => {
    const key = `${place} ${year}`
    const known = worked.get(key)
    if (known !== undefined) return known
    const days = library
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .flatMap(daysIn)
    if (worked.size >= mostWorked) worked.clear()
    worked.set(key, days)
    return days
  }
}

function wholeDays(daysOfYear: Year, range: Interval): Day[] {
  const [from, to] = daysOf(range).map(dateOf) as [string, string]
  const found: Day[] = []
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year++) {
    found.push(...daysOfYear(year))
  }
  return found.filter(one => from <= one.date && one.date < to)
}

/** The local dates whose noon lies within a holiday. Its begin is written as `2026-03-20 00:00:00 -0600`. */
function daysIn({ date, start, end, name, substitute }: HolidaysTypes.Holiday): Day[] {
  const first = dayNumber(date.slice(0, 10)) ?? Number.NaN
  const [hours, minutes] = [Number(date.slice(11, 13)), Number(date.slice(14, 16))]
  const shift = date.length > 20 ? Number(date.slice(20, 23)) : 0
  const begin = first * day + (hours + shift) * hour + minutes * 60_000
  const finish = begin + end.getTime() - start.getTime()
  const days: Day[] = []
  for (let number = first; number * day + 12 * hour < finish; number++) {
    if (number * day + 12 * hour > begin)
      days.push({ date: dateOf(number), name, substitute: substitute === true })
  }
  return days
}

function matches({ text, rule }: Exception, { date, name }: Day): boolean {
  const number = dayNumber(date)
  if (rule && number !== undefined) return datesOf(rule, number, number + 1).length > 0
  // "Independence Day" means "Independence Day (substitute day)", too.
  return plain(name) === plain(text) || plain(name.replace(/ \([^)]*\)$/, '')) === plain(text)
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('’', "'")
}

function checkPlace(library: Holidays, country: string, region: string | undefined): Fault[] {
  const countries = library.getCountries('en')
  if (!Object.hasOwn(countries, country)) {
    const remedy = 'Use a code such as DE or US, or leave it out and list the holidays yourself.'
    return [fault(['country'], `No holidays are known for the country "${country}".`, remedy)]
  }
  if (region === undefined) return []
  const [state = '', part] = region.split('-')
  const states = library.getStates(country, 'en') ?? {}
  if (!Object.hasOwn(states, state)) {
    const known = Object.keys(states).join(', ')
    const remedy = known === '' ? `Leave it out: ${country} has none.` : `Use one of: ${known}.`
    return [fault(['region'], `"${region}" is no region of ${country}.`, remedy)]
  }
  const parts = library.getRegions(country, state, 'en') ?? {}
  if (part === undefined || Object.hasOwn(parts, part)) return []
  return [fault(['region'], `"${region}" is no region of ${country}.`, `Use ${state} alone.`)]
}

/** Some holidays come every second year, and a single date of last year was right once: neither is a fault. */
function checkException({ text, rule }: Exception, i: number, year: Year, range: Interval): Fault[] {
  const [from, to] = daysOf(range)
  if (rule?.kind === 'date' && (rule.number < from || rule.number >= to)) return []
  const around = wholeDays(year, { from: range.from - 1500 * day, to: range.to + 1500 * day })
  if (rule?.kind !== 'date' && around.some(one => matches({ text, rule }, one))) return []
  const known = [...new Set(around.map(one => one.name))].join(', ')
  return [fault(['except', i], `"${text}" matches no public holiday.`, `Use a date or one of: ${known}.`)]
}
