import type { Steps } from './steps.ts'
import { chancesOf, type Learnt, vectorsOf } from './topic-model.ts'

/** One text with the topic it belongs to. */
export type Example = { features: string[]; topic: number }

/** More would learn the examples by heart, and know less of other trades. */
const rounds = 5
const firstRate = 3
const examplesAStep = 20

/** Errors below this are not worth a step of training. */
const negligible = 0.006

/**
 * Multinomial logistic regression over weighted features, trained by gradient descent in a fixed order: the same
 * examples give the same model, everywhere. In steps of a few examples each.
 */
export function* trainingOf(examples: readonly Example[], topics: number): Steps<Learnt> {
  const names = new Map<string, number>()
  const counts: number[] = []
  for (const { features } of examples) {
    for (const feature of features) {
      const at = names.get(feature) ?? names.size
      names.set(feature, at)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const weights = new Float32Array(names.size * topics)
  const bias = new Float32Array(topics)
  const learnt: Learnt = {
    topics,
    examples: examples.length,
    features: [...names.keys()],
    counts,
    weights,
    bias,
  }
  const vectorOf = vectorsOf(learnt)
  const vectors = examples.map(({ features }) => vectorOf(features))
  /** The topics whose error is worth a step, of which there are usually few. */
  const worth = new Uint16Array(topics)
  const order = scattered(examples.length)
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + 0.15 * round)
    for (const [step, at] of order.entries()) {
      if (step % examplesAStep === 0) yield
      const vector = vectors[at] as [number, number][]
      const error = chancesOf(learnt, vector)
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
  return learnt
}

/** Every number below `size` once, neighbours far apart. */
function scattered(size: number): number[] {
  let step = Math.max(1, Math.floor(size * 0.618))
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  while (divisor(step, size) !== 1) step += 1
  return Array.from({ length: size }, (_, at) => (at * step) % size)
}
