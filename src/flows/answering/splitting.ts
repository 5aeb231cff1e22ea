import { card } from '../../cards/card.ts'
import { splitForm } from '../../cards/handling-forms.ts'
import { notFound } from '../../cards/refusal.ts'
import { isStaff, maySee } from '../../core/access.ts'
import { mayUse } from '../../core/catalogue.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { isSame } from '../../core/people.ts'
import { suggest } from '../../core/suggest.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { StoredTicket } from '../../ports/ticket-store.ts'
import { limited, tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { viewOf } from '../view.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** Part of a ticket becomes one of its own, for the same person, with threads and clocks of its own. */
export async function splitting(
  deps: HandleDeps,
  { number, text: typed }: Extract<Wish, { kind: 'split' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !isStaff(actor)) return whisper(notFound(words))
  if (!mayUse('split', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'split' })))
  const text = cleanText(typed)
  if (text === '') {
    const view = await viewOf({ ...deps, words }, desk, stored.ticket, { texts: [], now })
    return { kind: 'form', form: splitForm(view, '', true) }
  }
  if (text.length > longestText) return whisper(tooLong(words, text))
  return opened(deps, stored, text, call)
}

/** The words on a solved ticket that are about something else, as whoever wrote them says. */
export async function splittingDoubt(deps: HandleDeps, number: number, call: Call): Promise<Reply> {
  const { desk, actor, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !maySee(actor, stored.ticket)) return whisper(notFound(words))
  const { doubt, blocks } = stored.ticket
  if (doubt === null) return whisper(card(words.text('refused.button')))
  // Thanks that came just before are no part of it.
  const all = blocks.flatMap(({ texts }) => texts)
  const ids = all.slice(Math.max(all.indexOf(doubt.text.id), 0))
  const said = await deps.tickets.texts(desk.id, ids)
  const text = ids
    .flatMap(id => said.get(id) ?? [])
    .join('\n')
    .slice(0, longestText)
  return text === '' ? whisper(card(words.text('refused.button'))) : opened(deps, stored, text, call)
}

/** Opens the part for the same person, and writes it down with the whole. */
async function opened(deps: HandleDeps, { ticket }: StoredTicket, text: string, call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  const { number, requester, origin, priority } = ticket
  const { workspace } = inbound.place
  const own = isSame(actor, requester)
  const { opened: done } = await deps.open(desk, {
    by: actor,
    requester,
    text,
    priority: own ? null : priority,
    category: suggest(text, desk.inForce(now).terms).category.id,
    origin: { workspace: origin.workspace, channel: origin.channel, thread: null, splitFrom: number },
    event: { workspace, id: `split:${inbound.eventId}` },
    now,
  })
  switch (done.outcome) {
    case 'seen':
      return nothing
    case 'limited':
      return whisper(limited(words, text, desk.file.limits.newTickets))
    case 'opened': {
      const act = { kind: 'split-off', into: done.number } as const
      const event = { workspace, id: inbound.eventId }
      await deps.act(desk, number, { act, by: actor, event, now })
      return whisper(card(words.text('split.done', { ticket: `${desk.file.prefix}-${done.number}` })))
    }
  }
}
