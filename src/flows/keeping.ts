import { dateOf, day } from '../core/calendar/local.ts'
import { wallInstant } from '../core/rota/turns.ts'
import { type Instant, second } from '../core/time.ts'
import type { Terms } from '../policy/terms.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Log } from '../ports/surroundings.ts'
import type { OutlivedPlace, TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { type Duties, onDeskDeadline } from './desk-duties.ts'
import { localDate, nextDigest } from './digest/schedule.ts'
import { eraseOutlived } from './erase.ts'

/** Tickets of one look. What else is due comes in between: calls must not wait for this. */
const most = 20
const pause = 10 * second

type Deps = { tickets: TicketStore; log: Log }

/**
 * Section 8: with each digest, what was said on tickets that were resolved longer ago than the policy keeps them is
 * erased. `keeping` begins with the oldest, `keeping:<resolved at>:<number>` goes on after that one.
 */
export function keepingDuty(deps: Deps): Duties {
  const { tickets } = deps
  return {
    async keeping(desk, subject, now) {
      await desk.refresh(now)
      const before = keptSince(desk.inForce(now).terms, desk.calendar().schedule.zone, now)
      const found = before === null ? [] : await eraseSome(deps, desk, { before, subject, now })
      const last = found.length < most ? undefined : found.at(-1)
      await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
        if (last !== undefined)
          await tx.setDeskDeadline(desk.id, `keeping:${last.resolvedAt}:${last.number}`, now + pause)
        return subject === 'keeping' ? nextDigest(desk, now) : null
      })
    },
  }
}

/** One whose history cannot be read is looked at again with the next digest, and keeps none of the others. */
async function eraseSome(
  { tickets, log }: Deps,
  desk: Desk,
  { before, subject, now }: { before: Instant; subject: string; now: Instant },
): Promise<readonly OutlivedPlace[]> {
  const [, resolvedAt, number] = subject.split(':')
  const after = resolvedAt === undefined ? null : { resolvedAt: Number(resolvedAt), number: Number(number) }
  const found = await tickets.outlived(desk.id, { before, after, most })
  for (const { number } of found) {
    try {
      await eraseOutlived(tickets, { desk, number, before }, now)
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      log.error({ desk: desk.id, ticket: number, error }, 'what is kept no longer could not be erased')
    }
  }
  return found
}

/** The local midnight before which a ticket was resolved that is kept no longer; null where all are kept. */
export function keptSince(
  { liability: { keepTicketsMonths } }: Pick<Terms, 'liability'>,
  zone: string,
  now: Instant,
): Instant | null {
  if (keepTicketsMonths === null) return null
  const [year = 0, month = 1, date = 1] = localDate(zone, now).split('-').map(Number)
  const first = Date.UTC(year, month - 1 - keepTicketsMonths, 1)
  const after = Date.UTC(year, month - keepTicketsMonths, 1)
  // A month without that day ends before it.
  const wanted = Math.min(first / day + date - 1, after / day - 1)
  return wallInstant(zone, `${dateOf(wanted)} 00:00`)
}
