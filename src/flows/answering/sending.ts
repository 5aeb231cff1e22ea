import { cleanText } from '../../core/clean-text.ts'
import { rootOf } from '../../core/effect.ts'
import { isSame } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import { outgoingOf } from '../outgoing.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { heldAt, messageAt, notTheirs, questioned, removedCard } from './sides.ts'

/** 📤 on a note of one's own: it goes to the requester in ten seconds, unless 📤 is taken away. */
export async function sending(
  deps: HandleDeps,
  { message, on }: Extract<Wish, { kind: 'send' }>,
  call: Call,
): Promise<Reply> {
  const said = await deps.kept.read(messageAt(call, message), call.now)
  if (said === null || said.was !== 'noted') return nothing
  const refusal = notTheirs(call, said)
  if (refusal !== null) return on ? whisper(refusal) : nothing
  if (!isSame(said.by, call.actor)) return nothing
  const { number } = said
  if (!on) {
    const act = { kind: 'stop-sending', of: said.text.id } as const
    return acting(deps, { kind: 'act', number, act, by: 'button' }, call)
  }
  // Put on again after it went out, the emoji changes nothing.
  if ((await deps.tickets.messageOf(call.desk.id, number, `reply:${said.original}`)) !== null) return nothing
  const stored = await deps.tickets.read(call.desk.id, number)
  const texts = await deps.tickets.texts(call.desk.id, [said.text.id])
  const text = texts.get(said.text.id) ?? ''
  const question = stored === null ? null : await questioned(deps, call, stored.ticket, { text, message })
  return question ?? sendNow(deps, message, call)
}

/** It was questioned, and its author means it. */
export async function sendAnyway(deps: HandleDeps, id: string, call: Call): Promise<Reply> {
  const held = await deps.kept.read(heldAt(call, id), call.now)
  if (held === null) return nothing
  await deps.kept.drop(heldAt(call, id))
  if ('message' in held) return sendNow(deps, held.message, call)
  const { text, as = 'reply' } = held
  const act = as === 'reply' ? ({ kind: as, text, via: 'word' } as const) : ({ kind: as, text } as const)
  return acting(deps, { kind: 'act', number: held.number, act, by: 'button' }, call)
}

/** The words of the answer that was held back stand in the thread of the team, once. */
export async function keepHeld(deps: HandleDeps, id: string, call: Call): Promise<Reply> {
  const held = await deps.kept.read(heldAt(call, id), call.now)
  if (held === null || 'message' in held) return nothing
  const { number, text } = held
  const act = { kind: 'note', text, via: 'word' } as const
  const once = { ...call, inbound: { ...call.inbound, eventId: `keep-held:${id}` } }
  const reply = await acting(deps, { kind: 'act', number, act, by: 'button' }, once)
  await deps.kept.drop(heldAt(call, id))
  return reply
}

async function sendNow(deps: HandleDeps, message: MessageRef, call: Call): Promise<Reply> {
  const said = await deps.kept.read(messageAt(call, message), call.now)
  if (said === null) return nothing
  const { workspace } = call.inbound.place
  const act = { kind: 'send', ref: said.text, message: { workspace, ref: message } } as const
  return acting(deps, { kind: 'act', number: said.number, act, by: 'button' }, call)
}

/** A message that became part of a ticket was changed or deleted: so is what it became on the other side. */
export async function changing(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'changed' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now } = call
  const { kept, tickets } = deps
  const place = messageAt(call, wish.message)
  const said = (await kept.read(place, now)) ?? (await titleOf(deps, call, wish.message))
  const text = cleanText(wish.text)
  if (said === null) return text === '' ? renewed(deps, call, wish.message) : nothing
  if (text !== '' && !isSame(said.by, actor)) return nothing
  const { number, original } = said
  const sent =
    said.was === 'noted' && (await tickets.messageOf(desk.id, number, `reply:${original}`)) !== null
  const was = sent ? 'sent' : said.was
  const { files = 0 } = said
  const act = { kind: 'revise', of: said.text.id, original, text, was, attached: files } as const
  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  const acted = await deps.act(desk, number, { act, by: actor, event, now })
  if (acted.outcome !== 'done') return nothing
  const [revised] = acted.events.filter(one => one.type === 'revised')
  if (revised?.text == null) await kept.drop(place)
  else if (said.was !== 'title')
    await kept.put(place, { ...said, text: revised.text }, { now, until: now + 90 * 24 * 60 * 60_000 })
  if (text !== '' || was !== 'sent') return nothing
  const history = await tickets.history(desk.id, number)
  const out = history.find(
    ({ event: one }) => one.type === 'replied' && [original, said.text.id].includes(one.text.id),
  )
  return whisper(removedCard(call, acted.stored.ticket.requester.name, out?.event.at ?? now))
}

/** A receipt or a card that somebody deleted is posted anew: everything about the ticket hangs on it. */
async function renewed(
  { tickets }: HandleDeps,
  { desk, inbound }: Call,
  message: MessageRef,
): Promise<Reply> {
  const found = await tickets.findByMessage([desk.id], inbound.place.workspace, message)
  if (found === null) return nothing
  const stored = await tickets.read(desk.id, found.number)
  if (stored === null || (found.key !== rootOf(stored.ticket) && found.key !== 'triage')) return nothing
  const side = found.key === 'triage' ? 'agents' : 'requester'
  const kind = found.key === 'triage' ? 'triage' : 'receipt'
  const to = { kind: 'side', side } as const
  const rows = outgoingOf(desk, stored.ticket, [{ to, show: { kind }, key: found.key, urgent: false }])
  await tickets.transaction(tx => tx.tell(desk.id, rows, found.number))
  return nothing
}

/** The message that a ticket was made from. */
async function titleOf({ tickets }: HandleDeps, { desk, inbound }: Call, message: MessageRef) {
  const found = await tickets.findByMessage([desk.id], inbound.place.workspace, message)
  if (found?.key !== 'source') return null
  const stored = await tickets.read(desk.id, found.number)
  if (stored === null) return null
  const { requester: by, title: text, number } = stored.ticket
  // The ticket keeps the files that it was made from, as it keeps their words.
  return { number, by, text, original: text.id, was: 'title' as const, files: 0 }
}
