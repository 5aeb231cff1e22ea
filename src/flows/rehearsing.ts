import { notYet } from '../cards/rehearsal.ts'
import type { Words } from '../cards/words.ts'
import type { Actor } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import { type SampleValue, sampleValuesIn } from '../policy/default/sample-values.ts'
import type { Reply } from '../ports/chat-platform.ts'
import type { Inbound } from '../ports/inbound.ts'
import type { Store } from '../ports/store.ts'
import { type Desk, isOnPlatform } from './desk.ts'
import { outgoingOf } from './outgoing.ts'
import { documentOf } from './policy/cards.ts'
import { echo, typedBy } from './said.ts'

type Deps = Pick<Store, 'policies' | 'rehearsals'>

/** What is left of the shipped sample in the version in force and in the desk file. */
export async function sampleLeft(
  { policies }: Pick<Deps, 'policies'>,
  desk: Desk,
  now: Instant,
): Promise<SampleValue[]> {
  const { hash, terms } = desk.inForce(now)
  const document = await documentOf(policies, desk, hash)
  return sampleValuesIn({ sections: document?.sections ?? [], terms }, desk.file)
}

/**
 * Whether a desk that real people are in begins with a rehearsal: it does where values of the sample are left. It is
 * asked once; from then on only an owner's word changes it, or a restart would go live by itself.
 */
export async function beginRehearsal(deps: Deps, desk: Desk, now: Instant): Promise<void> {
  if (!isOnPlatform(desk.file) || (await deps.rehearsals.read(desk.id)) !== null) return
  const left = await sampleLeft(deps, desk, now)
  const over = left.length === 0 ? { by: null, at: now } : null
  const to = { kind: 'room', room: 'triage' } as const
  const effects = [{ to, show: { kind: 'rehearsal', over: null }, key: 'rehearsal', urgent: false } as const]
  const news = over === null ? outgoingOf(desk, null, effects) : []
  await deps.rehearsals.begin(desk.id, { begunAt: now, over }, news)
}

/**
 * The private answer to an act. Whoever is not of the team is told by a desk that rehearses that it is not there yet,
 * whatever they asked: every other answer would be a promise, or a value of the sample.
 */
export function answerTo(
  desk: Desk,
  { actor, inbound, words }: { actor: Actor; inbound: Inbound; words: Words },
  reply: Reply,
): Reply {
  const ofTeam = actor.roles.some(role => role !== 'requester')
  if (!desk.rehearses() || ofTeam || reply.kind === 'nothing') return reply
  if (reply.kind === 'suggestions') return { kind: 'suggestions', options: [] }
  // A message or an emoji is not an act upon the desk: nobody who talks in a channel is spoken to.
  if (inbound.kind === 'message' || inbound.kind === 'reaction') return { kind: 'nothing' }
  const typed = typedBy(inbound)
  return { kind: 'whisper', card: notYet(words, typed.trim() === '' ? null : echo(typed)) }
}
