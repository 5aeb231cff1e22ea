import type { GapView } from '../../cards/rota.ts'
import { day, hour } from '../../core/calendar/local.ts'
import type { Interval } from '../../core/calendar/schedule.ts'
import type { Effect } from '../../core/effect.ts'
import { gaps, shifts } from '../../core/rota/shifts.ts'
import type { Instant } from '../../core/time.ts'
import type { Desk } from '../desk.ts'
import { rotaOf } from '../reach.ts'

/** A gap is told this long before it begins, while somebody can still be found. */
export const notice = 8 * hour
/** How far gaps are looked for, before and after. */
export const sight = 7 * day

const managers = { kind: 'room', room: 'managers' } as const

/** The stretches without anybody at the first level that run or come, from their beginning. */
export function gapsOf(desk: Desk, now: Instant): Interval[] {
  const rota = rotaOf(desk, 1)
  return rota === null ? [] : gaps(rota, now - sight, now + sight).filter(({ to }) => to > now)
}

/**
 * The posts that tell the managers of a gap, the one that counts last. There is another one after each change that
 * touched that time: a gap that opens again is news.
 */
export function gapEffects(desk: Desk, { from, to }: Interval, now: Instant): [...Effect[], Effect] {
  const begins = from <= now - sight ? null : from
  const show = { kind: 'gap', from: begins ?? now, to } as const
  const key = `gap:${begins ?? 'now'}:${to >= now + sight ? 'open' : to}`
  const touched = desk.allOverrides().filter(one => one.level === 1 && one.from < to && one.to > from)
  const effect = (name: string): Effect => ({ to: managers, show, key: name, urgent: false })
  const later = touched.map(({ number }) => effect(`${key}:${number}`))
  const last = later.pop()
  return last === undefined ? [effect(key)] : [effect(key), ...later, last]
}

/** What a gap has become. */
export function gapView(
  desk: Desk,
  { from, to, told }: { from: Instant; to: Instant; told?: true },
  now: Instant,
): GapView {
  const rota = rotaOf(desk, 1)
  const nameOf = (user: string | null) => desk.file.people.find(({ id }) => id === user)?.name ?? user
  const found = rota === null ? [] : shifts(rota, from, to)
  const lasting = found.filter(one => one.user !== null || one.to > now)
  return {
    zone: rota?.zone ?? desk.calendar().schedule.zone,
    shifts: (lasting.length > 0 ? lasting : found).map(({ user, ...span }) => ({
      ...span,
      who: nameOf(user),
    })),
    told: told ?? false,
  }
}
