import { type NewPromise, promiseId } from '../core/promises.ts'
import type { TicketStore, TicketTransaction } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { type Duties, onDeskDeadline } from './desk-duties.ts'
import { outgoingOf } from './outgoing.ts'

const managers = { kind: 'room', room: 'managers' } as const

/** Writes down what is owed, and looks at each of it when its time is over. */
export async function owe(
  tx: TicketTransaction,
  desk: string,
  ticket: number,
  made: readonly NewPromise[],
): Promise<void> {
  await tx.makePromises(desk, ticket, made)
  // What is done at the last instant is in time.
  for (const { id, dueAt } of made) await tx.setDeskDeadline(desk, `promise:${id}`, dueAt + 1)
}

/**
 * The one deadline of everything that is owed to somebody: not done by then, the managers hear of it. Where a team
 * lead has not answered, whoever has the last word owes it from then on (section 5).
 */
export function promiseDuties(tickets: TicketStore): Duties {
  return {
    async promise(desk, subject, now) {
      await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
        const id = subject.slice('promise:'.length)
        const promise = await tx.loadPromise(desk.id, id)
        if (promise === null || promise.done !== null) return null
        const { kind, ticket, owedTo, dueAt } = promise
        const final = kind === 'lead' ? finalOf(desk, now) : null
        const show = { kind: 'owed', ticket, id, what: kind, owedTo, dueAt, final } as const
        const told = { to: managers, show, key: `owed:${id}`, urgent: false }
        await tx.tell(desk.id, outgoingOf(desk, null, [told]))
        if (final !== null) {
          const next = { id: promiseId('final', ticket, now), kind: 'final', owedTo, madeAt: now } as const
          await owe(tx, desk.id, ticket, [{ ...next, dueAt: final.dueAt }])
        }
        return null
      })
    },
  }
}

/** Who has the last word, and by when; null where the policy names nobody. */
function finalOf(desk: Desk, now: number): { who: string; dueAt: number } | null {
  const { finalStep, finalStepWithin } = desk.inForce(now).terms.process.escalation
  if (finalStep === null) return null
  const { ms, clock } = finalStepWithin
  const { business } = desk.calendar()
  return { who: finalStep, dueAt: clock === 'calendar' ? now + ms : business.due(now, ms) }
}
