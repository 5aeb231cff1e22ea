import { card } from '../../cards/card.ts'
import { agreed } from '../../cards/terms.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, inItsPlace, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { placeOf } from './drafts.ts'
import { openAs } from './opening.ts'
import { agreedTo, keepAgreed } from './terms-gate.ts'

/** Agrees, which is written down with version and time, and opens what waited for it. */
export async function agreeing(
  deps: HandleDeps,
  { draft: id }: Extract<Wish, { kind: 'agree' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const before = await agreedTo(deps, call, actor)
  const given = before ?? { version: desk.inForce(now).version, at: now, ticketed: false }
  if (before === null) await keepAgreed(deps, call, actor, given)
  if (id === null) return inItsPlace(whisper(agreed(words, given)))
  const draft = await deps.kept.read(placeOf(call, id), now)
  if (draft === null) return whisper(card(words.text('preview.gone')))
  const { text, stated: priority, category, service = null, given: details = [], complaint } = draft
  const asked = { event: `draft:${id}`, text, priority, category, service, given: details, complaint }
  const reply = await openAs(deps, asked, call)
  await deps.kept.drop(placeOf(call, id))
  return inItsPlace(reply)
}
