import type { Effect } from '../../core/effect.ts'
import { onCallAt } from '../../core/rota/on-call.ts'
import { nextHandover } from '../../core/rota/shifts.ts'
import type { Instant } from '../../core/time.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { type Duties, onDeskDeadline } from '../desk-duties.ts'
import { outgoingOf } from '../outgoing.ts'
import { rotaOf } from '../reach.ts'
import { gapEffects, gapsOf, notice, sight } from './gaps.ts'

/** Says in the on-call channel who takes over, and tells the managers of a gap before it matters. */
export function rotaDuties(tickets: TicketStore): Duties {
  return {
    async handover(desk, subject, now) {
      await desk.refresh(now)
      const level = Number(subject.split(':')[1])
      await onDeskDeadline(tickets, { desk, subject, now }, async (tx, dueAt) => {
        const rota = rotaOf(desk, level)
        if (rota === null) return null
        const [from, to] = [onCallAt(rota, dueAt - 1), onCallAt(rota, now)]
        const next = nextHandover(rota, now)
        if (from !== to) {
          const show = { kind: 'handover', level, from, to, until: next?.at ?? null } as const
          const effect: Effect = { to: onCallRoom, show, key: `handover:${level}:${dueAt}`, urgent: false }
          await tx.tell(desk.id, outgoingOf(desk, null, [effect]))
        }
        return next?.at ?? null
      })
    },

    async gap(desk, subject, now) {
      await desk.refresh(now)
      await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
        const coming = gapsOf(desk, now)
        const [near] = coming
        if (near !== undefined && near.from <= now + notice)
          await tx.tell(desk.id, outgoingOf(desk, null, gapEffects(desk, near, now).slice(-1)))
        const next = coming.find(({ from }) => from > now + notice)
        return next === undefined ? now + sight : next.from - notice
      })
    },
  }
}

const onCallRoom = { kind: 'room', room: 'on-call' } as const
/** The deadlines that a rota has: the next change at each level, and the next look for gaps. */
export function rotaDeadlines(desk: Desk, now: Instant): { subject: string; dueAt: Instant }[] {
  const levels = desk.file.rota.levels.flatMap((_, index) => {
    const rota = rotaOf(desk, index + 1)
    const next = rota === null ? null : nextHandover(rota, now)
    return next === null ? [] : [{ subject: `handover:${index + 1}`, dueAt: next.at }]
  })
  return levels.length === 0 && desk.file.rota.levels.length === 0
    ? []
    : [...levels, { subject: 'gap', dueAt: now }]
}
