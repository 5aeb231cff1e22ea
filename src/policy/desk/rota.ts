import { z } from 'zod'
import { localTime } from '../values/calendar-day.ts'
import { id, label } from '../values/text.ts'
import { wallTime, weekdays } from '../values/week.ts'
import { zone } from '../values/zone.ts'

/** A local wall window; `to` at or before `from` belongs to the day on which it begins. */
const restriction = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1).optional(),
  from: wallTime,
  to: wallTime,
})

const layer = z.strictObject({
  /** In the order of their turns; null: nobody. */
  users: z.array(id.nullable()).min(1),
  /** Local wall time of the first turn. */
  start: localTime,
  end: localTime.optional(),
  turn: z.strictObject({ unit: z.enum(['hour', 'day', 'week']), n: z.int().min(1).max(366) }),
  restrictions: z.array(restriction).default([]),
})

/** An exception: this person (null: nobody) instead of the layers, in local wall time. The last one wins. */
const override = z
  .strictObject({ user: id.nullable(), from: localTime, to: localTime })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    message: 'the override ends before it begins',
    params: { remedy: 'let "to" be later than "from"' },
  })

/** Who is on call. The n-th entry of `levels` is what the policy's ladder calls as `rota:n`. */
export const rota = z.strictObject({
  /** Without one: the policy's zone. */
  zone: zone.nullable().default(null),
  levels: z
    .array(
      z.strictObject({
        name: label,
        /** The last layer that has somebody wins. */
        layers: z.array(layer).min(1),
        overrides: z.array(override).default([]),
      }),
    )
    .max(9)
    .default([]),
})
