import { readFileSync } from 'node:fs'
import { type Answer, makeAnswerer } from '../../../src/policy/answers/answerer.ts'
import { splitSections } from '../../../src/policy/sections.ts'
import { models } from '../../support/models.ts'

/** See test/data/answers/README.md. */
export type Question = {
  q: string
  section: string | null
  subsection: string | null
  accept: string[]
  kind: string
}

export const setNames = [
  'sample',
  'sample-more',
  'campus',
  'solar',
  'payroll',
  'housing',
  'hosting',
  'gym',
  'telecom',
  'clinic',
  'sample-fresh',
  'library',
  'carclub',
  'ferries',
  'sample-tongues',
  'translation',
  'machinery',
  'roastery',
  'town-library',
  'sample-strangers',
  'vet-software',
  'bakery',
  'hotel',
  'sample-passers-by',
  'courier',
  'school',
  'gardens',
  'forms',
] as const
export type SetName = (typeof setNames)[number]

const folder = new URL('../../data/answers/', import.meta.url)

export function policyOf(name: SetName): string {
  const policy = name.startsWith('sample') ? 'sample' : name
  return readFileSync(new URL(`${policy}.md`, folder), 'utf8')
}

export function questionsOf(name: SetName): Question[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line) as Question)
}

export function answererOf(name: SetName) {
  return makeAnswerer(splitSections(policyOf(name)), { models })
}

export type Judged = {
  question: Question
  answer: Answer
  section: boolean
  exact: boolean
  amongThree: boolean
}

/** Asks every question of a set. */
export function judgeSet(name: SetName): Judged[] {
  const answerer = answererOf(name)
  return questionsOf(name).map(question => {
    const answer = answerer.ask(question.q)
    const right = [question.subsection ?? question.section, ...question.accept]
    const found = answer.ranked.map(({ section }) => section)
    const exact = right.includes(found[0] ?? '')
    const section = exact || found[0]?.split('.')[0] === question.section
    return { question, answer, section, exact, amongThree: found.some(one => right.includes(one)) }
  })
}

/** The share of those for which it holds, in percent. */
export function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : (100 * all.filter(holds).length) / all.length
}
