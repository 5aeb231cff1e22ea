import { explain, type Pause, type Stretch, sameReason } from './explain.ts'
import type { Schedule } from './schedule.ts'
import type { Era } from './splice.ts'

/** A schedule with its own calendar, and the instant from which it holds. */
export type ScheduleEra = Era & { schedule: Schedule }

/** As `explain`, over schedules that followed each other: each stretch has the reason that held at its time. */
export function explainThrough(
  eras: readonly ScheduleEra[],
  from: number,
  to: number,
  pauses: readonly Pause[],
): Stretch[] {
  const found: Stretch[] = []
  for (const [i, era] of eras.entries()) {
    const [begin, end] = [i === 0 ? from : Math.max(from, era.from), Math.min(to, eras[i + 1]?.from ?? to)]
    if (begin >= end) continue
    for (const stretch of explain(era.schedule, era.calendar, begin, end, pauses)) {
      const last = found.at(-1)
      if (last === undefined || !sameReason(last.reason, stretch.reason)) found.push(stretch)
      else found[found.length - 1] = { ...last, to: stretch.to, ms: stretch.to - last.from }
    }
  }
  return found
}
