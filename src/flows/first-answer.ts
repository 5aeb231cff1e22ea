import type { Card } from '../cards/card.ts'
import { plainText } from '../cards/plain.ts'
import { say } from '../cards/text.ts'
import { replyCopy } from '../cards/thread.ts'
import { nameOf, type TicketView } from '../cards/ticket-view.ts'
import type { Showing } from '../core/effect.ts'
import type { Ticket } from '../core/ticket.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'

/** So many characters of a first answer have a place on the card. */
const longest = 300

type Chat = Pick<ChatPlatform, 'traits'>

/** Where threads are scarce, the first answer that was sent is on the card, and its thread begins with what comes next. */
const standsOnCard = (chat: Chat | null) => chat?.traits.threadsAreScarce === true

/** The card with the first answer on it, where its chat is one in which it stands there: a long one as a file. */
export function withFirstAnswer(card: Card, view: TicketView, chat: Chat | null): Card {
  const { firstAnswer } = view.ticket
  if (firstAnswer === null || !standsOnCard(chat)) return card
  const { text } = replyCopy(view, firstAnswer.by, firstAnswer.text)
  const whole = plainText(text, { zone: 'UTC', locale: view.words.locale })
  if (whole.length <= longest) return { ...card, text: [...card.text, say('\n'), ...text] }
  const bytes = new TextEncoder().encode(whole)
  return { ...card, file: { name: `${nameOf(view)}.txt`, type: 'text/plain', bytes, alt: whole } }
}

/** Whether a copy for the team stands on their card already. */
export function isOnCard(show: Showing, { firstAnswer }: Pick<Ticket, 'firstAnswer'>, chat: Chat): boolean {
  return show.kind === 'reply-copy' && show.text === firstAnswer?.text && standsOnCard(chat)
}
