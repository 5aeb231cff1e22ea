import { z } from 'zod'
import { checkSchedule } from '../core/calendar/check.ts'
import { isFault } from '../core/calendar/fault.ts'
import { type Growing, makeGrowing } from '../core/calendar/growing.ts'
import { OutsideHorizon } from '../core/calendar/horizon.ts'
import { type Schedule, weekdays } from '../core/calendar/schedule.ts'
import { instant, isoOf, zone } from './instant.ts'
import { LineError } from './json-lines.ts'

const time = z.string('Write a time in quotes, such as "09:30".')
const span = z.tuple([time, time], 'Write begin and end, as ["09:30", "18:30"].')
const spans = z.array(span, 'Write a list of spans, as [["09:30", "18:30"]].')
const holiday = z.union(
  [z.string().transform(date => ({ date, name: date })), z.object({ date: z.string(), name: z.string() })],
  'Write a date, as "2026-12-25", or {"date": "2026-12-25", "name": "Christmas"}.',
)
const hours = z.partialRecord(
  z.enum(weekdays, `Write the days as ${weekdays.join(', ')}.`),
  spans,
  'Write an object of weekdays, as {"mon": [["09:30", "18:30"]]}.',
)

const schedule = z
  .object(
    {
      tz: zone,
      hours,
      holidays: z.array(holiday, 'Write a list of dates, as ["2026-12-25"].').default([]),
      overrides: z
        .record(z.string(), spans, 'Write an object of dates, as {"2026-12-24": [["09:30", "13:00"]]}.')
        .default({}),
    },
    'Write an object with tz and hours.',
  )
  .transform(({ tz, ...rest }): Schedule => ({ zone: tz, ...rest, maintenance: [] }))

const pause = z
  .tuple([instant, instant], 'Write begin and end, as two instants in a list.')
  .transform(([from, to]) => ({ from, to }))
  .refine(({ from, to }) => from <= to, 'A pause must not end before it begins.')

const pauses = z.array(pause, 'Write a list of pauses, each with begin and end.').default([])
const common = { schedule, from: instant, pauses }
const amount = z
  .number({
    error: ({ input }) =>
      typeof input === 'number'
        ? 'The number is too large. Write a smaller one, such as 90.'
        : 'Write a number without quotes, such as 90.',
  })
  .optional()

const question = z.discriminatedUnion(
  'op',
  [
    z
      .object({ op: z.literal('add'), ...common, minutes: amount, seconds: amount })
      .refine(
        one => one.minutes !== undefined || one.seconds !== undefined,
        'Give minutes or seconds to add.',
      ),
    z.object({ op: z.literal('between'), ...common, to: instant }),
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union' ? 'Write "add" or "between".' : 'Write an object with op, schedule and from.',
  },
)
type Question = z.infer<typeof question>

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
      case 'add':
        return { expect: isoOf(add(calendar, asked)) }
      case 'between': {
        const open = calendar.openBetween(asked.from, asked.to, asked.pauses)
        return { expect: open % 60_000 === 0 ? open / 60_000 : null, expectSeconds: open / 1000 }
      }
    }
  }
}

function add(calendar: Growing, { from, minutes = 0, seconds, pauses }: Question & { op: 'add' }): number {
  try {
    return calendar.dueAt(from, Math.round((seconds ?? minutes * 60) * 1000), pauses)
  } catch (error) {
    if (!(error instanceof OutsideHorizon)) throw error
    const [member, amount] = seconds === undefined ? ['minutes', minutes] : ['seconds', seconds]
    throw new LineError(`${member}: ${beyond(amount, isoOf(from), error.direction)}`)
  }
}

function beyond(amount: number, from: string, direction: OutsideHorizon['direction']): string {
  const remedy = 'or give the schedule more hours.'
  if (direction === 'before') {
    const what = `${amount} goes back further than the opening time since 1970, where calendars begin`
    return `${what}, before ${from}. Use a number closer to 0, ${remedy}`
  }
  const stretch = `from ${from} to the end of 2200, where calendars end`
  if (amount === 0) return `There is no opening time ${stretch}. Use an earlier begin, ${remedy}`
  return `${amount} is more than the opening time ${stretch}. Use a smaller number, ${remedy}`
}

function refuse(schedule: Schedule): void {
  const faults = checkSchedule(schedule).filter(isFault)
  if (faults.length === 0) return
  const texts = faults.map(({ path, what, remedy }) => `schedule.${path.join('.')}: ${what} ${remedy}`)
  throw new LineError(texts.join(' ').replace('schedule.zone', 'schedule.tz'))
}
