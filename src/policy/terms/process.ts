import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { label } from '../values/text.ts'
import { asks } from './asks.ts'
import { ladder, usualLadder } from './ladder.ts'
import { priorities } from './response-times.ts'

/** What a requester can say about the harm done; each stands for a priority. */
export const impacts = ['everyone', 'several', 'one', 'workaround'] as const

const priority = z.enum(priorities)

/** Section 5: how a ticket goes on, from opening to closing, and who is called when nobody takes it. */
export const process = (durations: Durations) =>
  z.strictObject({
    asks,
    /** What each status is called for people. */
    statuses: z
      .strictObject({
        new: label.default('New'),
        open: label.default('In progress'),
        waiting: label.default('Waiting for you'),
        vendor: label.default('Waiting for a supplier'),
        resolved: label.default('Solved'),
        closed: label.default('Closed'),
      })
      .prefault({}),
    /** The priority that follows from the impact a requester states. */
    impacts: z
      .strictObject({
        everyone: priority.default('critical'),
        several: priority.default('high'),
        one: priority.default('medium'),
        workaround: priority.default('low'),
      })
      .prefault({}),
    ladder: ladder(durations).prefault({
      ...usualLadder,
      levels: usualLadder.levels.map(level => ({ ...level, who: [...level.who] })),
    }),
    /** Until a team lead has decided about a priority that the requester disagrees with. */
    reviewWithin: durations.business.prefault('2h'),
    /** When the requester asks for more: who answers until when, and who has the last word. */
    escalation: z
      .strictObject({
        answerWithin: durations.business.prefault('2h'),
        finalStep: label.nullable().default(null),
        finalStepWithin: durations.business.prefault('1bd'),
      })
      .prefault({}),
    /** From solving until an answer no longer opens the ticket again. */
    reopenWithin: durations.calendar.prefault('14d'),
    /** From solving until taking the mark away no longer undoes it. */
    undoResolveWithin: durations.calendar.prefault('15m'),
    /** From taking the claim mark away until the ticket is let go: mis-taps. */
    releaseGrace: durations.calendar.prefault('5s'),
  })
