import { toldAt } from '../../core/calendar/closures.ts'
import { expandMaintenance } from '../../core/calendar/maintenance.ts'
import { declare, type Outage, onWord } from '../../core/outage.ts'
import { day, type Instant } from '../../core/time.ts'
import type { Terms } from '../../policy/terms.ts'
import { parseDateRule } from '../../policy/values/date-rule.ts'
import type { OutageStore } from '../../ports/outage-store.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { type Duties, onDeskDeadline } from '../desk-duties.ts'
import type { Standing } from '../standing.ts'
import { changeOf } from './change.ts'

type Timetable = Pick<Desk, 'inForce' | 'calendar' | 'begunAt'>
type Window = Terms['availability']['maintenance']['windows'][number]
type Coming = { window: Window; from: Instant; to: Instant; at: Instant }

/** Windows are looked for so far ahead. */
const ahead = 400 * day

/** Section 7: work that the policy itself plans is told of like work that somebody plans by word. */
export function windowDuty(deps: { tickets: TicketStore; outages: OutageStore; standing: Standing }): Duties {
  const { tickets, outages, standing } = deps
  return {
    async windows(desk, subject, now) {
      await desk.refresh(now)
      const every = desk.inForce(now).terms.availability.notice.updateEvery.ms
      for (const outage of await outages.current(desk.id)) {
        if (!isDropped(desk, outage, now)) continue
        await outages.change(desk.id, outage.id, (found, watchers) => {
          const step = onWord(found, { kind: 'cancel' }, now, every)
          return step === null ? null : changeOf(desk, step, found, watchers)
        })
      }
      // What fell into a time in which nothing ran, or stands in a newer policy, is told late.
      for (const coming of comingWindows(desk, now)) {
        if (coming.at > now) continue
        const which = { window: coming.window.id, from: coming.from }
        await outages.declareWindow(desk.id, which, id =>
          changeOf(desk, declare(declared(desk, coming, now), id, now, every), null),
        )
      }
      standing.forget(desk.id)
      await onDeskDeadline(tickets, { desk, subject, now }, async () => nextWindowNews(desk, now))
    },
  }
}

/** When the next window is announced; null where none is known. */
export function nextWindowNews(desk: Timetable, now: Instant): Instant | null {
  const coming = comingWindows(desk, now).flatMap(({ at }) => (at > now ? [at] : []))
  return coming.length === 0 ? null : Math.min(...coming)
}

/** A window that was announced, and that the policy in force does not have any more. */
export function isDropped(desk: Timetable, { window, state, from }: Outage, now: Instant): boolean {
  if (window === undefined || state !== 'planned') return false
  return !comingWindows(desk, now).some(one => one.window.id === window.id && one.from === from)
}

function comingWindows(desk: Timetable, now: Instant): Coming[] {
  const { maintenance, notice } = desk.inForce(now).terms.availability
  const known = desk.calendar()
  return maintenance.windows.flatMap(window => {
    const on = parseDateRule(window.on)
    if (on === undefined) return []
    const range = { from: now, to: now + ahead }
    return expandMaintenance([{ ...window, on }], known.schedule.zone, range).map(({ from, to }) => ({
      window,
      from,
      to,
      at: sinceBegun(desk, from, toldAt(known, { from }, notice.planned.ms)),
    }))
  })
}

/** A desk that begins in the notice of a window says a day before what it could not say earlier. */
function sinceBegun(desk: Timetable, from: Instant, told: Instant): Instant {
  return [told, from - day].find(one => one >= desk.begunAt()) ?? from
}

function declared(desk: Desk, { window, from, to }: Coming, now: Instant) {
  const { policyOwner } = desk.inForce(now).terms.updates
  const { id, name, services, pausesClocks } = window
  return {
    kind: 'maintenance' as const,
    title: name,
    services,
    by: { workspace: 'desk', id: desk.id, name: policyOwner ?? desk.file.name },
    from,
    to,
    window: { id, to, pausesClocks },
  }
}
