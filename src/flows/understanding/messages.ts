import { isRoot } from '../../core/effect.ts'
import type { InboundOf } from '../../ports/inbound.ts'
import { nothing, type Where, type Wish } from './wish.ts'

/** What somebody of the team marks as a note, wherever they type it. */
const markedNote = /^\s*note\s*:\s*/i

/** A message in the thread of a ticket: to the team on its side, to the requester on theirs. */
export function said(
  { text, files, place, message: ref }: Pick<InboundOf<'message'>, 'text' | 'files' | 'place' | 'message'>,
  thread: Where,
): Wish {
  if (thread === null) return nothing
  const { number } = thread
  if (thread.key === 'triage')
    return { kind: 'act', number, act: { kind: 'note', text, files, via: 'thread' }, by: 'thread' }
  if (isRoot(thread.key) || thread.key === 'source') {
    if (markedNote.test(text))
      return { kind: 'marked-note', number, text, unmarked: text.replace(markedNote, ''), files }
    return {
      kind: 'act',
      number,
      act: { kind: 'write', text, files, message: { workspace: place.workspace, ref } },
      by: 'thread',
    }
  }
  return nothing
}
