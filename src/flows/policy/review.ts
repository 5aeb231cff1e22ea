import { type Review, reviewDue } from '../../cards/policy/review.ts'
import type { Words } from '../../cards/words.ts'
import { wallInstant } from '../../core/rota/turns.ts'
import { day, type Instant } from '../../core/time.ts'
import { months } from '../../policy/values/calendar-day.ts'
import type { PolicyStore } from '../../ports/policy-store.ts'
import type { QuestionStore } from '../../ports/question-store.ts'
import type { ReportStore } from '../../ports/report-store.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import { nextClosureNews } from '../closures.ts'
import type { Desk } from '../desk.ts'
import { type Duties, onDeskDeadline } from '../desk-duties.ts'
import { localDate } from '../digest/schedule.ts'
import { toOwners } from './telling.ts'

export type ReviewDeps = { policies: PolicyStore; asked: QuestionStore; reports: ReportStore }

/** How far back a review looks, in days, and how many questions it names. */
const lookBackDays = 90
const mostQuestions = 3

/** Section 12: the owners are reminded at the first opening of each month of review. */
export function reviewDuty(tickets: TicketStore): Duties {
  return {
    async review(desk, subject, now) {
      await desk.refresh(now)
      await onDeskDeadline(tickets, { desk, subject, now }, async (tx, dueAt) => {
        // A policy published meanwhile may want it in other months.
        if (nextReview(desk, dueAt - 1) === dueAt)
          await tx.tell(desk.id, toOwners(desk, `review:${dueAt}`, { kind: 'policy-review', at: dueAt }))
        return nextReview(desk, now)
      })
    },
  }
}

/** What a policy wants to be said and when: the next of each. */
export function policyDeadlines(
  desk: Pick<Desk, 'inForce' | 'calendar'>,
  now: Instant,
): { subject: string; dueAt: Instant }[] {
  const all = {
    review: nextReview(desk, now),
    closures: nextClosureNews(desk, now),
    // Whether something should have been told by now is known to the duty alone.
    windows: now,
  }
  return Object.entries(all).flatMap(([subject, dueAt]) => (dueAt === null ? [] : [{ subject, dueAt }]))
}

/** The first opening of the next month of review, after an instant; null where the policy names none. */
export function nextReview(desk: Pick<Desk, 'inForce' | 'calendar'>, after: Instant): Instant | null {
  const wanted = desk.inForce(after).terms.updates.reviewMonths
  if (wanted.length === 0) return null
  const { business, schedule } = desk.calendar()
  const [year = 0, month = 1] = localDate(schedule.zone, after).split('-').map(Number)
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const index = month - 1 + ahead
    if (!wanted.includes(months[index % 12] ?? 'January')) continue
    const first = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
    const opening = business.nextOpening(wallInstant(schedule.zone, `${first} 00:00`))
    if (opening > after) return opening
  }
  return null
}

export async function reviewCard(
  { policies, asked, reports }: ReviewDeps,
  words: Words,
  desk: Desk,
  at: Instant,
) {
  const { version } = desk.inForce(at)
  const versions = await policies.versions(desk.id)
  const since = versions.find(one => one.version === version)?.effectiveFrom ?? at
  const from = at - lookBackDays * day
  const { clocks } = await reports.report(desk.id, { from, to: at, perAgent: false })
  const gaps = await asked.gaps(desk.id, from, 50)
  const sum = (pick: (one: (typeof clocks)[number]) => number) =>
    clocks.reduce((total, one) => total + pick(one), 0)
  const [inTime, late] = [sum(one => one.inTime), sum(one => one.late)]
  const review: Review = {
    version,
    since,
    days: lookBackDays,
    kept: inTime + late === 0 ? null : { inTime, late },
    gaps: {
      count: gaps.reduce((total, one) => total + one.count, 0),
      texts: gaps.slice(0, mostQuestions).map(({ text }) => text),
    },
    next: nextReview(desk, at) ?? at,
  }
  return reviewDue(words, review)
}
