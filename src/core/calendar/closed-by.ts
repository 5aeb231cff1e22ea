import type { Calendar } from './compile.ts'
import { explain } from './explain.ts'
import { nextOpen } from './open.ts'
import type { Schedule } from './schedule.ts'

/** The holidays and planned work that keep a desk closed from an instant to its next opening, each once. */
export function closedBy(
  { schedule, calendar }: { schedule: Schedule; calendar: Calendar },
  from: number,
): readonly string[] {
  const opening = nextOpen(calendar, from)
  if (opening <= from) return []
  const names = explain(schedule, calendar, from, opening, []).flatMap(({ reason }) =>
    reason.kind === 'holiday' || reason.kind === 'maintenance' ? [reason.name] : [],
  )
  return [...new Set(names)]
}
