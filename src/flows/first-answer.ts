import type { Card } from '../cards/card.ts'
import { say } from '../cards/text.ts'
import { replyCopy } from '../cards/thread.ts'
import type { TicketView } from '../cards/ticket-view.ts'
import type { Showing } from '../core/consequences.ts'
import type { Ticket } from '../core/ticket.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'

/** So many characters of a first answer have a place on the card. */
const longest = 300

/**
 * In Discord a thread below the card is a call of its own, and a server has only so many of them: the first answer
 * that was sent stands on the card itself, and the thread begins with what comes next.
 */
const standsOnCard = (chat: Pick<ChatPlatform, 'name'> | null, { text }: Card) =>
  chat?.name === 'discord' &&
  text.reduce((sum, span) => sum + ('text' in span ? span.text.length : 0), 0) <= longest

/** The card with the first answer on it, where its chat is one in which it stands there. */
export function withFirstAnswer(card: Card, view: TicketView, chat: Pick<ChatPlatform, 'name'> | null): Card {
  const { firstAnswer } = view.ticket
  if (firstAnswer === null) return card
  const copy = replyCopy(view, firstAnswer.by, firstAnswer.text)
  return standsOnCard(chat, copy) ? { ...card, text: [...card.text, say('\n'), ...copy.text] } : card
}

/** Whether a copy for the team stands on their card already. */
export function isOnCard(
  show: Showing,
  copy: Card,
  { firstAnswer }: Pick<Ticket, 'firstAnswer'>,
  chat: Pick<ChatPlatform, 'name'>,
): boolean {
  return show.kind === 'reply-copy' && show.text === firstAnswer?.text && standsOnCard(chat, copy)
}
