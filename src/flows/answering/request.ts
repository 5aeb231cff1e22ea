import { isStaff } from '../../core/access.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { isCourtesy } from '../../core/courtesy.ts'
import { personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { readable, tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { isTooOld, olderCard, openFor } from './from-message.ts'

/**
 * A message in a channel where every message is a request. Thanks and greetings are none, nor is what the
 * team writes. What the same person adds within the time of a burst belongs to the ticket of the first.
 */
export async function request(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'open-message' }>,
  call: Call,
): Promise<Reply> {
  const { kept } = deps
  const { message } = wish
  const { desk, actor, inbound, now, words } = call
  const said = wish.said ?? { text: '', files: [] }
  if (isStaff(actor) || isCourtesy(cleanText(said.text), said.files.length)) return nothing
  if (isTooOld(call, wish)) return whisper(olderCard(call))
  const { workspace, channel } = inbound.place
  const at = { desk: desk.id, kind: 'burst', subject: `${workspace} ${channel}`, id: actor.id } as const
  const span = { now, until: now + desk.file.limits.burst.ms }
  const burst = await kept.read(at, now)
  if (burst !== null) {
    await kept.put(at, burst, span)
    const act = { kind: 'write', ...said } as const
    await acting(deps, { kind: 'act', number: burst.number, act, by: 'thread' }, call)
    return nothing
  }
  const { text, files, refused } = readable(said, desk)
  if (text === '') return nothing
  if (text.length > longestText) return whisper(tooLong(words, text))
  const { reply, number } = await openFor(
    deps,
    { author: personOf(actor), text, files, refused, message, how: 'request' },
    call,
  )
  if (number !== null) await kept.put(at, { number }, span)
  return reply
}
