import { type Card, card } from '../../cards/card.ts'
import { join, named } from '../../cards/text.ts'
import { asks, isStaff } from '../../core/access.ts'
import { isOfTeam } from '../../core/catalogue.ts'
import type { Ticket } from '../../core/ticket.ts'
import { readWords } from '../../core/words.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Inbound, MessageRef } from '../../ports/inbound.ts'
import { isOwnRoom } from '../channels.ts'
import { echo, typedBy } from '../said.ts'
import type { Where } from '../understanding/wish.ts'
import type { Call } from './call.ts'
import type { HandleDeps } from './deps.ts'

type Deps = Pick<HandleDeps, 'tickets'>

/**
 * Words in a thread are answered where only those read who may read the answer: in the rooms of the team, and where a
 * requester is answered anyway. Everywhere else the answer is for whoever asked alone.
 */
export async function answeredAlone(deps: Deps, call: Call, thread: Where, reply: Reply): Promise<Reply> {
  const { desk, actor, inbound } = call
  if (reply.kind !== 'whisper' && reply.kind !== 'form') return reply
  if (inbound.kind !== 'command' && inbound.kind !== 'message') return reply
  if (reply.alone !== undefined || inbound.place.thread === null || isOwnRoom(desk, inbound.place))
    return reply
  const ticket = thread === null ? null : ((await deps.tickets.read(desk.id, thread.number))?.ticket ?? null)
  if (ticket !== null && thread?.key !== 'source' && asks(ticket, actor)) return reply
  if (ticket === null || !isStaff(actor)) return { ...reply, alone: { below: null } }
  if (reply.kind === 'form' || !isTeamWord(inbound))
    return { ...reply, alone: { below: await teamThread(deps, call, ticket) } }
  return overheard(deps, call, ticket, reply)
}

/**
 * The answer to words that the team alone should have read and that were typed where a requester reads: first what
 * became of the message. `stays`: it cannot be taken away.
 */
export async function overheard(
  deps: Deps,
  call: Call,
  ticket: Ticket,
  reply: Reply,
  { stays = false } = {},
): Promise<Reply> {
  const { desk, inbound, words } = call
  const answer = reply.kind === 'whisper' ? reply.card : card([])
  const filling = {
    requester: named(ticket.requester),
    ticket: `${desk.file.prefix}-${ticket.number}`,
    text: echo(typedBy(inbound)),
  }
  const after = (key: 'overheard' | 'overheard.withdrawn'): Card => ({
    ...answer,
    text: join([words.text(key, filling), ...(answer.text.length === 0 ? [] : [answer.text])], '\n'),
  })
  const below = await teamThread(deps, call, ticket)
  const alone = stays ? { below } : { below, withdrawn: after('overheard.withdrawn') }
  return { ...(reply.kind === 'whisper' ? reply : { kind: 'whisper' }), card: after('overheard'), alone }
}

function isTeamWord(inbound: Inbound): boolean {
  const typed = inbound.kind === 'command' ? readWords(inbound.text) : null
  return typed?.kind === 'word' && isOfTeam(typed.verb)
}

/** The card of the ticket, where whoever asked is told what cannot be told them alone. */
async function teamThread(
  { tickets }: Deps,
  { desk, inbound }: Call,
  ticket: Ticket,
): Promise<MessageRef | null> {
  if (ticket.number === null) return null
  const shown = await tickets.messageOf(desk.id, ticket.number, 'triage')
  return shown?.workspace === inbound.place.workspace ? shown.ref : null
}
