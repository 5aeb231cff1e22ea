import { card } from '../../cards/card.ts'
import { redactList } from '../../cards/redact.ts'
import { notFound } from '../../cards/refusal.ts'
import { isStaff } from '../../core/access.ts'
import { mayUse } from '../../core/catalogue.ts'
import { type Saying, sayingsOf } from '../../core/sayings.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** As many as have a button each. */
const most = 20

/** What was said on a ticket and holds these words, the newest first, each with a button that erases it. */
export async function redactable(
  deps: HandleDeps,
  { number, words: sought }: Extract<Wish, { kind: 'redact' }>,
  call: Call,
): Promise<Reply> {
  const { desk, words } = call
  const said = await sayings(deps, number, call)
  if ('kind' in said) return said
  const texts = await deps.tickets.texts(
    desk.id,
    said.flatMap(one => one.texts),
  )
  const wanted = sought.toLowerCase()
  const lines = said
    .map(one => ({
      ...one,
      number,
      text: one.texts.map(id => texts.get(id)).findLast(text => text !== undefined),
    }))
    .filter(({ text, texts: all }) =>
      wanted === '' ? text !== undefined : all.some(id => texts.get(id)?.toLowerCase().includes(wanted)),
    )
    .slice(-most)
    .reverse()
  const ticket = `${desk.file.prefix}-${number}`
  if (lines.length === 0) return whisper(card(words.text('redact.none', { ticket })))
  return whisper(redactList(words, ticket, lines))
}

/** Erases one saying, in all the versions that it had. */
export async function redacting(
  deps: HandleDeps,
  { number, text }: Extract<Wish, { kind: 'redact-text' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, words } = call
  const said = await sayings(deps, number, call)
  if ('kind' in said) return said
  const one = said.find(({ erased }) => erased.key === text)
  if (one === undefined) return whisper(card(words.text('refused.button')))
  const act = { kind: 'redact', texts: one.texts, erased: one.erased } as const
  const reply = await acting(deps, { kind: 'act', number, act, by: 'button' }, call)
  const { was, via, author } = one.erased
  const typed = was === 'wrote' || via === 'thread' || via === 'sent'
  const changed = (await deps.tickets.read(desk.id, number))?.ticket.erased.some(done => done.text === text)
  if (!typed || !changed || reply.kind !== 'whisper') return reply
  const ticket = `${desk.file.prefix}-${number}`
  return whisper(card(words.text('redact.own', { ticket, who: author.name, by: actor.name })))
}

/** Managers alone, and to others a ticket that is not theirs does not exist. */
async function sayings(deps: HandleDeps, number: number, call: Call): Promise<readonly Saying[] | Reply> {
  const { desk, actor, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !isStaff(actor)) return whisper(notFound(words))
  if (!mayUse('redact', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'redact' })))
  const history = await deps.tickets.history(desk.id, number)
  return sayingsOf(history.map(({ event }) => event))
}
