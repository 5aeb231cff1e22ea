import type { SectionName } from '../terms.ts'
import type { Duration } from '../values/duration.ts'
import { type WeekHours, weekdays } from '../values/week.ts'

/** What a change means for those to whom the policy promises something. */
export type Verdict = 'better' | 'worse' | 'neutral'

type Rule = (before: unknown, after: unknown) => Verdict

/** The promises: by which way each gets better. What is not listed binds the desk alone. */
const promises: readonly [SectionName, RegExp, Rule][] = [
  ['introduction', /^lowRating\.callWithin$/, shorter],
  ['channels', /^hours$/, moreOpen],
  ['responseTimes', /(^|\.)targets\.\w+\.\w+$/, shorter],
  ['responseTimes', /^plans\.[^.]+\.(nightCover|committed)$/, granted],
  ['responseTimes', /^plans\.[^.]+\.calendarPriorities$/, moreOf],
  ['process', /^(reviewWithin|escalation\.(answerWithin|finalStepWithin))$/, shorter],
  ['process', /^(reopenWithin|undoResolveWithin)$/, longer],
  ['responsibilities', /^(answerWithin|closeAfter)$/, longer],
  ['availability', /^notice\.(planned|urgent|holidays)$/, longer],
  ['availability', /^notice\.(urgentAtMost|updateEvery|reportWithin)$/, shorter],
  ['customWork', /^(rates\.\w+|billingStep|minimumCharge|quoteWithin)$/, less],
  ['customWork', /^quoteValidFor$/, longer],
  ['training', /^courses\.[^.]+\.price$/, less],
  ['updates', /^noticePeriod$/, longer],
]

export function verdictOn(
  section: SectionName,
  steps: readonly string[],
  before: unknown,
  after: unknown,
): Verdict {
  const path = steps.join('.')
  const found = promises.find(([where, pattern]) => where === section && pattern.test(path))
  return found === undefined ? 'neutral' : found[2](before, after)
}

/** A shorter time, one that also runs at night, or a time where there was none. */
function shorter(before: unknown, after: unknown): Verdict {
  if (!isDuration(before)) return isDuration(after) ? 'better' : 'neutral'
  if (!isDuration(after)) return 'worse'
  if (before.clock === after.clock) return byOrder(after.ms - before.ms)
  return before.clock === 'calendar' ? 'worse' : 'better'
}

function longer(before: unknown, after: unknown): Verdict {
  return shorter(after, before)
}

/** Money and time that is charged: nothing is asked for where there was none. */
function less(before: unknown, after: unknown): Verdict {
  if (isDuration(before) && isDuration(after)) return shorter(before, after)
  if (typeof before === 'number' && typeof after === 'number') return byOrder(after - before)
  return 'neutral'
}

function granted(before: unknown, after: unknown): Verdict {
  return byOrder(Number(before === true) - Number(after === true))
}

function moreOf(before: unknown, after: unknown): Verdict {
  const [old, changed] = [listOf(before), listOf(after)]
  if (old.some(one => !changed.includes(one))) return 'worse'
  return changed.length > old.length ? 'better' : 'neutral'
}

/** By the minutes of a week: a desk that is open as long at other times is neither. */
function moreOpen(before: unknown, after: unknown): Verdict {
  return isWeek(before) && isWeek(after) ? byOrder(minutesOpen(before) - minutesOpen(after)) : 'neutral'
}

function minutesOpen(hours: WeekHours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const spans = weekdays.flatMap(day => hours[day])
  return spans.reduce((sum, [begin, end]) => {
    const length = minutes(end) - minutes(begin)
    return sum + (length > 0 ? length : length + 24 * 60)
  }, 0)
}

/** More is worse. */
function byOrder(difference: number): Verdict {
  if (difference === 0) return 'neutral'
  return difference > 0 ? 'worse' : 'better'
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'ms' in value && 'clock' in value
}

function isWeek(value: unknown): value is WeekHours {
  return typeof value === 'object' && value !== null && weekdays.every(day => day in value)
}
