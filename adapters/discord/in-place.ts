import type { MessageRef } from '../../src/ports/inbound.ts'
import { makeMemory } from './memory.ts'

/** Afterwards somebody else may have edited it, ms. */
const trusted = 60_000

export type InPlace = {
  /** Changes a message by the answer to a press; edits of it wait meanwhile. True: it says so now. */
  turn(ref: MessageRef, content: object, change: () => Promise<boolean>): Promise<boolean>
  /** Whether an answer has made the change of an edit already. */
  says(ref: MessageRef, content: object): Promise<boolean>
}

/** What answers to presses changed needs no edit of its own. */
export function makeInPlace(now: () => number): InPlace {
  const turning = makeMemory<Promise<boolean>>(1_000)
  const turned = makeMemory<{ content: string; at: number }>(1_000)

  return {
    async turn(ref, content, change) {
      const work = change()
      turning.set(ref, work)
      try {
        const done = await work
        if (done) turned.set(ref, { content: JSON.stringify(content), at: now() })
        return done
      } finally {
        turning.delete(ref)
      }
    },
    async says(ref, content) {
      await turning.get(ref)?.catch(() => false)
      const last = turned.get(ref)
      turned.delete(ref)
      return last !== undefined && last.content === JSON.stringify(content) && now() - last.at < trusted
    },
  }
}
