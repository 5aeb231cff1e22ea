/** Tells how likely a text belongs to each topic. */
export type TopicModel = {
  /** Probabilities by topic; they add up to 1. */
  classify(features: readonly string[]): Float32Array
  /** How rarely a feature is met, whatever the topic: the logarithm of one in how many texts. */
  rarity(feature: string): number
  /** The share of the text's weight that the model has seen before, 0 to 1. */
  familiarity(features: readonly string[]): number
}

/** What training found: all that a topic model is made of. */
export type Learnt = {
  topics: number
  /** From how many texts. */
  examples: number
  /** The features of all texts, and in how many texts each stands. */
  features: string[]
  counts: number[]
  /** By feature, then by topic, in steps of the feature's scale. */
  weights: Int8Array
  scales: Float32Array
  bias: Float32Array
}

/** What is there while it is being learnt: the weights are whole. */
export type Learning = Omit<Learnt, 'weights' | 'scales'> & { weights: Float32Array }

/** The features of a text that the model knows, by their place, with their share of the text. */
export type Vector = [feature: number, share: number][]

/** What a feature counts by its kind: pairs and beginnings say less than words and concepts. */
const weightOf = (feature: string) => (/^[br]:/.test(feature) ? 0.6 : 1)

/** How rare a feature is that stands in so many of the texts. */
function rarityOf({ examples }: Pick<Learnt, 'examples'>, count: number): number {
  return Math.log(1 + examples / count)
}

/** Writes texts as vectors of length 1. Features never seen in training lower the share of those that were. */
export function vectorsOf(
  learnt: Omit<Learnt, 'weights' | 'scales'>,
): (features: readonly string[]) => Vector {
  const places = placesOf(learnt)
  return features => {
    const entries: Vector = []
    let square = 0
    for (const feature of features) {
      const at = places.get(feature)
      const weight = weightOf(feature) * rarityOf(learnt, learnt.counts[at ?? -1] ?? 1)
      square += weight * weight
      if (at !== undefined) entries.push([at, weight])
    }
    const length = Math.sqrt(square) || 1
    return entries.map(([at, weight]): [number, number] => [at, weight / length])
  }
}

function placesOf({ features }: Pick<Learnt, 'features'>): Map<string, number> {
  return new Map(features.map((feature, at) => [feature, at]))
}

/** The chances of the topics for a text. */
export function chancesOf(learnt: Learnt | Learning, vector: Vector): Float32Array {
  const { bias, weights, topics } = learnt
  const logits = Float32Array.from(bias)
  for (const [at, part] of vector) {
    const share = 'scales' in learnt ? part * (learnt.scales[at] as number) : part
    const row = at * topics
    for (let topic = 0; topic < topics; topic += 1) {
      logits[topic] = (logits[topic] as number) + share * (weights[row + topic] as number)
    }
  }
  return softmax(logits)
}

/** A model of what was learnt, now or at an earlier start. */
export function makeTopicModel(learnt: Learnt): TopicModel {
  const places = placesOf(learnt)
  const vectorOf = vectorsOf(learnt)
  const rarity = (feature: string) => rarityOf(learnt, learnt.counts[places.get(feature) ?? -1] ?? 1)
  return {
    classify: features => chancesOf(learnt, vectorOf(features)),
    rarity,
    familiarity(features) {
      let known = 0
      let all = 0
      for (const feature of features) {
        if (!feature.startsWith('w:')) continue
        const weight = weightOf(feature) * rarity(feature)
        all += weight
        if (places.has(feature)) known += weight
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
