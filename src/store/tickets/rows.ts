import { z } from 'zod'
import {
  clockKinds,
  type Ladder,
  type Origin,
  type Ticket,
  type TicketClock,
  type Work,
} from '../../core/ticket.ts'
import type { clocks, tickets } from '../schema/tickets.ts'

type TicketRow = typeof tickets.$inferSelect
type ClockRow = typeof clocks.$inferSelect

const person = z.object({ workspace: z.string(), id: z.string(), name: z.string() })
const origin = z.object({
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
  message: z.string().optional(),
  openedBy: person.optional(),
}) as z.ZodType<Origin>
const work: z.ZodType<Work> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('new') }),
  z.object({ status: z.literal('open'), assignee: person, since: z.number() }),
  z.object({
    status: z.literal('resolved'),
    assignee: person.nullable(),
    by: person,
    at: z.number(),
    before: z.enum(['new', 'open']),
    since: z.number(),
  }),
])
const page = z.object({ round: z.number(), step: z.number(), level: z.string(), who: z.array(person) })
const calls = { page, lastCall: page.extend({ at: z.number() }).optional(), run: z.number().optional() }
const ladder: z.ZodType<Ladder> = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('idle') }),
  z.object({ phase: z.literal('running'), ...calls, notifiedAt: z.number() }),
  z.object({ phase: z.literal('acknowledged'), ...calls, by: person, at: z.number(), workAt: z.number() }),
  z.object({ phase: z.literal('lapsed'), ...calls, at: z.number() }),
  z.object({
    phase: z.literal('ended'),
    ...calls,
    why: z.enum(['answered', 'resolved', 'exhausted']),
    at: z.number(),
  }),
])

/** @throws ZodError when a row holds what no version of this program wrote. */
export function ticketFromRow(row: TicketRow, clockRows: readonly ClockRow[]): Ticket & { number: number } {
  return {
    desk: row.desk,
    number: row.number,
    openedAt: row.openedAt.getTime(),
    requester: { workspace: row.requesterWorkspace, id: row.requesterId, name: row.requesterName },
    origin: origin.parse(row.origin),
    title: { id: row.titleId, hash: row.titleHash },
    priority: row.priority,
    plan: row.plan,
    policyVersion: row.policyVersion,
    work: work.parse(row.work),
    answeredAt: row.answeredAt?.getTime() ?? null,
    rating: row.rating,
    clocks: [...clockRows].sort(inOrder).map(clockFromRow),
    ladder: ladder.parse(row.ladder),
  }
}

/** The order in which clocks begin: first response before resolution, cycle by cycle. */
function inOrder(one: ClockRow, other: ClockRow): number {
  return one.cycle - other.cycle || clockKinds.indexOf(one.kind) - clockKinds.indexOf(other.kind)
}

function clockFromRow(row: ClockRow): TicketClock {
  const counted = {
    kind: row.kind,
    cycle: row.cycle,
    target: { ms: row.targetMs, clock: row.targetClock },
    startedAt: row.startedAt.getTime(),
    usedMs: row.usedMs,
    warned: row.warned,
    breachedAt: row.breachedAt?.getTime() ?? null,
  }
  if (row.runningSince !== null && row.dueAt !== null && row.calendar !== null) {
    const { runningSince, dueAt, calendar } = row
    return { ...counted, phase: 'running', since: runningSince.getTime(), dueAt: dueAt.getTime(), calendar }
  }
  if (row.stoppedAt !== null) return { ...counted, phase: 'stopped', at: row.stoppedAt.getTime() }
  throw new Error(`The clock ${row.kind} ${row.cycle} of ${row.desk} ${row.ticket} neither runs nor stands.`)
}
