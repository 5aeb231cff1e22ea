import type { Answerer } from '../policy/answers/answerer.ts'
import { type Section, splitSections } from '../policy/sections.ts'
import type { Terms } from '../policy/terms.ts'
import type { PolicyStore } from '../ports/policy-store.ts'
import type { Desk } from './desk.ts'
import type { Learning } from './learning.ts'

/** A policy that is read for questions. */
export type ReadPolicy = { answerer: Answerer; sections: readonly Section[]; terms: Terms; version: number }

export type Questions = {
  /** The policy in force. Null where its document is gone. */
  policyOf(desk: Desk, now: number): Promise<ReadPolicy | null>
  /** Gets ready before the first question. */
  warm(desks: readonly Desk[], now: number): Promise<void>
}

type Deps = { policies: PolicyStore; learning: Learning }

/** Answers from the policy in force. What is learnt from a document is kept for as long as it is in force. */
export function makeQuestions({ policies, learning }: Deps): Questions {
  const read = new Map<string, { hash: string; answerer: Answerer; sections: readonly Section[] }>()

  async function policyOf(desk: Desk, now: number): Promise<ReadPolicy | null> {
    const { version, terms, hash } = desk.inForce(now)
    const known = read.get(desk.id)
    if (known?.hash === hash) return { ...known, terms, version }
    const text = await policies.document(desk.id, hash)
    if (text === null) return null
    const sections = splitSections(text)
    const answerer = await learning.answererFor(sections)
    read.set(desk.id, { hash, answerer, sections })
    return { answerer, sections, terms, version }
  }

  return {
    policyOf,
    async warm(desks, now) {
      await learning.models()
      for (const desk of desks) await policyOf(desk, now)
    },
  }
}
