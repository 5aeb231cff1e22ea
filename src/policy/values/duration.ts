import { z } from 'zod'

/** A span of time on the desk's opening hours (business) or around the clock (calendar). */
export type Duration = { ms: number; clock: 'business' | 'calendar' }

/** Opening hours in one business day where the policy does not say (`businessDay` in section 3). */
export const usualBusinessDay = 9 * 3_600_000

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const longest = 10 * 365 * unitMs.d
const written = /^(\d{1,9}(?:\.\d{1,3})?)\s*(s|m|h|d|w|bd)$/

export type DurationContext = {
  /** Milliseconds of opening time that `1bd` stands for. */
  businessDay: number
  /** The clock of seconds, minutes and hours. Days and weeks always run around the clock, `bd` never does. */
  clock: Duration['clock']
}

/**
 * Reads `30m`, `2h`, `7d`, `2w` or `1bd`.
 * @returns the duration, or in words what is wrong with it
 */
export function readDuration(text: string, { businessDay, clock }: DurationContext): Duration | string {
  const [, amount, unit] = written.exec(text.trim()) ?? []
  if (amount === undefined || unit === undefined) return `"${text}" is no duration`
  const ms = Math.round(Number(amount) * (unit === 'bd' ? businessDay : unitMs[unit as keyof typeof unitMs]))
  if (ms <= 0) return `"${text}" is no time at all`
  if (ms > longest) return `"${text}" is longer than ten years`
  if (unit === 'bd') return { ms, clock: 'business' }
  return { ms, clock: unit === 'd' || unit === 'w' ? 'calendar' : clock }
}

/** The two kinds of duration that a block may hold, differing in the clock of minutes and hours. */
export type Durations = ReturnType<typeof makeDurations>

export function makeDurations({ businessDay }: { businessDay: number }) {
  return {
    business: durationSchema({ businessDay, clock: 'business' }),
    calendar: durationSchema({ businessDay, clock: 'calendar' }),
  }
}

export const durationRemedy = 'write a number and a unit: 30s, 15m, 2h, 7d, 2w, or 1bd for a business day'

function durationSchema(context: DurationContext) {
  return z.string().transform((text, issues): Duration => {
    const read = readDuration(text, context)
    if (typeof read !== 'string') return read
    issues.addIssue({ code: 'custom', message: read, input: text, params: { remedy: durationRemedy } })
    return z.NEVER
  })
}
