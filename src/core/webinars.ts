import type { Terms } from '../policy/terms.ts'
import { parseDateRule } from '../policy/values/date-rule.ts'
import { datesOf } from './calendar/date-rules.ts'
import { dateOf } from './calendar/local.ts'
import { wallInstant } from './rota/turns.ts'
import { day, type Instant } from './time.ts'

export type Webinar = Terms['training']['webinars'][number]
type Of = Pick<Terms, 'training' | 'channels'>

/** So far ahead dates are offered. */
const daysAhead = 120

/** The coming dates of a webinar, in the desk's zone, soonest first. */
export function datesOfWebinar({ on, at }: Webinar, { channels }: Of, now: Instant): readonly Instant[] {
  const today = Math.floor(now / day) - 1
  const days = on.flatMap(written => {
    const rule = parseDateRule(written)
    return rule === undefined ? [] : datesOf(rule, today, today + daysAhead)
  })
  return [...new Set(days)]
    .map(number => wallInstant(channels.zone, `${dateOf(number)}T${at}`))
    .filter(ms => ms > now)
    .sort((one, other) => one - other)
}

/** The webinar that takes place then, as the policy says now; null where it does not, or has been. */
export function webinarAt(
  terms: Of,
  { webinar, at }: { webinar: string; at: Instant },
  now: Instant,
): Webinar | null {
  const found = terms.training.webinars.find(({ id }) => id === webinar)
  return found !== undefined && datesOfWebinar(found, terms, now).includes(at) ? found : null
}
