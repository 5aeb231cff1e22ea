import { day, earliest, latest } from './local.ts'

/** A stretch of instants during which a zone keeps one offset: local time = instant + offset. Milliseconds. */
export type OffsetSpan = { from: number; to: number; offset: number }

/** A week: two changes of one zone have never been closer than twelve days (Tucumán, June 2004). */
const probe = 7 * day

const formats = new Map<string, Intl.DateTimeFormat>()
const years = new Map<string, readonly OffsetSpan[]>()

/** True for the names of the IANA database that this Node knows; bare offsets such as `+02:00` are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, at: number): number {
  if (!(at >= earliest && at < latest)) return shownOffset(zone, at)
  const span = spansOfYear(zone, yearOf(at)).find(one => at < one.to)
  return span?.offset ?? shownOffset(zone, at)
}

/** The offset as the zone's clocks show it: what the spans of a year are found by. */
function shownOffset(zone: string, at: number): number {
  const second = Math.floor(at / 1000) * 1000
  const text = formatOf(zone).format(second) // MM/DD/YYYY, hh:mm:ss
  const part = (from: number, to: number) => Number(text.slice(from, to))
  const local = Date.UTC(part(6, 10), part(0, 2) - 1, part(3, 5), part(12, 14), part(15, 17), part(18, 20))
  return local - second
}

/** The offsets of a zone over [from, to), in order and without a hole; neighbours differ. */
export function offsetSpans(zone: string, from: number, to: number): OffsetSpan[] {
  const spans: OffsetSpan[] = []
  for (let year = yearOf(from); Date.UTC(year, 0, 1) < to; year++) {
    for (const span of spansOfYear(zone, year)) {
      const clipped = { from: Math.max(span.from, from), to: Math.min(span.to, to), offset: span.offset }
      const last = spans.at(-1)
      if (clipped.from >= clipped.to) continue
      if (last?.offset === clipped.offset) last.to = clipped.to
      else spans.push(clipped)
    }
  }
  return spans
}

/**
 * The instant at which the zone's clocks show a local time (milliseconds as if the local time were UTC). A time that
 * a spring change skips is moved later by the gap; of a time that occurs twice the first is taken.
 */
export function instantOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - day)
  const after = offsetAt(zone, local + day)
  const [early, late] = [local - Math.max(before, after), local - Math.min(before, after)]
  if (early + offsetAt(zone, early) === local) return early
  if (late + offsetAt(zone, late) === local) return late
  return local - before
}

/** A year's changes never move again, so they are found once. At most 231 years of each zone in use are kept. */
function spansOfYear(zone: string, year: number): readonly OffsetSpan[] {
  const key = `${zone} ${year}`
  const known = years.get(key)
  if (known) return known
  const found = findSpans(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))
  years.set(key, found)
  return found
}

function findSpans(zone: string, from: number, to: number): OffsetSpan[] {
  const spans: OffsetSpan[] = []
  let span = { from, to, offset: shownOffset(zone, from) }
  for (let at = from; at < to; at += probe) {
    const next = Math.min(at + probe, to - 1000)
    const offset = shownOffset(zone, next)
    if (offset === span.offset) continue
    const change = changeBetween(zone, Math.max(at, span.from), next)
    spans.push({ ...span, to: change })
    span = { from: change, to, offset }
  }
  spans.push(span)
  return spans
}

/** The first instant, to the second, with the offset of `high`; the offset of `low` differs. */
function changeBetween(zone: string, low: number, high: number): number {
  const offset = shownOffset(zone, high)
  let [before, after] = [low, high]
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000
    if (shownOffset(zone, middle) === offset) after = middle
    else before = middle
  }
  return after
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear()
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}
