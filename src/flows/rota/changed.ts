import type { Interval } from '../../core/calendar/schedule.ts'
import type { Effect } from '../../core/effect.ts'
import type { Instant } from '../../core/time.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { editSlot } from '../digest/schedule.ts'
import { outgoingOf } from '../outgoing.ts'
import { shiftDeadlines } from '../shift-ends.ts'
import { rotaDeadlines } from './duties.ts'
import { gapEffects, gapsOf, notice } from './gaps.ts'

/**
 * After a change of the rota: what was told of gaps says who fills them, one that opened again is told in another post, the
 * digest is looked at at the end of its slot, and the next change and the next gap may come sooner.
 * @param before the gaps before the change
 */
export async function afterRotaChange(
  tickets: TicketStore,
  desk: Desk,
  before: readonly Interval[],
  now: Instant,
): Promise<void> {
  await desk.refresh(now)
  const isIn = (all: readonly Interval[]) => (one: Interval) =>
    all.some(({ from, to }) => from === one.from && to === one.to)
  const isNear = ({ from }: Interval) => from <= now + notice
  const after = gapsOf(desk, now).filter(isNear)
  const filled = before.filter(isNear).filter(one => !isIn(after)(one))
  const opened = after.filter(one => !isIn(before)(one))
  const posts = (one: Interval) => gapEffects(desk, one, now)
  const told = ({ show, ...rest }: Effect, more: { told?: true }): Effect => ({
    ...rest,
    show: { ...show, ...more, again: true },
  })
  const effects = [
    ...filled.flatMap(posts).map(one => told(one, {})),
    ...opened.flatMap(one => posts(one).slice(0, -1)).map(one => told(one, { told: true })),
  ]
  if (effects.length > 0) await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, effects)))
  const slot = editSlot(desk, now)
  await tickets.ensureDeskDeadline(desk.id, `digest-edit:${slot}`, slot)
  for (const { subject, dueAt } of [...rotaDeadlines(desk, now), ...shiftDeadlines(desk, now)])
    await tickets.bringForward(desk.id, subject, dueAt)
}
