import type { MessageRef } from '../../src/ports/inbound.ts'
import type { Spot } from '../../src/ports/playground-archive.ts'

/** Something that people who look at the playground should learn at once. */
export type Change =
  | { kind: 'message'; id: MessageRef; spot: Spot; by: 'bot' | 'person' }
  | { kind: 'membership'; person: string }
  | { kind: 'clock'; now: Date }
  | { kind: 'news' }
  | { kind: 'closing' }

export type Changes = {
  tell(change: Change): void
  /** Calls back for each change until the returned function is called. */
  listen(hear: (change: Change) => void): () => void
}

/** News within this process; the archive is the truth. */
export function makeChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell(change) {
      for (const hear of [...listeners]) hear(change)
    },
    listen(hear) {
      listeners.add(hear)
      return () => {
        listeners.delete(hear)
      }
    },
  }
}
