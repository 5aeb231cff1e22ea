import { card } from '../../cards/card.ts'
import { at, named } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import type { Effect } from '../../core/effect.ts'
import { isSame, personOf } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { KeptPromise } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { outgoingOf } from '../outgoing.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** [I call] and [Done]: somebody takes what was promised, or has done it. The second one sees who was first. */
export async function promising(
  deps: HandleDeps,
  { act, id }: Extract<Wish, { kind: 'promise' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!mayUse('explain', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'promise' })))
  const { reply, changed } = await deps.tickets.transaction(async tx => {
    const told = (one: Reply, changed: KeptPromise | null = null) => ({ reply: one, changed })
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return told(nothing)
    const promise = await tx.loadPromise(desk.id, id)
    if (promise === null) return told(whisper(card(words.text('refused.button'))))
    const ticket = `${desk.file.prefix}-${promise.ticket}`
    const { done, owner, dueAt } = promise
    if (done !== null) {
      const by = { ticket, who: named(done.by), when: at(done.at) }
      return told(whisper(card(words.text('promise.was-done', by))))
    }
    if (act === 'done') {
      await tx.settlePromise(desk.id, id, { by: personOf(actor), at: now })
      return told(whisper(card(words.text('promise.done', { ticket }))), promise)
    }
    if (owner !== null && !isSame(owner, actor)) {
      const by = { ticket, who: named(owner), due: at(dueAt) }
      return told(whisper(card(words.text('promise.was-taken', by))))
    }
    await tx.takePromise(desk.id, id, personOf(actor))
    const buttons = [
      {
        action: `promise-done:${promise.ticket}:${id}`,
        label: words.label('promise.button.done', { ticket }),
      },
    ]
    return told(whisper(card(words.text('promise.taken', { ticket, due: at(dueAt) }), { buttons })), promise)
  })
  if (changed !== null) await drawAnew(deps, desk, { ...changed, id }, act)
  return reply
}

/** What the managers were told of it says who does it, or that it is done. */
async function drawAnew(
  { tickets }: HandleDeps,
  desk: Desk,
  { id, kind, ticket: number, owedTo, dueAt }: KeptPromise & { id: string },
  act: 'take' | 'done',
): Promise<void> {
  const to = { kind: 'room', room: 'managers' } as const
  const late = {
    kind: 'owed',
    ticket: number,
    id,
    what: kind,
    owedTo,
    dueAt,
    final: null,
    again: true,
  } as const
  const over: Effect[] = act === 'done' ? [{ to, show: late, key: `owed:${id}`, urgent: false }] : []
  const rated = kind === 'call' ? ((await tickets.read(desk.id, number))?.ticket ?? null) : null
  await tickets.transaction(async tx => {
    await tx.tell(desk.id, outgoingOf(desk, null, over))
    if (rated === null || rated.rating === null) return
    const by = personOf(rated.requester)
    const show = { kind: 'unhappy', by, score: rated.rating, again: true } as const
    const low: Effect = { to, show, key: `unhappy:${rated.ratedAt}`, urgent: false }
    await tx.tell(desk.id, outgoingOf(desk, rated, [low]), number)
  })
}
