import type { Section } from '../sections.ts'
import { featuresOf, type Reading, read } from './features.ts'
import { type Kind, kindsGiven } from './kinds.ts'
import type { Lexicon } from './lexicon.ts'
import type { Steps } from './steps.ts'
import { fold, sentencesOf } from './words.ts'

/** A section that can be quoted, read for finding answers. */
export type Passage = {
  section: Section
  /** The features of its heading, its parent's heading and each of its sentences. */
  title: string[]
  parent: string[]
  sentences: string[][]
  /** Terms (stems and concepts) with their weight: those of headings count more. */
  terms: Map<string, number>
  /** The kinds of facts that it gives. */
  gives: Set<Kind>
}

const titleWeight = 2.5
const parentWeight = 0.8
const conceptTerm = (concept: string) => `c:${concept}`

/** The terms by which a question and a passage are compared word by word. */
export function termsOf(reading: Reading): string[] {
  const { stems, concepts } = reading
  const pairs = stems.slice(1).map((one, at) => `b:${stems[at]} ${one}`)
  return [...stems.map(wordTerm), ...pairs, ...concepts.map(conceptTerm)]
}

/** The term of a stem. */
export function wordTerm(root: string): string {
  return `w:${root}`
}

/** The stem that a term stands for; none for pairs and concepts. */
export function rootOf(term: string): string[] {
  return term.startsWith('w:') ? [term.slice(2)] : []
}

/** Whether a term stands for two neighbouring words. */
export function isPair(term: string): boolean {
  return term.startsWith('b:')
}

/** Reads the sections that have words of their own; a heading that only groups others is no answer. */
export function* passagesOf(sections: readonly Section[], lexicon: Lexicon): Steps<Passage[]> {
  const passages: Passage[] = []
  let parent: Section | undefined
  for (const section of sections) {
    yield
    if (section.level === 2) parent = section
    if (!/[\p{L}\p{N}]/u.test(section.plain)) continue
    const title = read(section.title, lexicon)
    const above = section.level === 3 && parent ? read(parent.title, lexicon) : read('', lexicon)
    const lines = sentencesOf(section.plain).map(text => ({ text, reading: read(text, lexicon) }))
    const terms = new Map<string, number>()
    const count = (reading: Reading, weight: number) => {
      for (const term of termsOf(reading)) terms.set(term, (terms.get(term) ?? 0) + weight)
    }
    count(title, titleWeight)
    count(above, parentWeight)
    for (const { reading } of lines) count(reading, 1)
    passages.push({
      section,
      title: featuresOf(title),
      parent: featuresOf(above),
      sentences: lines.map(({ reading }) => featuresOf(reading)),
      terms,
      gives: new Set(lines.flatMap(({ text, reading }) => kindsGiven(fold(text), reading))),
    })
  }
  return passages
}
