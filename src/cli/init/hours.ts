import { type Weekday, weekdays } from '../../policy/values/week.ts'

const howTo =
  'Write days and times as in mon-thu 09:00-17:00, fri 09:00-15:00; a day that is not named is closed.'
const span = /^([01]?\d|2[0-3])(?::([0-5]\d))?-([01]?\d|2[0-4])(?::([0-5]\d))?$/

/**
 * Hours as people type them: `mon-fri 9-17`, `mon-thu 09:00-12:30 13:30-17:00, fri 09:00-13:00`.
 * @returns the spans of each day, or in words what is wrong
 */
export function readHours(text: string): Partial<Record<Weekday, string[]>> | string {
  const week: Partial<Record<Weekday, string[]>> = {}
  for (const part of text.split(/[,;]/)) {
    const [days = '', ...spans] = part.trim().toLowerCase().split(/\s+/)
    const named = daysIn(days)
    if (named === null) return `"${part.trim()}" names no days. ${howTo}`
    if (spans.length === 0) return `"${part.trim()}" names no times. ${howTo}`
    const times: string[] = []
    for (const one of spans) {
      const time = spanOf(one)
      if (time === null) return `"${one}" is no span of time. ${howTo}`
      times.push(time)
    }
    for (const day of named) week[day] = [...(week[day] ?? []), ...times]
  }
  const overlap = weekdays.find(day => overlaps(week[day] ?? []))
  return overlap === undefined ? week : `The times of ${overlap} overlap. ${howTo}`
}

/** `mon`, `mon-fri`, `sat-tue`, `monday`; null for anything else. */
function daysIn(text: string): Weekday[] | null {
  const [from, to = from, more] = text.split('-').map(dayOf)
  if (from == null || to == null || more !== undefined) return null
  const [first, last] = [weekdays.indexOf(from), weekdays.indexOf(to)]
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => weekdays[(first + index) % 7] as Weekday)
}

function dayOf(text: string): Weekday | null {
  return weekdays.find(day => text.startsWith(day) && /^[a-z]+$/.test(text)) ?? null
}

function spanOf(text: string): string | null {
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = span.exec(text.replace('–', '-')) ?? []
  if (fromHour === undefined || toHour === undefined) return null
  const [from, to] = [`${fromHour.padStart(2, '0')}:${fromMinute}`, `${toHour.padStart(2, '0')}:${toMinute}`]
  return from === to || (toHour === '24' && toMinute !== '00') ? null : `${from}-${to}`
}

function overlaps(spans: readonly string[]): boolean {
  const sorted = spans.map(one => one.split('-') as [string, string]).sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.some(([from], at) => {
    const before = sorted[at - 1]
    return before !== undefined && (before[1] <= before[0] || from < before[1])
  })
}
