import type { Card } from '../cards/card.ts'
import { digest } from '../cards/digest.ts'
import type { Words } from '../cards/words.ts'
import { nextDayOpening, openDayStarts } from '../core/calendar/days.ts'
import { dateOf, day } from '../core/calendar/local.ts'
import { nextClosing } from '../core/calendar/open.ts'
import { offsetAt } from '../core/calendar/zone.ts'
import { timeOf } from '../core/clocks.ts'
import type { Person } from '../core/people.ts'
import { wallInstant } from '../core/rota/turns.ts'
import type { Target } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { DigestStore } from '../ports/digest-store.ts'
import type { Desk } from './desk.ts'
import { onCall } from './reach.ts'

const lookBack = 15 * day

/** The next instant after `at` at which the desk's digest is due: once on each local working day. */
export function nextDigest(desk: Desk, at: Instant): Instant {
  const { calendar, schedule } = desk.calendar()
  const { at: wanted } = desk.file.digest
  if (wanted === 'opening') return nextDayOpening(calendar, at)
  for (let from = at - day; ; ) {
    const opening = nextDayOpening(calendar, from)
    const date = dateOf(Math.floor((opening + offsetAt(schedule.zone, opening)) / day))
    const due = wallInstant(schedule.zone, `${date} ${wanted}`)
    if (due > at) return due
    from = opening
  }
}

/** From when a digest that was due at `due` tells: the digest before it, at most two weeks back. */
export function digestSince(desk: Desk, due: Instant): Instant {
  const { calendar } = desk.calendar()
  return openDayStarts(calendar, Math.max(calendar.from, due - lookBack), due).at(-1) ?? due - day
}

/** The digest as it reads now. */
export async function digestCard(
  { digests, words }: { digests: DigestStore; words: Words },
  desk: Desk,
  since: Instant,
  now: Instant,
): Promise<Card> {
  const { calendar, business } = desk.calendar()
  const until = business.isOpen(now) ? (nextClosing(calendar, now) ?? now + day) : now + day
  const figures = await digests.figures(desk.id, { since, now, until: until + 1 })
  const lateness = (target: Target, from: Instant, to: Instant) => timeOf(target, business).between(from, to)
  const { inTime, late } = figures.stopped
  const { onTime, satisfaction } = desk.inForce(now).terms.introduction.goals
  const levels = desk.file.rota.levels.map((_, index) => onCall(desk, index + 1, now))
  return digest({
    words,
    desk: desk.file.name,
    prefix: desk.file.prefix,
    now,
    late: figures.late.map(line => ({ ...line, lateMs: lateness(line.target, line.dueAt, now) })),
    lateClosed: figures.lateClosed.map(line => ({
      ...line,
      lateMs: lateness(line.target, line.dueAt, line.stoppedAt),
    })),
    today: figures.today,
    unclaimed: figures.unclaimed,
    goals: { onTime, satisfaction },
    figures: {
      onTime: inTime + late === 0 ? null : (100 * inTime) / (inTime + late),
      rating: figures.rating.average,
      ratings: figures.rating.count,
      opened: figures.opened,
      solved: figures.solved,
    },
    onCall: levels.filter((one): one is Person => one !== null),
    chatOnly: desk.file.pagers.length === 0,
    dead: figures.dead,
  })
}
