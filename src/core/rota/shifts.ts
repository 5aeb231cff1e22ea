import { openByHours } from '../calendar/hours.ts'
import { day } from '../calendar/local.ts'
import { type Interval, type Span, weekdays } from '../calendar/schedule.ts'
import { onCallAt } from './on-call.ts'
import type { Layer, Rota, Shift, Window } from './rota.ts'
import { turnAt, turnStart, wallInstant } from './turns.ts'

/** Who is on call in [from, to): consecutive shifts without a hole; neighbours differ. */
export function shifts(rota: Rota, from: number, to: number): Shift[] {
  if (!(from < to)) return []
  const changes = new Set([from])
  const mark = (at: number) => {
    if (from < at && at < to) changes.add(at)
  }
  for (const one of rota.overrides) [one.from, one.to].forEach(mark)
  for (const layer of rota.layers) changesOf(rota, layer, { from, to }).forEach(mark)
  const sorted = [...changes].sort((a, b) => a - b)
  const found: Shift[] = []
  for (const [i, start] of sorted.entries()) {
    const user = onCallAt(rota, start)
    const end = sorted[i + 1] ?? to
    const last = found.at(-1)
    if (last && last.user === user) last.to = end
    else found.push({ from: start, to: end, user })
  }
  return found
}

/** The stretches of [from, to) in which nobody is on call. */
export function gaps(rota: Rota, from: number, to: number): Interval[] {
  return shifts(rota, from, to)
    .filter(one => one.user === null)
    .map(one => ({ from: one.from, to: one.to }))
}

/** The stretches of [from, to) that had nobody before a change of the rota, and have somebody after it. */
export function filled(before: Rota, after: Rota, from: number, to: number): Shift[] {
  return gaps(before, from, to).flatMap(gap =>
    shifts(after, gap.from, gap.to).filter(({ user }) => user !== null),
  )
}

/** How far ahead a hand-over is looked for: a rota with a single person has none at all. */
const sight = 2 * 366 * day

/** The next change of the person on call after `at`, and who it will be; null when none comes within two years. */
export function nextHandover(rota: Rota, at: number): { at: number; user: string | null } | null {
  const now = onCallAt(rota, at)
  const end = at + sight
  for (let from = at, length = 8 * day; from < end; from += length, length *= 4) {
    const next = shifts(rota, from, Math.min(from + length, end)).find(({ user }) => user !== now)
    if (next) return { at: next.from, user: next.user }
  }
  return null
}

function changesOf(rota: Rota, layer: Layer, { from, to }: Interval): number[] {
  const found = [wallInstant(rota.zone, layer.start)]
  if (layer.end !== undefined) found.push(wallInstant(rota.zone, layer.end))
  for (let number = Math.max(0, turnAt(rota, layer, from)); ; number++) {
    const start = turnStart(rota, layer, number)
    if (start >= to) break
    found.push(start)
  }
  for (const window of layer.restrictions ?? []) {
    for (const one of windowsOf(rota.zone, window, { from, to })) found.push(one.from, one.to)
  }
  return found
}

function windowsOf(zone: string, window: Window, { from, to }: Interval): Interval[] {
  const span: Span = [window.from, window.to]
  const hours = Object.fromEntries((window.days ?? weekdays).map(name => [name, [span]]))
  return openByHours({ zone, hours, holidays: [], overrides: {}, maintenance: [] }, from, to).intervals
}
