import type { InboundOf } from '../../ports/inbound.ts'
import type { Wish } from './wish.ts'

/** The ticket emoji on a message that is of no ticket yet. */
export function fromMark({ message, author, said, writtenAt }: InboundOf<'reaction'>): Wish {
  return {
    kind: 'open-message',
    message,
    author: author ?? null,
    said: said ?? null,
    writtenAt: writtenAt?.getTime(),
    how: 'mark',
  }
}

/** "Open a ticket" in the menu of a message. */
export function fromShortcut({ message, author, text, files = [], writtenAt }: InboundOf<'shortcut'>): Wish {
  return {
    kind: 'open-message',
    message,
    author,
    said: { text, files },
    writtenAt: writtenAt?.getTime(),
    how: 'shortcut',
  }
}

/** A message in a channel where every message is a request. */
export function request({ message, from, text, files, at }: InboundOf<'message'>): Wish {
  const { workspace, id, name } = from
  return {
    kind: 'open-message',
    message,
    author: { workspace, id, name },
    said: { text, files },
    writtenAt: at.getTime(),
    how: 'request',
  }
}
