import type { Interval } from './schedule.ts'

/** Sorted, without empty ones, and those that touch or overlap made one. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  const sorted = intervals.filter(one => one.from < one.to).sort((a, b) => a.from - b.from)
  for (const { from, to } of sorted) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** What is left of the first when the second is taken out. Both merged; so is the result. */
export function subtract(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  if (holes.length === 0) return [...intervals]
  const left: Interval[] = []
  let next = 0
  for (const { from, to } of intervals) {
    let start = from
    while ((holes[next]?.to ?? Infinity) <= from) next++
    for (let i = next; ; i++) {
      const hole = holes[i]
      if (!hole || hole.from >= to) break
      if (hole.from > start) left.push({ from: start, to: hole.from })
      start = Math.max(start, hole.to)
    }
    if (start < to) left.push({ from: start, to })
  }
  return left
}
