import { createHash } from 'node:crypto'
import { chain, chainStart, seal, textHash } from '../../src/core/chain.ts'
import type { Command, Opening } from '../../src/core/commands.ts'
import { consequences } from '../../src/core/consequences.ts'
import type { Context } from '../../src/core/context.ts'
import { wakeAt } from '../../src/core/deadlines.ts'
import { decide } from '../../src/core/decide.ts'
import { decideAllOnTime } from '../../src/core/decisions/on-time.ts'
import { decideOpening } from '../../src/core/decisions/opening.ts'
import type { Effect } from '../../src/core/effect.ts'
import type { TicketEvent } from '../../src/core/events.ts'
import { evolve, replay } from '../../src/core/evolve.ts'
import { type Person, personOf } from '../../src/core/people.ts'
import type { Refusal } from '../../src/core/refusals.ts'
import type { TextRef, Ticket } from '../../src/core/ticket.ts'
import type {
  Change,
  NewOutgoing,
  NewText,
  NewTicket,
  Opened,
  StoredTicket,
  TicketStore,
} from '../../src/ports/ticket-store.ts'
import { ana } from '../core/desk.ts'

export type Wish = {
  desk: string
  workspace: string
  event: string
  by: Person
  title: string
  priority: Opening['priority']
  most: number
  since: number
  plan: string | null
}

/** A text with an id that is the same at every run. */
export function textOf(id: string, text: string): { ref: TextRef; text: NewText } {
  const salt = createHash('sha256').update(`salt of ${id}`).digest('hex').slice(0, 32)
  return { ref: { id, hash: textHash(salt, text) }, text: { id, salt, text } }
}

/** Everything that opening a ticket writes, decided by the real core. */
export function openingOf(context: Context, wish: Partial<Wish> & { event: string }): NewTicket {
  const { desk = 'desk', workspace = 'playground', event, by = ana, title = `Title of ${event}` } = wish
  const { priority = 'high', most = 1_000, since = 0, plan = null } = wish
  const { ref, text } = textOf(`title:${workspace}:${event}`, title)
  const origin = { workspace, channel: 'general', thread: null }
  const requester = personOf(by)
  const opening = { desk, by: requester, requester, origin, title: ref, priority, plan, policyVersion: 1 }
  const begins = decideOpening(opening, context)
  const { events: _, texts: __, ...change } = changeOf(replay([begins]), chainStart, [begins], context)
  return {
    ...change,
    opened: seal(chainStart, begins),
    title: text,
    event: { workspace, id: event },
    limit: { most, since },
  }
}

/** What a decision writes. */
export function changeOf(
  ticket: Ticket,
  head: string,
  events: readonly TicketEvent[],
  { terms, business }: Context,
  texts: readonly NewText[] = [],
): Change {
  return {
    ticket,
    events: chain(head, events),
    texts,
    wakeAt: wakeAt(ticket, terms, business),
    outbox: consequences(ticket, events).flatMap(effect => outgoing(ticket, effect)),
  }
}

/** As if the desk had no pager. */
function outgoing(
  { number, origin: { workspace } }: Ticket,
  { to, show, key, urgent }: Effect,
): NewOutgoing[] {
  if (to.kind === 'pagers') return []
  const place = to.kind === 'side' ? `${number ?? '{ticket}'}:${to.side}` : JSON.stringify(to)
  return [{ workspace, lane: `${workspace} ${place}`, destination: to, show, key, urgent }]
}

/** Opens a ticket and tells its number. */
export async function openTicket(
  tickets: TicketStore,
  context: Context,
  wish: Partial<Wish> & { event: string },
): Promise<number> {
  const opened: Opened = await tickets.open(openingOf(context, wish))
  if (opened.outcome !== 'opened') throw new Error(`The ticket was not opened but ${opened.outcome}.`)
  return opened.number
}

export type Done = { events: readonly TicketEvent[] } | { refused: Refusal }

/** Loads with a lock, decides, writes: one command as the product runs it. */
export function act(
  tickets: TicketStore,
  desk: string,
  number: number,
  command: Command,
  context: Context,
  texts: readonly NewText[] = [],
): Promise<Done> {
  return change(tickets, desk, number, context, texts, ticket => decide(ticket, command, context))
}

/** One look at what the passing of time brings. */
export function look(tickets: TicketStore, desk: string, number: number, context: Context): Promise<Done> {
  return change(tickets, desk, number, context, [], ticket => ({
    events: decideAllOnTime(ticket, context),
  }))
}

function change(
  tickets: TicketStore,
  desk: string,
  number: number,
  context: Context,
  texts: readonly NewText[],
  decision: (ticket: StoredTicket['ticket']) => Done,
): Promise<Done> {
  return tickets.transaction(async tx => {
    const stored = await tx.load(desk, number)
    if (stored === null) throw new Error(`There is no ticket ${number} of ${desk}.`)
    const decided = decision(stored.ticket)
    if ('refused' in decided) return decided
    const after = decided.events.reduce(evolve, stored.ticket as Ticket)
    await tx.save(stored, changeOf(after, stored.head, decided.events, context, texts))
    return decided
  })
}
