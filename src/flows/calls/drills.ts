import type { Drill, DrillAnswer } from '../../core/drill.ts'
import { type Person, personOf } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import type { KeptStore } from '../../ports/kept-store.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { outgoingOf } from '../outgoing.ts'
import { onCall } from '../reach.ts'

/** How long it is known how fast somebody answered: a year. */
const keptFor = 366 * 24 * 60 * 60_000

type Event = { workspace: string; id: string }
type Deps = { tickets: TicketStore; kept: KeptStore }

export type Begun = { outcome: 'begun'; who: Person; pagers: readonly string[] }
export type Answered = { outcome: 'answered'; drill: Drill; answer: DrillAnswer }

export type Drills = {
  /** Calls the person on call now, on every way that a ticket would take. */
  begin(desk: Desk, by: Person, event: Event, now: Instant): Promise<Begun | { outcome: 'nobody' | 'seen' }>
  /** The first answer counts. */
  answer(
    desk: Desk,
    at: Instant,
    answer: DrillAnswer,
    event: Event,
  ): Promise<Answered | { outcome: 'over' | 'unknown' | 'seen' }>
}

/** Drills of the calls. Each is known by its instant; what came of it is kept, and stands in the on-call channel. */
export function makeDrills({ tickets, kept }: Deps): Drills {
  const placeOf = (desk: Desk, at: Instant) =>
    ({ desk: desk.id, kind: 'drill', subject: 'drill', id: String(at) }) as const

  return {
    async begin(desk, by, event, now) {
      const who = onCall(desk, 1, now)
      if (who === null) return { outcome: 'nobody' }
      const page = { round: 1, step: 0, level: firstLevelOf(desk, now), who: [who] }
      const drill: Drill = { at: now, by: personOf(by), page, answer: null }
      await kept.put(placeOf(desk, now), drill, { now, until: now + keptFor })
      const rows = rowsFor(desk, drill, 'pagers')
      const isNew = await tickets.transaction(async tx => {
        if (!(await tx.firstSight(event.workspace, event.id))) return false
        await tx.tell(desk.id, rows)
        return true
      })
      if (!isNew) return { outcome: 'seen' }
      const pagers = rows.flatMap(({ destination }) =>
        destination.kind === 'pager' ? [destination.pager] : [],
      )
      return { outcome: 'begun', who, pagers }
    },

    async answer(desk, at, answer, event) {
      const drill = await kept.read(placeOf(desk, at), answer.at)
      const done: Drill | null = drill === null ? null : { ...drill, answer }
      const answered = await tickets.transaction(async (tx): ReturnType<Drills['answer']> => {
        if (!(await tx.firstSight(event.workspace, event.id))) return { outcome: 'seen' }
        if (done === null) return { outcome: 'unknown' }
        if (!(await tx.firstSight('drill', `${desk.id}/${at}`))) return { outcome: 'over' }
        await tx.tell(desk.id, [
          ...rowsFor(desk, done, null),
          ...outgoingOf(desk, null, [
            { to: { kind: 'pagers' }, show: { kind: 'drill-over', at, answer }, key: null, urgent: true },
          ]),
        ])
        return { outcome: 'answered', drill: done, answer }
      })
      if (answered.outcome === 'answered') {
        const span = { now: answer.at, until: answer.at + keptFor }
        await kept.put(placeOf(desk, at), answered.drill, span)
      }
      return answered
    },
  }
}

/** The line in the on-call channel, and the pagers beside it. */
function rowsFor(desk: Desk, drill: Drill, beside: 'pagers' | null) {
  const show = { kind: 'drill', ...drill } as const
  const common = { show, key: `drill:${drill.at}`, urgent: true }
  const room = { to: { kind: 'room', room: 'on-call' }, ...common } as const
  return outgoingOf(desk, null, beside === null ? [room] : [room, { to: { kind: beside }, ...common }])
}

/** The level that calls the first of the rota, by its name: pagers may ring for it alone. */
function firstLevelOf(desk: Desk, now: Instant): string {
  const { levels } = desk.inForce(now).terms.process.ladder
  const first = levels.find(({ who }) => who.some(one => one.kind === 'rota' && one.level === 1))
  return first?.name ?? ''
}
