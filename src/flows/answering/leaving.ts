import { card } from '../../cards/card.ts'
import { quote } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import { personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { leaveNow, leavingAt, reportAgain, stay } from '../leaving/moving.ts'
import { turnsOf } from '../leaving/named.ts'
import { personIn } from '../reach.ts'
import { afterRotaChange } from '../rota/changed.ts'
import { gapsOf } from '../rota/gaps.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** [I am back] and [Return them now], of somebody who left a channel of the team. The message itself says what became of it. */
export async function staying(deps: HandleDeps, what: 'stay' | 'leave-now', call: Call): Promise<Reply> {
  const { desk, actor, now, words } = call
  const who = personOf(actor)
  if ((await deps.kept.read(leavingAt(desk, who), now)) === null)
    return whisper(card(words.text('left.not-yours')))
  await (what === 'stay' ? stay : leaveNow)(deps, desk, who, now)
  return nothing
}

/** The coming turns of somebody who is gone go to somebody else of the rota. For managers. */
export async function givingTurns(
  deps: HandleDeps,
  { from, to }: Extract<Wish, { kind: 'give-turns' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!mayUse('oncall', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'oncall' })))
  if (!actor.roles.includes('manager')) return whisper(card(words.text('oncall.not-yours')))
  if (!desk.file.people.some(({ id }) => id === to))
    return whisper(card(words.text('refused.no-person', { name: quote(to) })))
  await desk.refresh(now)
  const gaps = gapsOf(desk, now)
  const turns = turnsOf(desk, from, now)
  const isNew = await deps.tickets.transaction(async tx => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return false
    for (const turn of turns)
      await tx.addOverride(desk.id, { ...turn, user: to, by: personOf(actor), madeAt: now })
    return true
  })
  if (!isNew) return nothing
  await afterRotaChange(deps.tickets, desk, gaps, now)
  await reportAgain(deps, desk, personIn(desk, from))
  return nothing
}
