import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { callOf } from './section-cards.ts'

/**
 * The live call: its link, or when it is possible. It is noted on the ticket that was named, else on the only one
 * that the person has open. What cannot be noted is given all the same.
 */
export async function liveCall(
  { tickets, act }: HandleDeps,
  { number }: Extract<Wish, { kind: 'live-call' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now } = call
  const { shown, opensAt } = await callOf(call)
  if (opensAt === 'never') return whisper(shown)
  const own = (await tickets.ticketsOf(desk.id, actor)).filter(({ status }) => status !== 'resolved')
  const meant = number ?? (own.length === 1 ? own[0]?.number : undefined)
  if (meant !== undefined) {
    const event = { workspace: inbound.place.workspace, id: inbound.eventId }
    await act(desk, meant, { act: { kind: 'give-call', opensAt }, by: actor, event, now })
  }
  return whisper(shown)
}
