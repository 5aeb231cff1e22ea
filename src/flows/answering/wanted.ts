import { card } from '../../cards/card.ts'
import { isStaff } from '../../core/access.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import { readable } from '../said.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { openFor } from './from-message.ts'

/** The team opens a ticket from a message that others thought needs help. */
export async function openWanted(deps: HandleDeps, message: MessageRef, call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!isStaff(actor)) return whisper(card(words.text('refused.button')))
  const { workspace } = inbound.place
  const kept = await deps.kept.read({ desk: desk.id, kind: 'wanted', subject: workspace, id: message }, now)
  if (kept === null) return whisper(card(words.text('refused.button')))
  const place = { workspace, channel: kept.channel, thread: null }
  const source = { author: kept.author, ...readable(kept, desk), message, how: 'shortcut' } as const
  return (await openFor(deps, source, { ...call, inbound: { ...inbound, place } })).reply
}
