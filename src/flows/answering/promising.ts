import { card } from '../../cards/card.ts'
import { at, named } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import { isSame, personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** [I call] and [Done]: somebody takes what was promised, or has done it. The second one sees who was first. */
export async function promising(
  { tickets }: HandleDeps,
  { act, id }: Extract<Wish, { kind: 'promise' }>,
  { desk, actor, inbound, now, words }: Call,
): Promise<Reply> {
  if (!mayUse('explain', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'promise' })))
  return tickets.transaction(async tx => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return nothing
    const promise = await tx.loadPromise(desk.id, id)
    if (promise === null) return whisper(card(words.text('refused.button')))
    const ticket = `${desk.file.prefix}-${promise.ticket}`
    const { done, owner, dueAt } = promise
    if (done !== null) {
      return whisper(card(words.text('promise.was-done', { ticket, who: named(done.by), when: at(done.at) })))
    }
    if (act === 'done') {
      await tx.settlePromise(desk.id, id, { by: personOf(actor), at: now })
      return whisper(card(words.text('promise.done', { ticket })))
    }
    if (owner !== null && !isSame(owner, actor)) {
      return whisper(card(words.text('promise.was-taken', { ticket, who: named(owner), due: at(dueAt) })))
    }
    await tx.takePromise(desk.id, id, personOf(actor))
    const buttons = [
      {
        action: `promise-done:${promise.ticket}:${id}`,
        label: words.label('promise.button.done', { ticket }),
      },
    ]
    return whisper(card(words.text('promise.taken', { ticket, due: at(dueAt) }), { buttons }))
  })
}
