import type { Context } from '../core/context.ts'
import { beginsCalling, concernsTheSame, leaderOf, mayJoin } from '../core/decisions/together.ts'
import type { TicketEvent } from '../core/events.ts'
import type { Leader, Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { TicketTransaction } from '../ports/ticket-store.ts'
import { type Acted, changeOf, type makeActing } from './act.ts'
import type { Desk } from './desk.ts'

/** More critical tickets at once are not looked through for one about the same. */
const mostLooked = 50

/** The calls that a ticket joins, and what that writes on the other one. */
export type Joining = { leader: Leader; join(events: readonly TicketEvent[], now: Instant): Promise<void> }

/**
 * Before people are called for a critical ticket: the oldest one about the same for which they are called already.
 * It is locked after the younger one, here and nowhere else.
 */
export async function findLeader(
  desk: Desk,
  tx: TicketTransaction,
  ticket: Ticket & { number: number },
  context: Context,
): Promise<Joining | null> {
  if (!beginsCalling(ticket, context)) return null
  const others = await tx.calledFor(desk.id, mostLooked)
  const found = others.find(one => {
    const leader = one.number === ticket.number ? null : leaderOf(one)
    return leader !== null && mayJoin(ticket, leader) && concernsTheSame(ticket, one)
  })
  const stored = found === undefined ? null : await tx.load(desk.id, found.number)
  const leader = stored === null ? null : leaderOf(stored.ticket)
  if (stored === null || leader === null || !mayJoin(ticket, leader)) return null
  return {
    leader,
    async join(events, now) {
      if (!events.some(one => one.type === 'ladder-joined')) return
      const joined = [{ type: 'joined-by', number: ticket.number, at: now } as const]
      await desk.learn(stored.ticket.policyVersion, now)
      await tx.save(stored, changeOf(desk, stored, joined, { texts: [], now }))
    },
  }
}

type Acting = ReturnType<typeof makeActing>

/**
 * One answer for all tickets of one call: who takes the first has the others, and where its calls end otherwise, those
 * for the others begin. Each in a transaction of its own; one that is missed looks for itself later.
 */
export function actingTogether(act: Acting): Acting {
  return async (desk, number, asked) => {
    const acted = await act(desk, number, asked)
    const how = howToFollow(acted)
    if (acted.outcome !== 'done' || how === null) return acted
    const { by, event, now } = asked
    for (const other of acted.stored.ticket.together) {
      const its = { workspace: event.workspace, id: `${event.id} ${other}` }
      await act(desk, other, { act: { kind: 'follow', leader: number, how }, by, event: its, now })
    }
    return acted
  }
}

function howToFollow(acted: Acted): 'claim' | 'resume' | null {
  if (acted.outcome !== 'done' || acted.stored.ticket.together.length === 0) return null
  const types = acted.events.map(one => one.type)
  if (types.includes('ladder-acknowledged')) return 'claim'
  return types.includes('ladder-ended') ? 'resume' : null
}
