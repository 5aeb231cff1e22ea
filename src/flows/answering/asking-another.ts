import { card } from '../../cards/card.ts'
import { isStaff } from '../../core/access.ts'
import { cleanText } from '../../core/clean-text.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { contactsOf } from '../contacts.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, offered, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** Another contact of the customer is asked in the place of a requester who has gone. */
export async function askingAnother(
  deps: HandleDeps,
  { number, who, text }: Extract<Wish, { kind: 'ask-another' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, words } = call
  const stored = isStaff(actor) ? await deps.tickets.read(desk.id, number) : null
  const contacts = stored === null ? [] : contactsOf(desk, stored.ticket)
  if (contacts.length === 0 || cleanText(text) === '')
    return offered(await deps.showing.form(call, { verb: 'ask-another', number, filled: { text } }))
  const contact = contacts.find(({ id }) => id === who)
  if (contact === undefined) return whisper(card(words.text('refused.no-person', { name: who })))
  const act = { kind: 'ask-another', requester: contact.person, text } as const
  return acting(deps, { kind: 'act', number, act, by: 'form' }, call)
}
