import { z } from 'zod'
import { type Answerer, answererOf } from '../policy/answers/answerer.ts'
import { asksOf } from '../policy/answers/asks-of.ts'
import { fingerprintOf, fingerprintOfAnswers } from '../policy/answers/fingerprint.ts'
import { type Knowledge, loadKnowledge } from '../policy/answers/knowledge.ts'
import { type Models, modelsInSteps } from '../policy/answers/models.ts'
import type { Steps } from '../policy/answers/steps.ts'
import type { Section } from '../policy/sections.ts'
import type { LearntStore } from '../ports/learnt-store.ts'

export type Learning = {
  /** What the package knows of support desks. */
  models(): Promise<Models>
  /** An answerer for a policy of its sections. */
  answererFor(sections: readonly Section[]): Promise<Answerer>
}

type Deps = {
  learnt: LearntStore
  /** Does long work. */
  run: <T>(steps: Steps<T>) => Promise<T>
  /** The package's own, unless given. */
  knowledge?: () => Knowledge
}

const learntRule = z
  .object({
    topics: z.number(),
    examples: z.number(),
    features: z.array(z.string()),
    counts: z.array(z.number()),
    weights: z.instanceof(Int8Array<ArrayBuffer>),
    scales: z.instanceof(Float32Array<ArrayBuffer>),
    bias: z.instanceof(Float32Array<ArrayBuffer>),
  })
  .refine(
    ({ topics, features, counts, weights, scales, bias }) =>
      counts.length === features.length &&
      scales.length === features.length &&
      weights.length === features.length * topics &&
      bias.length === topics,
  )

const tiesRule = z.array(z.instanceof(Float64Array<ArrayBuffer>))

/**
 * Learns what answers are made with, once for each content: of the package's knowledge, and of a policy's sections.
 * What was kept from an earlier start is taken as it is; what is missing, damaged or of another version is learnt.
 */
export function makeLearning({ learnt, run, knowledge = loadKnowledge }: Deps): Learning {
  let models: Promise<Models> | undefined

  async function learnModels(): Promise<Models> {
    const hash = fingerprintOfAnswers()
    const kept = learntRule.safeParse(await learnt.read('knowledge', hash)).data
    const made = await run(modelsInSteps(knowledge(), kept))
    if (kept === undefined) await learnt.keep('knowledge', hash, made.learnt)
    return made
  }

  const learning: Learning = {
    models() {
      models ??= learnModels()
      return models
    },
    async answererFor(sections) {
      const hash = fingerprintOf(sections)
      const kept = tiesRule.safeParse(await learnt.read('policy', hash)).data
      const means = { models: await learning.models(), asks: asksOf(sections), ties: kept }
      const answerer = await run(answererOf(sections, means))
      if (answerer.ties !== kept) await learnt.keep('policy', hash, [...answerer.ties])
      return answerer
    },
  }
  return learning
}
