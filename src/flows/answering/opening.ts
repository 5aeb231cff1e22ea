import { type Card, card } from '../../cards/card.ts'
import { newForm } from '../../cards/forms.ts'
import { at } from '../../cards/text.ts'
import { firstClock } from '../../cards/ticket-view.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import type { Ticket } from '../../core/ticket.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { limited, tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { blockedCard } from './gate.ts'

/** Opens a ticket, and says in one line which and by when somebody answers. */
export async function opening(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'open' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  const blocked = await blockedCard(deps, call, actor)
  if (blocked !== null) return whisper(blocked)
  const text = cleanText(wish.text)
  if (text === '' || text.length > longestText) {
    if (inbound.kind !== 'form' && text !== '') return whisper(tooLong(words, text))
    return {
      kind: 'form',
      form: newForm(words, { text, ...(wish.priority ? { priority: wish.priority } : {}) }),
    }
  }
  const { workspace, channel, thread } = inbound.place
  const { opened, ticket } = await deps.open(desk, {
    by: actor,
    text,
    priority: wish.priority,
    origin: { workspace, channel, thread },
    event: { workspace, id: inbound.eventId },
    now,
  })
  switch (opened.outcome) {
    case 'seen':
      return nothing
    case 'limited':
      return whisper(limited(words, text, desk.file.limits.newTickets))
    case 'opened':
      return whisper(openedLine(call, ticket, opened.number))
  }
}

/** One line for the one who opened it; the receipt says the rest. */
export function openedLine({ desk, now, words }: Call, ticket: Ticket, number: number): Card {
  const clock = firstClock(ticket)
  const due = at(clock?.phase === 'running' ? clock.dueAt : now)
  return card(words.text('opened.line', { ticket: `${desk.file.prefix}-${number}`, due }))
}
