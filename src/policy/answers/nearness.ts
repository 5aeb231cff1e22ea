import type { WordVectors } from './vectors.ts'

/** A stem that a policy uses, and how near it comes in meaning, 0 to 1. */
export type Near = { root: string; nearness: number }

/** The stems of a policy that mean nearly what another one means: "dentist" finds "teeth". */
export type Nearest = (root: string) => readonly Near[]

/** Two vectors at this cosine or below have nothing to do with each other. */
const floor = 0.3
/** How much of a word another word is worth at most. */
const atMost = 0.6

/** Compares stems with those of one policy. */
export function makeNearest(policyRoots: readonly string[], vectors: WordVectors): Nearest {
  const own = policyRoots.flatMap(root => {
    const vector = vectors(root)
    return vector ? [{ root, vector }] : []
  })
  const nearTo = (root: string, asked: Float32Array): readonly Near[] => {
    const near: Near[] = []
    for (const { root: other, vector } of own) {
      const cosine = other === root ? 0 : product(asked, vector)
      if (cosine > floor) near.push({ root: other, nearness: (atMost * (cosine - floor)) / (1 - floor) })
    }
    return near
  }
  // People ask in the same few words: each is compared once. There are no more of them than vectors.
  const known = new Map<string, readonly Near[]>()
  return root => {
    const before = known.get(root)
    if (before) return before
    const asked = vectors(root)
    if (!asked) return []
    const near = nearTo(root, asked)
    known.set(root, near)
    return near
  }
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}
