import { finish, type Steps } from './steps.ts'

/** One text with the topic it belongs to. */
export type Example = { features: string[]; topic: number }

/** Tells how likely a text belongs to each topic. */
export type TopicModel = {
  /** Probabilities by topic; they add up to 1. */
  classify(features: readonly string[]): Float32Array
  /** How rarely a feature is met, whatever the topic: the logarithm of one in how many texts. */
  rarity(feature: string): number
  /** The share of the text's weight that the model has seen before, 0 to 1. */
  familiarity(features: readonly string[]): number
}

export type Training = {
  rounds: number
  rate: number
  /** What a feature counts by its kind. */
  weightOf(feature: string): number
  /** How much features never seen in training lower the confidence in those that were. */
  doubt: number
}

const usual: Training = {
  rounds: 8,
  rate: 3,
  doubt: 1,
  weightOf: feature => (/^[br]:/.test(feature) ? 0.6 : 1),
}

const examplesAStep = 20

/** Errors below this are not worth a step of training. */
const negligible = 0.002

/**
 * Multinomial logistic regression over weighted features, trained by gradient descent in a fixed order: the same
 * examples give the same model, everywhere.
 */
export function trainTopics(examples: readonly Example[], topics: number, training = usual): TopicModel {
  return finish(trainingOf(examples, topics, training))
}

/** The same in steps of a few examples each. */
export function* trainingOf(
  examples: readonly Example[],
  topics: number,
  training = usual,
): Steps<TopicModel> {
  const names = new Map<string, number>()
  const counts: number[] = []
  for (const { features } of examples) {
    for (const feature of features) {
      const at = names.get(feature) ?? names.size
      names.set(feature, at)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const weightAt = (feature: string, at: number) =>
    training.weightOf(feature) * Math.log(1 + examples.length / (counts[at] ?? 1))
  const unseen = Math.log(1 + examples.length)
  const vectorOf = (features: readonly string[]) => {
    const entries: [number, number][] = []
    let square = 0
    for (const feature of features) {
      const at = names.get(feature)
      if (at === undefined) {
        square += training.doubt * (training.weightOf(feature) * unseen) ** 2
        continue
      }
      const weight = weightAt(feature, at)
      entries.push([at, weight])
      square += weight * weight
    }
    const length = Math.sqrt(square) || 1
    return entries.map(([at, weight]): [number, number] => [at, weight / length])
  }
  const weights = new Float32Array(names.size * topics)
  const bias = new Float32Array(topics)
  const score = (vector: [number, number][]) => {
    const logits = Float32Array.from(bias)
    for (const [at, weight] of vector) {
      const row = at * topics
      for (let topic = 0; topic < topics; topic += 1) {
        logits[topic] = (logits[topic] as number) + weight * (weights[row + topic] as number)
      }
    }
    return softmax(logits)
  }
  const vectors = examples.map(({ features }) => vectorOf(features))
  const order = scattered(examples.length)
  for (let round = 0; round < training.rounds; round += 1) {
    const rate = training.rate / (1 + 0.15 * round)
    for (const [step, at] of order.entries()) {
      if (step % examplesAStep === 0) yield
      const vector = vectors[at] as [number, number][]
      const error = score(vector)
      const own = (examples[at] as Example).topic
      error[own] = (error[own] as number) - 1
      for (let topic = 0; topic < topics; topic += 1) {
        bias[topic] = (bias[topic] as number) - rate * 0.02 * (error[topic] as number)
      }
      const worth = [...error.keys()].filter(topic => Math.abs(error[topic] as number) > negligible)
      for (const [feature, weight] of vector) {
        const row = feature * topics
        const step = rate * weight
        for (const topic of worth) {
          weights[row + topic] = (weights[row + topic] as number) - step * (error[topic] as number)
        }
      }
    }
  }
  return {
    classify: features => score(vectorOf(features)),
    rarity: feature => Math.log(1 + examples.length / (counts[names.get(feature) ?? -1] ?? 1)),
    familiarity(features) {
      let known = 0
      let all = 0
      for (const feature of features) {
        if (!feature.startsWith('w:')) continue
        const at = names.get(feature)
        const weight = at === undefined ? unseen : weightAt(feature, at)
        all += weight
        if (at !== undefined) known += weight
      }
      return all === 0 ? 0 : known / all
    },
  }
}

function softmax(logits: Float32Array): Float32Array {
  let highest = -Infinity
  for (const one of logits) if (one > highest) highest = one
  let sum = 0
  for (let at = 0; at < logits.length; at += 1) {
    const value = Math.exp((logits[at] as number) - highest)
    logits[at] = value
    sum += value
  }
  for (let at = 0; at < logits.length; at += 1) logits[at] = (logits[at] as number) / sum
  return logits
}

/** Every number below `size` once, neighbours far apart. */
function scattered(size: number): number[] {
  let step = Math.max(1, Math.floor(size * 0.618))
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  while (divisor(step, size) !== 1) step += 1
  return Array.from({ length: size }, (_, at) => (at * step) % size)
}
