import type { Calendar } from './compile.ts'
import { OutsideHorizon } from './horizon.ts'
import { makeDayPlans, openByHours } from './hours.ts'
import { day } from './local.ts'
import type { Interval, Schedule } from './schedule.ts'
import { firstAbove } from './search.ts'
import { offsetSpans } from './zone.ts'

/** Time that a clock does not count for a reason of its own, for example "waiting for Ana". */
export type Pause = Interval & { label: string }

/** Why a stretch counts or not. A pause is named only where the desk was open: elsewhere it costs nothing. */
export type Reason =
  | { kind: 'open' }
  | { kind: 'closed' | 'closed day' }
  | { kind: 'holiday' | 'maintenance' | 'pause'; name: string }

/** Half-open [from, to), epoch milliseconds; `ms` is its length. */
export type Stretch = Interval & { counted: boolean; reason: Reason; ms: number }

type Named = Interval & { reason: Reason }

/**
 * The ledger of a clock over [from, to): consecutive stretches without a hole, neighbours with different reasons. The
 * counted ones sum up to `openBetween` exactly. The calendar must be compiled from the schedule. Throws OutsideHorizon.
 */
export function explain(
  schedule: Schedule,
  calendar: Calendar,
  from: number,
  to: number,
  pauses: readonly Pause[],
): Stretch[] {
  if (from < calendar.from) throw new OutsideHorizon(calendar, 'before')
  if (to > calendar.to) throw new OutsideHorizon(calendar, 'after')
  const open = within(calendar, from, to)
  const hours = openByHours(schedule, from, to).intervals.map(one => ({
    ...one,
    reason: { kind: 'open' } as const,
  }))
  const closed = closedDays(schedule, from, to)
  const closures = schedule.maintenance.map(one => ({
    ...one,
    reason: { kind: 'maintenance', name: one.name } as const,
  }))
  const paused = pauses.map(one => ({ ...one, reason: { kind: 'pause', name: one.label } as const }))
  // From the strongest reason: what stopped the clock before anything else could.
  const reasonAt = (at: number): Reason => {
    if (has(open, at)) return find(paused, at) ?? { kind: 'open' }
    return (find(hours, at) && find(closures, at)) ?? find(closed, at) ?? { kind: 'closed' }
  }
  return stretches(cuts([open, hours, closed, closures, paused], from, to), to, reasonAt)
}

/** The calendar's own intervals, cut to the range: the ledger counts what the clock counted. */
function within({ starts, ends, byEnd }: Calendar, from: number, to: number): Interval[] {
  const found: Interval[] = []
  for (let i = firstAbove(byEnd, from); i < starts.length && (starts[i] as number) < to; i++) {
    found.push({ from: Math.max(starts[i] as number, from), to: Math.min(ends[i] as number, to) })
  }
  return found
}

/** The local dates of the range on which the desk does not open, with the reason; a repeated hour gives two pieces. */
function closedDays(schedule: Schedule, from: number, to: number): Named[] {
  const planFor = makeDayPlans(schedule)
  const found: Named[] = []
  for (const span of offsetSpans(schedule.zone, from, to)) {
    const last = Math.floor((span.to - 1 + span.offset) / day)
    for (let number = Math.floor((span.from + span.offset) / day); number <= last; number++) {
      const plan = planFor(number)
      if (plan.spans.length > 0) continue
      const start = Math.max(number * day - span.offset, span.from)
      const end = Math.min((number + 1) * day - span.offset, span.to)
      const reason: Reason =
        plan.holiday === undefined ? { kind: 'closed day' } : { kind: 'holiday', name: plan.holiday }
      found.push({ from: start, to: end, reason })
    }
  }
  return found
}

function cuts(lists: readonly (readonly Interval[])[], from: number, to: number): number[] {
  const at = new Set(lists.flatMap(list => list.flatMap(one => [one.from, one.to])))
  return [from, ...[...at].filter(one => from < one && one < to).sort((a, b) => a - b)]
}

function stretches(starts: readonly number[], to: number, reasonAt: (at: number) => Reason): Stretch[] {
  const found: Stretch[] = []
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? to
    if (start >= end) continue
    const reason = reasonAt(start)
    const last = found.at(-1)
    if (last && sameReason(last.reason, reason)) {
      last.to = end
      last.ms = end - last.from
    } else {
      found.push({ from: start, to: end, counted: reason.kind === 'open', reason, ms: end - start })
    }
  }
  return found
}

export function sameReason(a: Reason, b: Reason): boolean {
  return a.kind === b.kind && ('name' in a ? a.name : '') === ('name' in b ? b.name : '')
}

function has(intervals: readonly Interval[], at: number): boolean {
  return intervals.some(one => one.from <= at && at < one.to)
}

function find(named: readonly Named[], at: number): Reason | undefined {
  return named.find(one => one.from <= at && at < one.to)?.reason
}
