import type { ReportView } from '../cards/report.ts'
import type { Words } from '../cards/words.ts'
import { day } from '../core/calendar/local.ts'
import type { Instant } from '../core/time.ts'
import type { ReportStore } from '../ports/report-store.ts'
import type { Desk } from './desk.ts'

export const usualDays = 30
export const mostDays = 366

/** `30d`, `4w` or `30`: how many days; null for anything else, and for more than a year. */
export function readDays(text: string): number | null {
  const [found, number = '', unit = 'd'] = /^(\d{1,4})\s*(d|w)?(?:ays?|eeks?)?$/i.exec(text.trim()) ?? []
  if (found === undefined) return null
  const days = Number(number) * (unit.toLowerCase() === 'w' ? 7 : 1)
  return days >= 1 && days <= mostDays ? days : null
}

/** What a report of the last days is drawn from. Figures of agents only where the desk file allows them. */
export async function reportView(
  { reports, words }: { reports: ReportStore; words: Words },
  desk: Desk,
  { days, to, file }: { days: number; to: Instant; file: boolean },
): Promise<ReportView> {
  const from = to - days * day
  const facts = await reports.report(desk.id, { from, to, perAgent: desk.file.reports.perAgent })
  const { categories } = desk.inForce(to).terms.scope
  const nameOf = (id: string | null) =>
    id === null ? null : (categories.find(one => one.id === id)?.name ?? id)
  const named = facts.categories.map(one => ({ ...one, category: nameOf(one.category) }))
  return { words, from, to, days, file, ...facts, categories: named }
}
