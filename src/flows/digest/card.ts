import type { Card } from '../../cards/card.ts'
import { digest } from '../../cards/digest/digest.ts'
import type { Words } from '../../cards/words.ts'
import type { Instant } from '../../core/time.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import type { Desk } from '../desk.ts'
import { digestView, rangeOf } from './view.ts'

/** The digest as it reads now. */
export async function digestCard(
  { digests, words }: { digests: DigestStore; words: Words },
  desk: Desk,
  { at, since, lateMs, left }: { at: Instant; since: Instant; lateMs: number; left: boolean },
  now: Instant,
): Promise<Card> {
  await desk.refresh(now)
  const range = rangeOf(desk, since, now)
  const facts = await digests.facts(desk.id, range)
  return digest(digestView(desk, { words, facts, range, at, lateMs, left }))
}
