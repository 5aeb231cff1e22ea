import { type Fault, fault, isFault, warning } from './fault.ts'
import { minutesOf } from './local.ts'
import { type Hours, type Span, weekdays } from './schedule.ts'

type Path = Fault['path']
type Minutes = { start: number; end: number; text: string }

const midnight = 1440
const halfDay = 720

/** The spans of one day: times that exist, not empty, none over another; an overnight span that looks reversed. */
export function checkSpans(spans: readonly Span[], path: Path): Fault[] {
  const faults = spans.flatMap((span, i) => checkSpan(span, [...path, i]))
  if (faults.some(isFault)) return faults
  const sorted = spans.map((span, i) => ({ ...minutes(span), i })).sort((a, b) => a.start - b.start)
  for (const [place, span] of sorted.entries()) {
    const previous = sorted[place - 1]
    if (!previous || previous.end <= span.start) continue
    const what = `${span.text} overlaps ${previous.text}.`
    faults.push(fault([...path, span.i], what, 'Make one span of the two, or move one.'))
  }
  return faults
}

/** Night shifts that reach into the next weekday's first span. Both count once. */
export function checkWeek(hours: Hours): Fault[] {
  return weekdays.flatMap((name, i) => {
    const tomorrow = weekdays[(i + 1) % weekdays.length] ?? name
    const next = (hours[tomorrow] ?? []).map(minutes)
    return (hours[name] ?? []).map(minutes).flatMap((span, place) => {
      const met = next.find(other => span.end - midnight > other.start)
      if (!met) return []
      const what = `The night shift ${span.text} reaches into ${met.text} of the next day.`
      const remedy = `End it at ${met.text.slice(0, 5)} if that is not meant; the common time counts once.`
      return [warning(['hours', name, place], what, remedy)]
    })
  })
}

function checkSpan([start, end]: Span, path: Path): Fault[] {
  const remedy = 'Write HH:MM from 00:00 to 23:59; an end may be 24:00.'
  const [from, to] = [minutesOf(start), minutesOf(end)]
  if (from === undefined || from === midnight) {
    return [fault(path, `"${start}" is no time at which a span can begin.`, remedy)]
  }
  if (to === undefined) return [fault(path, `"${end}" is no time at which a span can end.`, remedy)]
  if (from === to) {
    const use = 'Write 00:00 to 24:00 for a whole day, or take the span away.'
    return [fault(path, `${start} to ${end} is empty.`, use)]
  }
  const night = to + midnight - from
  if (to > from || to === 0 || night <= halfDay) return []
  const what = `${start}-${end} looks reversed: it is a night shift of ${hoursOf(night)} hours.`
  return [warning(path, what, `Write ${end} to ${start} if the day was meant.`)]
}

/** Minutes from midnight; an end at or before the start belongs to the next day. */
function minutes([start, end]: Span): Minutes {
  const [from, to] = [minutesOf(start) ?? 0, minutesOf(end) ?? 0]
  return { start: from, end: to <= from ? to + midnight : to, text: `${start}-${end}` }
}

function hoursOf(duration: number): string {
  return String(Math.round(duration / 6) / 10)
}
