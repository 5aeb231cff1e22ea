import { card } from '../../cards/card.ts'
import { sampleLeftCard, wentLive } from '../../cards/rehearsal.ts'
import { at } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import type { Effect } from '../../core/effect.ts'
import { personOf } from '../../core/people.ts'
import { isSurelySample } from '../../policy/default/sample-values.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { PolicyStore } from '../../ports/policy-store.ts'
import type { Store } from '../../ports/store.ts'
import { type Desk, isOnPlatform } from '../desk.ts'
import { aheadOf } from '../digest/ahead.ts'
import { digestSince } from '../digest/schedule.ts'
import { rangeOf } from '../digest/view.ts'
import { outgoingOf } from '../outgoing.ts'
import { sampleLeft } from '../rehearsing.ts'
import { type Call, whisper } from './call.ts'

export type GoingLiveDeps = Pick<Store, 'rehearsals' | 'tickets'> & { documents: PolicyStore }

/** As many open tickets are counted. */
const mostCounted = 1_000

/**
 * Ends the rehearsal of a desk, for good. Values that are certainly the sample's are refused; of those that may be an
 * owner's own the owner is asked, and `sure` is the answer.
 */
export async function goingLive(
  { documents, rehearsals, tickets }: GoingLiveDeps,
  { sure }: { sure: boolean },
  { desk, actor, now, words }: Call,
): Promise<Reply> {
  if (!mayUse('go-live', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'go-live' })))
  if (!isOnPlatform(desk.file)) return whisper(card(words.text('live.nowhere')))
  const known = await rehearsals.read(desk.id)
  const alreadySince = (since: number) => whisper(card(words.text('live.already', { when: at(since) })))
  if (known?.over != null) return alreadySince(known.over.at)

  const left = await sampleLeft({ policies: documents }, desk, now)
  if (left.some(isSurelySample) || (left.length > 0 && !sure)) {
    const draft = await documents.draft(desk.id)
    return whisper(sampleLeftCard(words, left, draft !== null))
  }
  const by = personOf(actor)
  if (!(await rehearsals.end(desk.id, { by, at: now }, newsOf(desk, by, now)))) {
    const other = await rehearsals.read(desk.id)
    return alreadySince(other?.over?.at ?? now)
  }
  await desk.refresh(now)
  const open = await tickets.queue(desk.id, mostCounted)
  const { tonight } = aheadOf(desk, rangeOf(desk, digestSince(desk, now), now), now)
  return whisper(wentLive(words, { open: open.length, tonight: tonight !== null }))
}

/** A new post, because everybody has to know; the one that told of the rehearsal becomes a line. */
function newsOf(desk: Desk, by: ReturnType<typeof personOf>, at: number) {
  const to = { kind: 'room', room: 'triage' } as const
  const effects: Effect[] = [
    { to, show: { kind: 'rehearsal', over: { by, at } }, key: 'rehearsal', urgent: false },
    { to, show: { kind: 'live', by, at }, key: 'live', urgent: false },
  ]
  return outgoingOf(desk, null, effects)
}
