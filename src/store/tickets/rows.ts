import { z } from 'zod'
import {
  clockKinds,
  type Ladder,
  type Origin,
  priorities,
  type Ticket,
  type TicketClock,
  type Work,
} from '../../core/ticket.ts'
import type { tickets } from '../schema/tickets.ts'

type TicketRow = typeof tickets.$inferSelect

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
  z.object({ status: z.literal('open'), assignee: person, since: z.number(), from: person.optional() }),
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

const counted = {
  kind: z.enum(clockKinds),
  cycle: z.number(),
  target: z.object({ ms: z.number(), clock: z.enum(['business', 'calendar']) }),
  startedAt: z.number(),
  usedMs: z.number(),
  warned: z.number(),
  breachedAt: z.number().nullable(),
}
const clock: z.ZodType<TicketClock> = z.discriminatedUnion('phase', [
  z.object({
    ...counted,
    phase: z.literal('running'),
    since: z.number(),
    dueAt: z.number(),
    calendar: z.string(),
  }),
  z.object({ ...counted, phase: z.literal('stopped'), at: z.number() }),
])

/** What a row's `state` holds. A member that tickets have lately needs a default for the rows before it. */
const state: z.ZodType<Omit<Ticket, 'desk' | 'number'>> = z.object({
  openedAt: z.number(),
  requester: person,
  origin,
  title: z.object({ id: z.string(), hash: z.string() }),
  priority: z.enum(priorities),
  plan: z.string().nullable(),
  policyVersion: z.number(),
  work,
  answeredAt: z.number().nullable(),
  rating: z.number().nullable(),
  clocks: z.array(clock),
  ladder,
})

/** @throws ZodError when a row holds what no version of this program wrote. */
export function ticketFromRow(
  row: Pick<TicketRow, 'desk' | 'number' | 'state'>,
): Ticket & { number: number } {
  return { desk: row.desk, number: row.number, ...state.parse(row.state) }
}
