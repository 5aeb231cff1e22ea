import { card } from '../../cards/card.ts'
import { breaches } from '../../cards/digest/breaches.ts'
import { digest } from '../../cards/digest/digest.ts'
import { mayUse } from '../../core/catalogue.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { digestSince } from '../digest/schedule.ts'
import { digestView, rangeOf } from '../digest/view.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

const mostBreaches = 20

/** What managers look at, for the one who asks alone: it is drawn anew, and what was posted stays as it is. */
export async function managing(
  { digests }: HandleDeps,
  { what }: Extract<Wish, { kind: 'manage' }>,
  { desk, actor, now, words }: Call,
): Promise<Reply> {
  if (!mayUse(what, actor.roles)) return whisper(card(words.text('refused.not-allowed', { verb: what })))
  const range = rangeOf(desk, digestSince(desk, now), now)
  const facts = await digests.facts(desk.id, range)
  const telling = { words, facts, range, at: now, lateMs: 0, left: false }
  if (what === 'digest') return whisper(digest(digestView(desk, telling)))
  const late = await digests.late(desk.id, now, mostBreaches)
  const nobodyCalled = { lines: [], total: 0 }
  return whisper(
    breaches(digestView(desk, { ...telling, facts: { ...facts, late, unanswered: nobodyCalled } })),
  )
}
