import { card } from '../../cards/card.ts'
import { notFound, refusalCard } from '../../cards/refusal.ts'
import { join, named, quote } from '../../cards/text.ts'
import { isStaff } from '../../core/access.ts'
import { mayUse } from '../../core/catalogue.ts'
import { type Merged, merge } from '../../core/decisions/merge.ts'
import type { Person } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { StoredTicket } from '../../ports/ticket-store.ts'
import { changeOf } from '../act.ts'
import { customerOf } from '../desk.ts'
import type { Wish } from '../understanding/wish.ts'
import { viewOf } from '../view.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

type Done = 'seen' | 'none' | { source: StoredTicket; target: StoredTicket; merged: Merged }

/** `merge 42 41`: the first goes on in the second. Both are written together or not at all. */
export async function merging(
  deps: HandleDeps,
  { number, into: typed }: Extract<Wish, { kind: 'merge' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  if (!isStaff(actor)) return whisper(notFound(words))
  if (!mayUse('merge', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'merge' })))
  const { prefix } = desk.file
  const [, desks, digits] = /^\s*(?:into\s+)?(?:#|([a-z][a-z0-9]{0,9})-)?(\d{1,9})\s*$/i.exec(typed) ?? []
  if (digits === undefined) return whisper(card(words.text('refused.merge-number', { number })))
  if (desks !== undefined && desks.toUpperCase() !== prefix.toUpperCase()) {
    const other = quote(`${desks.toUpperCase()}-${digits}`)
    return whisper(card(words.text('refused.merge-desk', { other, prefix })))
  }
  const done = await mergeIn(deps, call, number, Number(digits))
  if (done === 'seen') return nothing
  if (done === 'none') return whisper(notFound(words))
  const { source, target, merged } = done
  const view = await viewOf({ ...deps, words }, desk, source.ticket, { texts: [], now })
  if ('refused' in merged) return whisper(refusalCard(view, merged.refused, { byMark: false, forTeam: true }))
  const into = `${prefix}-${target.ticket.number}`
  const line = words.text('merged.done', { ticket: `${prefix}-${number}`, into })
  const along = joined(merged)
  if (along.length === 0) return whisper(card(line))
  const who = join(
    along.map(one => [named(one)]),
    ', ',
  )
  return whisper(card(join([line, words.text('merged.along', { who })], ' ')))
}

/** Both tickets are locked in the order of their numbers, so that two merges never wait for each other. */
async function mergeIn(
  { tickets, fault }: HandleDeps,
  { desk, actor, inbound, now }: Call,
  number: number,
  into: number,
): Promise<Done> {
  return tickets.transaction(async (tx): Promise<Done> => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return 'seen'
    const [low, high] = [
      await tx.load(desk.id, Math.min(number, into)),
      await tx.load(desk.id, Math.max(number, into)),
    ]
    if (low === null || high === null) return 'none'
    const [source, target] = number <= into ? [low, high] : [high, low]
    await desk.learn(Math.max(source.ticket.policyVersion, target.ticket.policyVersion), now)
    const strangers = areStrangers(
      customerOf(desk, source.ticket.requester)?.id,
      customerOf(desk, target.ticket.requester)?.id,
    )
    const merged = merge(
      { by: actor, source: source.ticket, target: target.ticket, strangers },
      { source: desk.context(source.ticket, now), target: desk.context(target.ticket, now) },
    )
    if ('refused' in merged) return { source, target, merged }
    const written = { texts: [], now }
    await fault('act')
    await tx.save(source, changeOf(desk, source, merged.source, written))
    await tx.save(target, changeOf(desk, target, merged.target, written))
    return { source, target, merged }
  })
}

/** Customers that the desk file tells apart. Whom it files under none is a stranger to every customer. */
function areStrangers(one: string | undefined, other: string | undefined): boolean {
  return one !== other
}

/** Who reads along from now on. */
function joined(merged: Extract<Merged, { source: unknown }>): readonly Person[] {
  return merged.target.flatMap(event =>
    event.type === 'absorbed' ? event.watchers.map(({ person }) => person) : [],
  )
}
