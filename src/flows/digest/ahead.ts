import type { DigestView } from '../../cards/digest/view.ts'
import { day } from '../../core/calendar/local.ts'
import { expandMaintenance } from '../../core/calendar/maintenance.ts'
import type { Shift } from '../../core/rota/rota.ts'
import { filled, gaps } from '../../core/rota/shifts.ts'
import type { Instant } from '../../core/time.ts'
import { months } from '../../policy/values/calendar-day.ts'
import { parseDateRule } from '../../policy/values/date-rule.ts'
import type { DigestRange } from '../../ports/digest-store.ts'
import type { Desk } from '../desk.ts'
import { onCall, personIn, rotaOf } from '../reach.ts'
import { localDate } from './schedule.ts'

const week = 7 * day

/** What comes, as far as it is known: nights without anybody, maintenance, the policy's review. */
export function aheadOf(desk: Desk, { now, until }: DigestRange, posted: Instant): DigestView['ahead'] {
  const { terms } = desk.inForce(now)
  const { zone } = desk.calendar().schedule
  const rota = rotaOf(desk, 1)
  const before = rotaOf({ ...desk, overrides: () => desk.overrides().filter(one => one.madeAt < posted) }, 1)
  const named = ({ user, ...span }: Shift) => ({ ...span, who: user === null ? null : personIn(desk, user) })
  const windows = terms.availability.maintenance.windows.flatMap(({ on, ...rest }) => {
    const rule = parseDateRule(on)
    return rule === undefined ? [] : [{ ...rest, on: rule }]
  })
  const [maintenance] = expandMaintenance(windows, zone, { from: now, to: now + 2 * week })
  return {
    tonight: onCall(desk, 1, until),
    gaps: rota === null ? [] : gaps(rota, now, now + week),
    filled: before === null || rota === null ? [] : filled(before, rota, now, now + week).map(named),
    zone: rota?.zone ?? zone,
    maintenance: maintenance ?? null,
    review: reviewIn(terms.updates.reviewMonths, localDate(zone, now)),
  }
}

/** The first of this month or the next, where the policy is to be reviewed in it. */
function reviewIn(wanted: readonly string[], date: string): Instant | null {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const ahead = [0, 1].find(later => wanted.includes(months[(month - 1 + later) % 12] ?? ''))
  return ahead === undefined ? null : Date.UTC(year, month - 1 + ahead, 1)
}
