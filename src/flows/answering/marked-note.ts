import { card } from '../../cards/card.ts'
import { asks, isStaff } from '../../core/access.ts'
import { cleanText } from '../../core/clean-text.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, nothing } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { heldFor } from './sides.ts'

/**
 * `note:` where the requester reads. Of somebody of the team it is no reply and stops no clock: its author is told at
 * once that it stands in the wrong place, and may keep it where it belongs. Of the requester it is words like any other.
 */
export async function markedNote(
  deps: HandleDeps,
  { number, text, unmarked, files }: Extract<Wish, { kind: 'marked-note' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !isStaff(actor) || asks(stored.ticket, actor))
    return acting(deps, { kind: 'act', number, act: { kind: 'write', text, files }, by: 'thread' }, call)
  const shown = words.text('note.misplaced')
  if (cleanText(unmarked) === '' && files.length === 0)
    return { kind: 'whisper', card: card(shown), alone: true }
  const id = deps.chance.id()
  await deps.kept.put(asideAt(call, id), { number, text: unmarked, files }, { now, until: now + heldFor })
  const buttons = [{ action: `keep-note:${id}`, label: words.label('button.keep-note') }]
  return { kind: 'whisper', card: card(shown, { buttons }), alone: true }
}

/** It stands in the thread of the team, once. */
export async function keepNote(deps: HandleDeps, id: string, call: Call): Promise<Reply> {
  const held = await deps.kept.read(asideAt(call, id), call.now)
  if (held === null) return nothing
  const { number, text, files } = held
  const act = { kind: 'note', text, files, via: 'word' } as const
  const once = { ...call, inbound: { ...call.inbound, eventId: `keep-note:${id}` } }
  const reply = await acting(deps, { kind: 'act', number, act, by: 'button' }, once)
  await deps.kept.drop(asideAt(call, id))
  return reply
}

const asideAt = ({ desk, actor }: Call, id: string) =>
  ({ desk: desk.id, kind: 'aside', subject: `${actor.workspace} ${actor.id}`, id }) as const
