import { type Answerer, makeAnswerer } from '../policy/answers/answerer.ts'
import { asksOf } from '../policy/answers/asks-of.ts'
import { loadKnowledge } from '../policy/answers/knowledge.ts'
import { type Models, modelsInSteps } from '../policy/answers/models.ts'
import type { Steps } from '../policy/answers/steps.ts'
import { type Section, splitSections } from '../policy/sections.ts'
import type { Terms } from '../policy/terms.ts'
import type { PolicyStore } from '../ports/policy-store.ts'
import type { Stopwatch } from '../ports/surroundings.ts'
import type { Desk } from './desk.ts'

/** How long other work may have to wait for a step of this one, in ms. */
const longestStretch = 8

/** A policy that is read for questions. */
export type ReadPolicy = { answerer: Answerer; sections: readonly Section[]; terms: Terms; version: number }

export type Questions = {
  /** Gets ready before the first question: about a second of work, in steps between which others have their turn. */
  warm(): Promise<void>
  /** The policy in force. Null where its document is gone. */
  policyOf(desk: Desk, now: number): Promise<ReadPolicy | null>
}

type Deps = {
  policies: PolicyStore
  stopwatch: Stopwatch
  /** Resolves when everything else that waits has had its turn. */
  breathe: () => Promise<void>
}

/** Answers from the policy in force. What is learnt from a document is kept for as long as it is in force. */
export function makeQuestions({ policies, stopwatch, breathe }: Deps): Questions {
  let models: Promise<Models> | undefined
  const read = new Map<string, { hash: string; answerer: Answerer; sections: readonly Section[] }>()

  const loaded = () => {
    models ??= gently(modelsInSteps(loadKnowledge()))
    return models
  }

  async function gently<T>(steps: Steps<T>): Promise<T> {
    let since = stopwatch()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (stopwatch() - since < longestStretch) continue
      await breathe()
      since = stopwatch()
    }
  }

  return {
    async warm() {
      await loaded()
    },
    async policyOf(desk, now) {
      const { version, terms, hash } = desk.inForce(now)
      const known = read.get(desk.id)
      if (known?.hash === hash) return { ...known, terms, version }
      const text = await policies.document(desk.id, hash)
      if (text === null) return null
      const sections = splitSections(text)
      const answerer = makeAnswerer(sections, { models: await loaded(), asks: asksOf(sections) })
      read.set(desk.id, { hash, answerer, sections })
      return { answerer, sections, terms, version }
    },
  }
}
