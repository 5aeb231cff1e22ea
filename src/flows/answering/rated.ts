import { solved } from '../../cards/thread.ts'
import type { TicketView } from '../../cards/ticket-view.ts'
import { ratingQuestion } from '../../core/told-again.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Call } from './call.ts'

/** A score that was given in the message that asks for it stands there at once. */
export async function ratedWhere(
  { tickets }: { tickets: Pick<TicketStore, 'findByMessage' | 'texts'> },
  view: TicketView,
  { desk, inbound }: Call,
  done: Reply,
): Promise<Reply> {
  const question = ratingQuestion(view.ticket.work)
  if (done.kind !== 'whisper' || question === null) return done
  if (inbound.kind !== 'button' || inbound.message === null) return done
  const asked = await tickets.findByMessage([desk.id], inbound.place.workspace, inbound.message)
  if (asked?.key !== question.key || asked.number !== view.ticket.number) return done
  const { text } = question.show
  const texts = text === null ? [] : await tickets.texts(desk.id, [text])
  return { ...done, pressed: solved({ ...view, texts: new Map([...view.texts, ...texts]) }, question.show) }
}
