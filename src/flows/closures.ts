import { type Closure, closuresIn, toldAt } from '../core/calendar/closures.ts'
import { day, type Instant } from '../core/time.ts'
import type { Terms } from '../policy/terms.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { type Duties, onDeskDeadline } from './desk-duties.ts'
import { outgoingOf } from './outgoing.ts'

type Timetable = Pick<Desk, 'inForce' | 'calendar'>

/** Holidays are looked for so far ahead, and are told of no sooner than this before. */
const ahead = 400 * day
const longestNotice = 31 * day
/** For policies that were published before they could bind it. */
const usual = 2 * day

/** Section 7: days on which the desk would be open are announced before it is closed on them for a public holiday. */
export function closureDuty(tickets: TicketStore): Duties {
  return {
    async closures(desk, subject, now) {
      await desk.refresh(now)
      await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
        // What fell into a time in which nothing ran, or should have been said by a newer policy, is told late.
        for (const { closure, at } of announcements(desk, now)) {
          if (at > now || !(await tx.firstSight('desk', `closed ${desk.id} ${closure.days[0]?.date}`)))
            continue
          await tx.tell(desk.id, announcing(desk, closure))
        }
        return nextClosureNews(desk, now)
      })
    },
  }
}

/** When the next closure is announced; null where none is known. */
export function nextClosureNews(desk: Timetable, now: Instant): Instant | null {
  const coming = announcements(desk, now).flatMap(({ at }) => (at > now ? [at] : []))
  return coming.length === 0 ? null : Math.min(...coming)
}

function announcements(desk: Timetable, now: Instant): { closure: Closure; at: Instant }[] {
  const known = desk.calendar()
  const notice = Math.min(longestNotice, noticeOf(desk.inForce(now).terms))
  return closuresIn(known, now, now + ahead).map(closure => ({
    closure,
    at: toldAt(known, closure, notice),
  }))
}

function noticeOf({ availability }: Terms): number {
  const notice: Partial<Terms['availability']['notice']> = availability.notice
  return notice.holidays?.ms ?? usual
}

function announcing(desk: Desk, { days, opens }: Closure) {
  const to = { kind: 'room', room: 'announcements' } as const
  const key = `closed:${days[0]?.date}`
  return outgoingOf(desk, null, [{ to, show: { kind: 'closed-days', days, opens }, key, urgent: false }])
}
