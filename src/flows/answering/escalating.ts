import { card } from '../../cards/card.ts'
import { whatWentWrong } from '../../cards/escalation.ts'
import { notFound } from '../../cards/refusal.ts'
import { at, join, type Text } from '../../cards/text.ts'
import { isStaff, maySee } from '../../core/access.ts'
import { timeOf } from '../../core/clocks.ts'
import { openEscalation } from '../../core/escalation.ts'
import { isSame } from '../../core/people.ts'
import type { Target } from '../../core/ticket.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** Asks what went wrong, or sends it to the team lead. Nobody is quoted at; 🚨 of others changes nothing. */
export async function escalating(
  deps: HandleDeps,
  { number, why, by }: Extract<Wish, { kind: 'escalate' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  const { ticket } = stored ?? {}
  if (ticket === undefined || !maySee(actor, ticket)) {
    return by === 'mark' ? nothing : whisper(notFound(words))
  }
  if (!isSame(actor, ticket.requester) && !isStaff(actor)) return nothing
  const { escalation, reviewWithin } = desk.inForce(now).terms.process
  const { answerWithin, finalStep } = escalation
  // What is asked about the urgency alone is decided in a time of its own.
  const within = why === 'urgency' ? reviewWithin : answerWithin
  const act = { kind: 'escalate', why: why ?? 'no-answer', answerWithin: within.ms } as const
  const open = openEscalation(ticket) === null && ticket.work.status !== 'resolved'
  if (why === null && open) return whisper(whatWentWrong(words, `${desk.file.prefix}-${number}`, number))
  const reply = await acting(deps, { kind: 'act', number, act, by: 'button' }, call)
  if (!open || reply.kind !== 'whisper' || reply.refused) return reply
  const lines = [
    reply.card.text,
    ...(why === 'complaint' ? complaintTimes(call) : []),
    ...(finalStep === null ? [] : [words.text('escalate.final', { who: finalStep })]),
  ]
  return { ...reply, card: card(join(lines, '\n')) }
}

/** Section 13: by when a complaint that comes now is confirmed, and by when it is answered. */
function complaintTimes({ desk, now, words }: Call): Text[] {
  const { complaints } = desk.inForce(now).terms.contact
  if (complaints === null) return []
  const { business } = desk.calendar()
  const due = (within: Target) => at(timeOf(within, business).due(now, within.ms))
  const { acknowledgeWithin, answerWithin } = complaints
  const filling = { confirmed: due(acknowledgeWithin), answered: due(answerWithin) }
  return [words.text('escalate.complaint', filling)]
}
