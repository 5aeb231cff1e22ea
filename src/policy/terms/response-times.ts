import { z } from 'zod'
import type { Duration, Durations } from '../values/duration.ts'
import { id, label, words } from '../values/text.ts'
import { asks } from './asks.ts'

/** From the most to the least urgent. */
export const priorities = ['critical', 'high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

const allPriorities = <T extends z.ZodType>(value: T) =>
  z.strictObject({ critical: value, high: value, medium: value, low: value })

const somePriorities = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    critical: value.optional(),
    high: value.optional(),
    medium: value.optional(),
    low: value.optional(),
  })

function targetSchemas({ business, calendar }: Durations) {
  const optional = {
    /** From the oldest unanswered message of the customer. */
    nextResponse: business.nullable().default(null),
    /** From the last word to the customer while the ticket is open. */
    update: business.nullable().default(null),
  }
  const aroundTheClock = z.strictObject({
    clock: z.literal('calendar'),
    firstResponse: calendar,
    nextResponse: calendar.nullable().default(null),
    update: calendar.nullable().default(null),
    resolution: calendar,
  })
  const inOpeningHours = z.strictObject({
    clock: z.literal('business').default('business'),
    firstResponse: business,
    ...optional,
    resolution: business,
  })
  const targets = z.union([inOpeningHours, aroundTheClock]).transform(({ clock: _, ...times }) => times)
  const changed = z.strictObject({
    firstResponse: business.optional(),
    nextResponse: business.optional(),
    update: business.optional(),
    resolution: business.optional(),
  })
  return { targets, changed }
}

/** Section 4: how urgent means what, the targets, and the plans that change them. */
export const responseTimes = (durations: Durations) => {
  const { targets, changed } = targetSchemas(durations)
  const plan = z.strictObject({
    name: label,
    /** May page the on-call people while the desk is closed, for critical tickets. */
    nightCover: z.boolean().default(false),
    /** Priorities whose targets run around the clock for this plan. */
    calendarPriorities: z.array(z.enum(priorities)).default([]),
    /** Whether resolution targets are a commitment; otherwise they are goals, and said to be. */
    committed: z.boolean().default(false),
    targets: somePriorities(changed).prefault({}),
  })
  return z.strictObject({
    asks,
    /** What each priority means, in words for people. */
    priorities: allPriorities(words).nullable().default(null),
    targets: allPriorities(targets),
    /** Percent of a target's time after which is warned, ascending. */
    warnings: z
      .array(z.int().min(1).max(99))
      .max(9)
      .refine(ascends, { params: ascending })
      .default([50, 75, 90]),
    /** Waits that stop the resolution clock. Waiting for the customer always does. */
    vendorWaitPauses: z.boolean().default(true),
    /** Whether taking a ticket already counts as the first response. */
    claimIsResponse: z.boolean().default(false),
    plans: z.record(id, plan).default({}),
    /** The plan of a customer for whom the desk file names none. */
    defaultPlan: id.nullable().default(null),
    /** Other targets for a category or a vendor; where several fit, the later one wins. */
    exceptions: z
      .array(
        z.strictObject({
          name: label,
          category: id.nullable().default(null),
          vendor: id.nullable().default(null),
          targets: somePriorities(changed),
        }),
      )
      .default([]),
  })
}

const ascending = { remedy: 'list each percentage once, the smallest first, as in [50, 75, 90]' }

function ascends(list: number[]): boolean {
  return list.every((one, at) => at === 0 || (list[at - 1] ?? 0) < one)
}

/** The targets of one priority. */
export type Targets = {
  firstResponse: Duration
  nextResponse: Duration | null
  update: Duration | null
  resolution: Duration
}
