import type { LearntStore } from '../../src/ports/learnt-store.ts'

/** Keeps what was learnt in memory, and counts what had to be learnt. */
export function rememberLearnt(): LearntStore & { learnt: string[]; kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  const learnt: string[] = []
  return {
    kept,
    learnt,
    read: async (from, hash) => kept.get(`${from}-${hash}`),
    async keep(from, hash, what) {
      learnt.push(from)
      kept.set(`${from}-${hash}`, what)
    },
  }
}
