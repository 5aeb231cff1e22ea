import { asks, isStaff } from '../../core/access.ts'
import { cleanText } from '../../core/clean-text.ts'
import type { TicketEvent } from '../../core/events.ts'
import { megabyte } from '../../core/file-rules.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { DeliveryError } from '../../ports/errors.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { overheard } from './alone.ts'
import { type Call, nothing } from './call.ts'
import type { HandleDeps } from './deps.ts'

type MarkedNote = Extract<Wish, { kind: 'marked-note' }>

/**
 * `note:` where the requester reads. Of somebody of the team it is no reply and stops no clock: it stands in the
 * thread of the team at once, and its author is told where it was typed. Of the requester it is words like any other.
 */
export async function markedNote(
  deps: HandleDeps,
  { number, text, unmarked, files }: MarkedNote,
  call: Call,
): Promise<Reply> {
  const { desk, actor } = call
  const stored = await deps.tickets.read(desk.id, number)
  if (stored === null || !isStaff(actor) || asks(stored.ticket, actor))
    return acting(deps, { kind: 'act', number, act: { kind: 'write', text, files }, by: 'thread' }, call)
  if (cleanText(unmarked) === '' && files.length === 0) return overheard(deps, call, stored.ticket, nothing)
  const events: TicketEvent[] = []
  const act: HandleDeps['act'] = async (...told) => {
    const acted = await deps.act(...told)
    if (acted.outcome === 'done') events.push(...acted.events)
    return acted
  }
  const note = { kind: 'note', text: unmarked, files, via: 'word' } as const
  const reply = await acting({ ...deps, act }, { kind: 'act', number, act: note, by: 'word' }, call)
  if (reply.kind === 'nothing') return reply
  const stays = (await copiesOf(deps, call, events)) < files.length
  return overheard(deps, call, stored.ticket, reply, { stays })
}

/** Files are gone with the message that they came with, so they are copied before it is taken away. How many are. */
async function copiesOf(
  { files, platformOf }: Pick<HandleDeps, 'files' | 'platformOf'>,
  { desk, inbound }: Call,
  events: readonly TicketEvent[],
): Promise<number> {
  const noted = events.find(event => event.type === 'noted')
  const platform = platformOf(inbound.place.workspace)
  if (noted?.text.files === undefined || platform === null) return 0
  const { id } = noted.text
  const attached = await files.filesOf(desk.id, id)
  try {
    for (const [index, file] of attached.entries()) {
      const bytes = await platform.fetchFile(file, desk.file.files.largest * megabyte)
      await files.keepCopy(desk.id, id, index, bytes)
    }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    return 0
  }
  return attached.length
}
