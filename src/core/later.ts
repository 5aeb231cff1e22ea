import type { EventOf, TicketEvent } from './events.ts'
import { isSame } from './people.ts'
import type { ClockKind, Later, Ticket } from './ticket.ts'
import { type Instant, minute } from './time.ts'

type Move = EventOf<'clock-moved' | 'clock-retargeted'>

/** What requesters are told a time of. */
const promised: readonly ClockKind[] = ['first_response', 'next_response', 'resolution']
/** Moves that are remembered: the posts before the last one have become a line. */
const kept = 5

/** The moves of a ticket after one more. What one calendar moves is one move, though clocks are looked at one by one. */
export function laterAfter({ clocks, later }: Ticket, event: Move): readonly Later[] {
  const clock = clocks.find(one => one.kind === event.clock && one.cycle === event.cycle)
  if (clock?.phase !== 'running' || event.dueAt === null || !promised.includes(event.clock)) return later
  if (event.dueAt - clock.dueAt < minute) return later
  const was = { clock: event.clock, dueAt: clock.dueAt }
  const last = later.at(-1)
  if (last !== undefined && isOf(last, event))
    return [...later.slice(0, -1), { ...last, was: [...last.was, was] }]
  const move: Later = { at: event.at, why: whyOf(event), calendar: event.calendar, was: [was] }
  return [...later, move].slice(-kept)
}

/**
 * Worse news is a post of its own, one for each move; the post before it becomes a line. Where a time moves back it is
 * an edit. What the requester did themselves is none, and what a lower priority or another version of the policy brings
 * has its own post.
 */
export function laterEffects(ticket: Ticket, events: readonly TicketEvent[], urgent: boolean) {
  const moves = events.filter(isMove)
  const last = ticket.later.at(-1)
  if (last === undefined || moves.length === 0) return []
  const post = (at: Instant, again: { again?: true }) => ({
    to: { kind: 'side', side: 'requester' } as const,
    show: { kind: 'later', at, ...again } as const,
    key: `later:${at}`,
    urgent,
  })
  const edits = ticket.later.map(({ at }) => post(at, { again: true }))
  const isNews = moves.some(event => isIn(last, event)) && !events.some(event => isTold(event, ticket))
  return isNews ? [...edits.slice(0, -1), post(last.at, {})] : edits.slice(-1)
}

function isMove(event: TicketEvent): event is Move {
  return event.type === 'clock-moved' || event.type === 'clock-retargeted'
}

/** The requester knows of it already. */
function isTold(event: TicketEvent, { requester }: Ticket): boolean {
  const { type } = event
  const own = 'by' in event && isSame(event.by, requester)
  return own || type === 'prioritised' || type === 'terms-applied'
}

function isOf(last: Later, event: Move): boolean {
  if (last.why !== whyOf(event)) return false
  return last.at === event.at || (last.why === 'hours' && last.calendar === event.calendar)
}

function isIn(last: Later, event: Move): boolean {
  return isOf(last, event) && last.was.some(({ clock }) => clock === event.clock)
}

function whyOf({ type }: Move): Later['why'] {
  return type === 'clock-moved' ? 'hours' : 'terms'
}
