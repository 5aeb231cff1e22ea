import { card } from '../../cards/card.ts'
import { newForm } from '../../cards/forms.ts'
import { at } from '../../cards/text.ts'
import { firstClock } from '../../cards/ticket-view.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { limited, tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** Opens a ticket, and says in one line which and by when somebody answers. */
export async function opening(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'open' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
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
    case 'opened': {
      const clock = firstClock(ticket)
      const due = at(clock?.phase === 'running' ? clock.dueAt : now)
      return whisper(card(words.text('opened.line', { ticket: `${desk.file.prefix}-${opened.number}`, due })))
    }
  }
}
