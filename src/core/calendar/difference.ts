import type { Calendar } from './compile.ts'
import { firstAbove } from './search.ts'

/**
 * The first instant at or after `since` at which one calendar is open and the other is not, as far as both reach; null
 * when there is none. A clock that is due before it does not move when one calendar replaces the other, and none does
 * when only the horizon has grown.
 */
export function firstDifference(a: Calendar, b: Calendar, since: number): number | null {
  const from = Math.max(a.from, b.from, since)
  const to = Math.min(a.to, b.to)
  const [changesA, changesB] = [changesOf(a, from, to), changesOf(b, from, to)]
  for (let i = 0; i < Math.max(changesA.length, changesB.length); i++) {
    const [one, other] = [changesA[i] ?? to, changesB[i] ?? to]
    if (one !== other) return Math.min(one, other)
  }
  return null
}

/** Opening, closing, opening … in [from, to); open at the begin counts as opening then, open at the end as no closing. */
function changesOf({ starts, ends, byEnd }: Calendar, from: number, to: number): number[] {
  const changes: number[] = []
  for (let i = from < to ? firstAbove(byEnd, from) : starts.length; i < starts.length; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number]
    if (start >= to) break
    changes.push(Math.max(start, from))
    if (end < to) changes.push(end)
  }
  return changes
}
