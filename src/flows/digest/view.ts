import type { DigestView, Line } from '../../cards/digest/view.ts'
import type { Words } from '../../cards/words.ts'
import { timeOf } from '../../core/clocks.ts'
import { likelyLate } from '../../core/digest/forecast.ts'
import type { Target } from '../../core/ticket.ts'
import type { Instant } from '../../core/time.ts'
import type { ClockLine, DigestFacts, DigestRange, Kept, Some, TicketLine } from '../../ports/digest-store.ts'
import { type Desk, isOnPlatform } from '../desk.ts'
import { idInFile } from '../reach.ts'
import { aheadOf } from './ahead.ts'
import { endOfDay, isFirstOfWeek, noonOf } from './schedule.ts'

const shown = 10

/** The stretches of time that a digest of this moment is about. */
export function rangeOf(desk: Desk, since: Instant, now: Instant): DigestRange {
  const calendar = desk.calendar()
  return { since, now, noon: noonOf(calendar.schedule.zone, now), until: endOfDay(calendar, now) }
}

export type Telling = {
  words: Words
  facts: DigestFacts
  range: DigestRange
  /** When it was posted. */
  at: Instant
  /** ms between the instant the digest was due and the one it came. */
  lateMs: number
  /** The last edit of the day. */
  left: boolean
}

/** What the card is drawn from: the facts, and what the calendar, the rota and the policy say of them. */
export function digestView(desk: Desk, { words, facts, range, at, lateMs, left }: Telling): DigestView {
  const { business } = desk.calendar()
  const { now, since } = range
  const { onTime, satisfaction } = desk.inForce(now).terms.introduction.goals
  const lateness = (target: Target, from: Instant, to: Instant) => timeOf(target, business).between(from, to)
  const line = <T extends TicketLine>(one: T): T & Line => ({ ...one, customer: customerOf(desk, one, now) })
  const opened = (calls: readonly { at: Instant }[]) => now - Math.min(now, ...calls.map(({ at }) => at))
  const today = facts.dueToday.lines
  return {
    words,
    desk: desk.file.name,
    prefix: desk.file.prefix,
    at,
    now,
    since,
    left: left ? business.nextOpening(now) : null,
    unanswered: map(facts.unanswered, one => ({ ...line(one), openMs: opened(one.calls) })),
    late: map(without(facts.late, facts.unanswered), one => ({
      ...line(one),
      lateMs: lateness(one.target, one.dueAt, now),
    })),
    lateCount: facts.late.total,
    unexplained: map(facts.unexplained, one => ({
      ...line(one),
      lateMs: lateness(one.target, one.dueAt, one.stoppedAt),
    })),
    dueToday: {
      lines: today.slice(0, shown).map(line),
      total: facts.dueToday.total,
      beforeNoon: facts.dueToday.beforeNoon,
    },
    likely: forecast(desk, facts, now).flatMap(({ number, why }) => {
      const found = today.find(one => one.number === number && !isSaid(facts, number))
      return found === undefined ? [] : [{ ...line(found), why }]
    }),
    unclaimed: facts.unclaimed,
    waiting: { customer: facts.waiting.customer ?? 0, vendor: facts.waiting.vendor ?? 0 },
    promises: map(facts.promises, line),
    goals: { onTime, satisfaction },
    kept: {
      onTime: shareOf(facts.kept),
      before: shareOf(facts.keptBefore),
      rating: facts.kept.rating,
      ratings: facts.kept.ratings,
    },
    opened: facts.opened,
    solved: facts.solved,
    ahead: aheadOf(desk, range, at),
    seal: facts.seal,
    delivery: {
      dead: facts.dead,
      lateMs,
      chatOnly: desk.file.pagers.length === 0,
      embedded: facts.embedded && isOnPlatform(desk.file) && isFirstOfWeek(desk, since, at),
    },
  }
}

/** Late already, or called for: no forecast is needed. */
function isSaid({ late, unanswered }: DigestFacts, number: number): boolean {
  return [...late.lines, ...unanswered.lines].some(one => one.number === number)
}

/** The percent of promises kept; null where none was due. */
export function shareOf({ inTime, late }: Pick<Kept, 'inTime' | 'late'>): number | null {
  return inTime + late === 0 ? null : (100 * inTime) / (inTime + late)
}

function forecast(desk: Desk, { dueToday, loads }: DigestFacts, now: Instant) {
  const { business } = desk.calendar()
  const share = ({ target, usedMs, since }: ClockLine) =>
    (usedMs + timeOf(target, business).between(since, Math.max(now, since))) / target.ms
  const due = dueToday.lines.map(one => ({
    number: one.number,
    holder: one.holder === null ? null : one.holder.id,
    share: share(one),
  }))
  return likelyLate(due, holder => loads.find(one => one.holder === holder)?.open ?? 0)
}

function customerOf(desk: Desk, { requester }: TicketLine, now: Instant): string | null {
  const found = desk.file.customers.find(({ people }) =>
    people.includes(idInFile(desk.file.people, requester)),
  )
  if (found === undefined) return null
  if (found.plan === null) return found.name
  const plan = desk.inForce(now).terms.responseTimes.plans[found.plan]
  return `${found.name} (${plan?.name ?? found.plan})`
}

/** What stands further up is not said twice. */
function without<T extends TicketLine>({ lines, total }: Some<T>, said: Some<TicketLine>): Some<T> {
  const left = lines.filter(({ number }) => !said.lines.some(one => one.number === number))
  return { lines: left, total: total - (lines.length - left.length) }
}

function map<T, U>({ lines, total }: { lines: readonly T[]; total: number }, draw: (line: T) => U) {
  return { lines: lines.map(draw), total }
}
