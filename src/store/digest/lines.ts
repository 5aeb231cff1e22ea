import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds, priorities } from '../../core/ticket.ts'
import type { ClockLine, TicketLine } from '../../ports/digest-store.ts'

export const instant = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`

export const person = z.object({ workspace: z.string(), id: z.string(), name: z.string() })

/** The columns of a ticket `t` with its title `x`, and its clocks. A title is cut: one line shows no more. */
export const ticketColumns = sql`
  t.number, left(x.text, 300) as title, t.state ->> 'priority' as priority, t.state -> 'requester' as requester,
  nullif(t.state #> '{work,assignee}', 'null'::jsonb) as holder, coalesce(t.state -> 'clocks', '[]'::jsonb) as clocks,
  coalesce(t.state -> 'reasons', '[]'::jsonb) as reasons`

export const titleJoin = sql`left join texts x on x.desk = t.desk and x.id = t.state #>> '{title,id}'`

/**
 * Some tickets `t`, from those of the desk that are picked, by their numbers: sorting and cutting off comes before
 * documents are read and titles looked up, which would otherwise be done for all that were not cut off yet.
 */
export const picked = (desk: string, numbers: SQL) => sql`
  (${numbers}) picked
  join tickets t on t.desk = ${desk} and t.number = picked.number
  ${titleJoin}`

const clock = z.object({
  kind: z.enum(clockKinds),
  cycle: z.number(),
  target: z.object({ ms: z.number(), clock: z.enum(['business', 'calendar']) }),
  usedMs: z.number(),
  breachedAt: z.number().nullable(),
  phase: z.string(),
  since: z.number().optional(),
  dueAt: z.number().optional(),
  at: z.number().optional(),
})
export type ClockOfLine = z.infer<typeof clock>

export const line = z.object({
  number: z.number(),
  title: z.string().nullable(),
  priority: z.enum(priorities),
  requester: person,
  holder: person.nullable(),
  clocks: z.array(clock),
  reasons: z.array(z.object({ clock: z.string(), cycle: z.number() })),
})
export type Line = z.infer<typeof line>

/** What every row of a list has beside its own columns. */
export const total = z.object({ total: z.coerce.number() })

export function ticketLine({ number, title, priority, requester, holder }: Line): TicketLine {
  return { number, title, priority, requester, holder }
}

/** The running clock that is due first. */
export function firstDue(row: Line): ClockLine {
  const running = row.clocks.filter(one => one.phase === 'running')
  const [first] = running.sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0))
  if (first === undefined) throw new Error(`The ticket ${row.number} has no running clock.`)
  return clockLine(row, first, first.dueAt ?? 0)
}

/** The breach that nobody has explained, the first one of the ticket. */
export function firstUnexplained(row: Line): ClockLine & { stoppedAt: number } {
  const explained = (one: ClockOfLine) =>
    row.reasons.some(reason => reason.clock === one.kind && reason.cycle === one.cycle)
  const breach = row.clocks.find(one => one.breachedAt !== null && !explained(one))
  if (breach === undefined) throw new Error(`The ticket ${row.number} has no breach without a reason.`)
  const dueAt = breach.breachedAt ?? 0
  return { ...clockLine(row, breach, dueAt), stoppedAt: breach.at ?? dueAt }
}

function clockLine(
  row: Line,
  { kind, cycle, target, usedMs, since, at }: ClockOfLine,
  dueAt: number,
): ClockLine {
  return { ...ticketLine(row), clock: kind, cycle, target, usedMs, since: since ?? at ?? dueAt, dueAt }
}
