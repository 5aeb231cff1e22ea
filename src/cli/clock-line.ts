import { z } from 'zod'
import { checkSchedule } from '../core/calendar/check.ts'
import { isFault } from '../core/calendar/fault.ts'
import { type Growing, makeGrowing } from '../core/calendar/growing.ts'
import { type Schedule, weekdays } from '../core/calendar/schedule.ts'
import { instant, isoOf } from './instant.ts'
import { LineError } from './json-lines.ts'

const span = z.tuple([z.string(), z.string()])
const holiday = z.union([
  z.string().transform(date => ({ date, name: date })),
  z.object({ date: z.string(), name: z.string() }),
])

const schedule = z
  .object({
    tz: z.string(),
    hours: z.partialRecord(z.enum(weekdays), z.array(span)),
    holidays: z.array(holiday).default([]),
    overrides: z.record(z.string(), z.array(span)).default({}),
  })
  .transform(({ tz, ...rest }): Schedule => ({ zone: tz, ...rest, maintenance: [] }))

const pause = z
  .tuple([instant, instant])
  .transform(([from, to]) => ({ from, to }))
  .refine(({ from, to }) => from <= to, 'A pause must not end before it begins.')

const common = { schedule, from: instant, pauses: z.array(pause).default([]) }
const amount = z.number().min(-1e9).max(1e10)

const question = z.discriminatedUnion('op', [
  z
    .object({ op: z.literal('add'), ...common, minutes: amount.optional(), seconds: amount.optional() })
    .refine(one => one.minutes !== undefined || one.seconds !== undefined, 'Give minutes or seconds to add.'),
  z.object({ op: z.literal('between'), ...common, to: instant }),
])

/** The most schedules kept compiled; lines mostly share a few. */
const kept = 64

/**
 * Answers lines of `clock --jsonl`. `add`: the instant at which `seconds` (else `minutes`) of opening time after `from`
 * are used up. `between`: the opening time from `from` to `to`, in minutes (null unless whole) and in seconds.
 */
export function makeClockAnswers(): (line: unknown) => object {
  const compiled = new Map<string, Growing>()
  const calendarOf = (schedule: Schedule): Growing => {
    const key = JSON.stringify(schedule)
    const known = compiled.get(key)
    if (known) return known
    refuse(schedule)
    if (compiled.size >= kept) compiled.clear()
    const calendar = makeGrowing(schedule)
    compiled.set(key, calendar)
    return calendar
  }
  return line => {
    const asked = question.parse(line)
    const calendar = calendarOf(asked.schedule)
    switch (asked.op) {
      case 'add': {
        const seconds = asked.seconds ?? (asked.minutes ?? 0) * 60
        return { expect: isoOf(calendar.dueAt(asked.from, Math.round(seconds * 1000), asked.pauses)) }
      }
      case 'between': {
        const open = calendar.openBetween(asked.from, asked.to, asked.pauses)
        return { expect: open % 60_000 === 0 ? open / 60_000 : null, expectSeconds: open / 1000 }
      }
    }
  }
}

function refuse(schedule: Schedule): void {
  const faults = checkSchedule(schedule).filter(isFault)
  if (faults.length === 0) return
  const texts = faults.map(({ path, what, remedy }) => `schedule.${path.join('.')}: ${what} ${remedy}`)
  throw new LineError(texts.join('; ').replace('schedule.zone', 'schedule.tz'))
}
