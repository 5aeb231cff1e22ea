import { isPair } from './passages.ts'
import type { Steps } from './steps.ts'
import { chancesOf, type Learning, type Learnt, type Vector, vectorsOf } from './topic-model.ts'

/** One text with the topic it belongs to. */
export type Example = { features: string[]; topic: number }

/** More would learn the examples by heart, and know less of other trades. */
const rounds = 6
const firstRate = 3
const examplesAStep = 20

/** The share of an example's features that a round leaves out: no topic is then known by one word alone. */
const leftOut = 0.3
/** A pair that only one text has is known by heart, and half of the memory. */
const fewestOfAPair = 2

/** Errors below this are not worth a step of training. */
const negligible = 0.006

/**
 * Multinomial logistic regression over weighted features, trained by gradient descent in a fixed order: the same
 * examples give the same model, everywhere. In steps of a few examples each.
 */
export function* trainingOf(examples: readonly Example[], topics: number): Steps<Learnt> {
  const spread = new Map<string, number>()
  for (const { features } of examples) {
    for (const feature of features) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  }
  const met = [...spread].filter(([feature, count]) => count >= fewestOfAPair || !isPair(feature))
  const weights = new Float32Array(met.length * topics)
  const bias = new Float32Array(topics)
  const learning: Learning = {
    topics,
    examples: examples.length,
    features: met.map(([feature]) => feature),
    counts: met.map(([, count]) => count),
    weights,
    bias,
  }
  const vectorOf = vectorsOf(learning)
  const known = new Set(learning.features)
  const vectors = examples.map(({ features }) => vectorOf(features.filter(one => known.has(one))))
  /** The topics whose error is worth a step, of which there are usually few. */
  const worth = new Uint16Array(topics)
  const order = scattered(examples.length)
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + 0.15 * round)
    for (const [step, at] of order.entries()) {
      if (step % examplesAStep === 0) yield
      const vector = thinned(vectors[at] as Vector, at + examples.length * round)
      const error = chancesOf(learning, vector)
      const own = (examples[at] as Example).topic
      error[own] = (error[own] as number) - 1
      let many = 0
      for (let topic = 0; topic < topics; topic += 1) {
        const off = error[topic] as number
        bias[topic] = (bias[topic] as number) - rate * 0.02 * off
        if (off > negligible || off < -negligible) {
          worth[many] = topic
          many += 1
        }
      }
      for (const [feature, weight] of vector) {
        const row = feature * topics
        const step = rate * weight
        for (let one = 0; one < many; one += 1) {
          const topic = worth[one] as number
          weights[row + topic] = (weights[row + topic] as number) - step * (error[topic] as number)
        }
      }
    }
  }
  return inBytes(learning)
}

/** Without a share of its features, others at each turn; the rest stands in for them. */
function thinned(vector: Vector, turn: number): Vector {
  const kept = vector.filter(([feature]) => scatter(feature, turn) >= leftOut)
  return kept.map(([feature, share]): [number, number] => [feature, share / Math.sqrt(1 - leftOut)])
}

/** A number from 0 to 1 that looks like chance and is always the same. */
function scatter(one: number, other: number): number {
  let mixed = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

/** A byte a weight is as good, and a quarter of the memory. */
function inBytes({ weights, ...rest }: Learning): Learnt {
  const { topics, features } = rest
  const bytes = new Int8Array(weights.length)
  const scales = Float32Array.from(features, (_, feature) => {
    const row = weights.subarray(feature * topics, (feature + 1) * topics)
    const scale = row.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127 || 1
    bytes.set(
      row.map(one => Math.round(one / scale)),
      feature * topics,
    )
    return scale
  })
  return { ...rest, weights: bytes, scales }
}

/** Every number below `size` once, neighbours far apart. */
function scattered(size: number): number[] {
  let step = Math.max(1, Math.floor(size * 0.618))
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  while (divisor(step, size) !== 1) step += 1
  return Array.from({ length: size }, (_, at) => (at * step) % size)
}
