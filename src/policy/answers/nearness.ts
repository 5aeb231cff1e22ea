import { dimensions, type WordVectors } from './vectors.ts'

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
  return root => {
    const asked = vectors(root)
    if (!asked) return []
    return own.flatMap(({ root: other, vector }) => {
      const cosine = other === root ? 0 : product(asked, vector)
      return cosine > floor ? [{ root: other, nearness: (atMost * (cosine - floor)) / (1 - floor) }] : []
    })
  }
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < dimensions; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}
