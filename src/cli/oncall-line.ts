import { z } from 'zod'
import { weekdays } from '../core/calendar/schedule.ts'
import { checkRota } from '../core/rota/check.ts'
import { onCallAt } from '../core/rota/on-call.ts'
import type { Rota } from '../core/rota/rota.ts'
import { instant } from './instant.ts'
import { LineError } from './json-lines.ts'

const user = z.string().min(1).nullable()

const layer = z.object({
  users: z.array(user),
  start: z.string(),
  end: z.string().optional(),
  turn: z.object({ unit: z.enum(['hour', 'day', 'week']), n: z.number() }),
  restrictions: z
    .array(z.object({ days: z.array(z.enum(weekdays)).optional(), from: z.string(), to: z.string() }))
    .optional(),
})

const override = z
  .object({ user, start: instant, end: instant })
  .transform(({ user, start, end }) => ({ user, from: start, to: end }))

const question = z.object({
  schedule: z
    .object({ tz: z.string(), layers: z.array(layer), overrides: z.array(override).default([]) })
    .transform(({ tz, ...rest }): Rota => ({ zone: tz, ...rest })),
  at: instant,
})

/** Answers a line of `oncall --jsonl`: who is on call at the instant, null for nobody. */
export function answerOnCall(line: unknown): object {
  const { schedule, at } = question.parse(line)
  const faults = checkRota(schedule)
  if (faults.length > 0) {
    const texts = faults.map(({ path, what, remedy }) => `schedule.${path.join('.')}: ${what} ${remedy}`)
    throw new LineError(texts.join('; ').replace('schedule.zone', 'schedule.tz'))
  }
  return { expect: onCallAt(schedule, at) }
}
