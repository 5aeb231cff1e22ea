import { onTime } from '../../core/outage.ts'
import type { OutageStore } from '../../ports/outage-store.ts'
import type { Desk } from '../desk.ts'
import type { Standing } from '../standing.ts'
import { changeOf } from './change.ts'

/** What the passing of time brings to an outage; `subject` is `outage:<number>`. Early or doubled calls change nothing. */
export function outageDuty(outages: OutageStore, standing: Standing) {
  return async (desk: Desk, subject: string, now: number): Promise<void> => {
    const every = desk.inForce(now).terms.availability.notice.updateEvery.ms
    await outages.change(desk.id, Number(subject.split(':')[1]), (outage, watchers) =>
      changeOf(desk, onTime(outage, now, every), outage, watchers),
    )
    standing.forget(desk.id)
  }
}
