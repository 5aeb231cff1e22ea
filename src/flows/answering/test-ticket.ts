import { card } from '../../cards/card.ts'
import { mayUse } from '../../core/catalogue.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { openAs } from './opening.ts'

/** A ticket of one's own to try things on. Medium: nobody is called for it. */
export async function testTicket(deps: HandleDeps, call: Call): Promise<Reply> {
  const { actor, inbound, words } = call
  if (!mayUse('test', actor.roles)) return whisper(card(words.text('refused.not-allowed', { verb: 'test' })))
  const text = words.label('test.title')
  return openAs(deps, { event: inbound.eventId, text, priority: 'medium', category: null }, call)
}
