import { z } from 'zod'
import { weekdays } from '../core/calendar/schedule.ts'
import { checkRota } from '../core/rota/check.ts'
import { onCallAt } from '../core/rota/on-call.ts'
import type { Rota } from '../core/rota/rota.ts'
import { instant, zone } from './instant.ts'
import { LineError } from './json-lines.ts'

const user = z
  .string('Write the name of a person, or null for nobody.')
  .min(1, 'Write the name of a person, or null for nobody.')
  .nullable()
const time = z.string('Write a time in quotes, such as "09:30".')
const localTime = z.string('Write a local time, such as "2026-03-02 09:00".')

const restriction = z.object(
  {
    days: z
      .array(z.enum(weekdays, `Write ${weekdays.join(', ')}.`), 'Write a list of days, as ["sat", "sun"].')
      .optional(),
    from: time,
    to: time,
  },
  'Write an object with from and to.',
)

const turn = z.object(
  {
    unit: z.enum(['hour', 'day', 'week'], 'Write "hour", "day" or "week".'),
    n: z.number('Write a whole number without quotes, such as 1.'),
  },
  'Write an object with unit and n, as {"unit": "week", "n": 1}.',
)

const layer = z.object(
  {
    users: z.array(user, 'Write a list of people, as ["ana", "ben"].'),
    start: localTime,
    end: localTime.optional(),
    turn,
    restrictions: z.array(restriction, 'Write a list of windows, each with from and to.').optional(),
  },
  'Write an object with users, start and turn.',
)

const override = z
  .object({ user, start: instant, end: instant }, 'Write an object with user, start and end.')
  .transform(({ user, start, end }) => ({ user, from: start, to: end }))

const schedule = z
  .object(
    {
      tz: zone,
      layers: z.array(layer, 'Write a list of layers, each with users, start and turn.'),
      overrides: z.array(override, 'Write a list of overrides, each with user, start and end.').default([]),
    },
    'Write an object with tz and layers.',
  )
  .transform(({ tz, ...rest }): Rota => ({ zone: tz, ...rest }))

const question = z.object({ schedule, at: instant }, 'Write an object with schedule and at.')

/** Answers a line of `oncall --jsonl`: who is on call at the instant, null for nobody. */
export function answerOnCall(line: unknown): object {
  const { schedule, at } = question.parse(line)
  const faults = checkRota(schedule)
  if (faults.length > 0) {
    const texts = faults.map(({ path, what, remedy }) => `schedule.${path.join('.')}: ${what} ${remedy}`)
    throw new LineError(texts.join(' ').replace('schedule.zone', 'schedule.tz'))
  }
  return { expect: onCallAt(schedule, at) }
}
