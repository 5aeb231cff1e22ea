import { nextDayOpening } from '../../core/calendar/days.ts'
import { type Outage, type OutageStep, onTime, onWord } from '../../core/outage.ts'
import type { OutageStore } from '../../ports/outage-store.ts'
import type { Desk } from '../desk.ts'
import type { Standing } from '../standing.ts'
import { changeOf } from './change.ts'
import { isDropped } from './windows.ts'

/** What the passing of time brings to an outage; `subject` is `outage:<number>`. Early or doubled calls change nothing. */
export function outageDuty(outages: OutageStore, standing: Standing) {
  return async (desk: Desk, subject: string, now: number): Promise<void> => {
    await outages.change(desk.id, Number(subject.split(':')[1]), (outage, watchers) =>
      changeOf(desk, stepOf(desk, outage, now), outage, watchers),
    )
    standing.forget(desk.id)
  }
}

/** A window of the policy that nobody ends is asked after once a day, soon after the desk has opened. */
function stepOf(desk: Desk, outage: Outage, now: number): OutageStep {
  const every = desk.inForce(now).terms.availability.notice.updateEvery.ms
  if (outage.window === undefined) return onTime(outage, now, every)
  const cancelled = isDropped(desk, outage, now) ? onWord(outage, { kind: 'cancel' }, now, every) : null
  const opening = nextDayOpening(desk.calendar().calendar, now)
  return cancelled ?? onTime(outage, now, opening - now + every)
}
