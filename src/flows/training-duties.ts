import { webinarAt } from '../core/webinars.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { TrainingStore } from '../ports/training-store.ts'
import { type Duties, onDeskDeadline } from './desk-duties.ts'
import { outgoingOf } from './outgoing.ts'

/** The reminder before a webinar, to everybody who comes: also where the policy has dropped it meanwhile. */
export function trainingDuties({
  tickets,
  training,
}: {
  tickets: TicketStore
  training: TrainingStore
}): Duties {
  return {
    async webinar(desk, subject, now) {
      await desk.refresh(now)
      const [, webinar = '', instant] = subject.split(':')
      const at = Number(instant)
      const people = await training.people(desk.id, { webinar, at })
      const on = webinarAt(desk.inForce(now).terms, { webinar, at }, now) !== null
      await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
        const effects = people.map(person => ({
          to: { kind: 'person', person } as const,
          show: { kind: 'webinar-soon', webinar, at, on } as const,
          key: `webinar:${webinar}:${at}:${person.workspace}:${person.id}`,
          urgent: false,
        }))
        await tx.tell(desk.id, outgoingOf(desk, null, effects))
        return null
      })
    },
  }
}
