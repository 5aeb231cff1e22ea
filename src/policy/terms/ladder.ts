import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { label } from '../values/text.ts'

/**
 * When the ladder starts for an unclaimed ticket: after this percentage of the first-response time, at once when
 * the ticket is opened, or never.
 */
export type LadderStart = number | 'at-once' | 'never'

/** Whom a level calls: whoever is on call at a level of the rota, all of a role, one person, or who holds it. */
export type Called =
  | { kind: 'rota'; level: number }
  | { kind: 'role'; role: 'agent' | 'manager' | 'owner' }
  | { kind: 'person'; person: string }
  | { kind: 'assignee' }

const start = z.union([z.int().min(1).max(99), z.enum(['at-once', 'never'])])

const starts = z
  .union([start, z.strictObject({ inHours: start, outOfHours: start })])
  .transform((written): { inHours: LadderStart; outOfHours: LadderStart } =>
    typeof written === 'object' ? written : { inHours: written, outOfHours: written },
  )

const called = z.string().transform((text, issues): Called => {
  const [kind, name, more] = text.split(':').map(part => part.trim())
  if (more === undefined) {
    if (kind === 'rota' && /^[1-9]$/.test(name ?? '')) return { kind, level: Number(name) }
    if (kind === 'role' && (name === 'agent' || name === 'manager' || name === 'owner'))
      return { kind, role: name }
    if (kind === 'person' && name) return { kind, person: name }
    if (kind === 'assignee' && name === undefined) return { kind }
  }
  issues.addIssue({
    code: 'custom',
    message: `"${text}" names nobody who can be called`,
    input: text,
    params: { remedy: 'write rota:1 (level 1 of the rota), role:manager, person:kim, or assignee' },
  })
  return z.NEVER
})

/** The escalation ladder. Its waits run around the clock: it wakes people. */
export const ladder = ({ calendar }: Durations) =>
  z.strictObject({
    start: z.strictObject({ critical: starts, high: starts, medium: starts, low: starts }),
    levels: z
      .array(
        z.strictObject({
          name: label,
          who: z.array(called).min(1),
          /** From calling this level to the next step. */
          wait: calendar,
        }),
      )
      .min(1)
      .max(9),
    repeat: z.strictObject({
      /** The first level is called once more after this while, before the second is. */
      firstLevelAgainAfter: calendar.nullable().default(null),
      /** How often the whole ladder is climbed before it is loudly given up. */
      rounds: z.int().min(1).max(9),
    }),
    /** From the start of a round until the managers are told. */
    managersAfter: calendar,
    /** An acknowledgement ends after this while without any sign of work. */
    acknowledgementExpires: calendar,
    /** What "still on it" adds. */
    acknowledgementExtends: calendar,
  })

/** What applies where section 5 names no ladder. */
export const usualLadder = {
  start: { critical: { inHours: 50, outOfHours: 'at-once' }, high: 75, medium: 'never', low: 'never' },
  levels: [
    { name: 'On call', who: ['rota:1'], wait: '10m' },
    { name: 'Second line', who: ['rota:2'], wait: '10m' },
    { name: 'Third line', who: ['rota:3'], wait: '5m' },
  ],
  repeat: { firstLevelAgainAfter: '5m', rounds: 3 },
  managersAfter: '25m',
  acknowledgementExpires: '30m',
  acknowledgementExtends: '60m',
} as const
