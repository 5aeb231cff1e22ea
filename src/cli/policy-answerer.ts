import { makeLearning } from '../flows/learning.ts'
import type { Answerer } from '../policy/answers/answerer.ts'
import { finish } from '../policy/answers/steps.ts'
import { sayFault } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import { type Section, splitSections } from '../policy/sections.ts'
import type { Terms } from '../policy/terms.ts'
import type { LearntStore } from '../ports/learnt-store.ts'
import { type Console, exitStatus } from './console.ts'
import { readTextFile } from './text-file.ts'

/** A policy that can be asked. `terms` is null where nothing binds, or where faults keep the blocks from being read. */
export type Asking = { answerer: Answerer; sections: Section[]; terms: Terms | null }

/** Where what was learnt for answers is kept. */
export type AskingSources = { learnt(): Promise<LearntStore> }

/**
 * Reads a policy for questions: any Markdown will do, with blocks or without. If the file cannot be read or has no
 * section, says so, ends the command with a fault and gives nothing back.
 */
export async function openForQuestions(
  file: string,
  console: Console,
  sources: AskingSources,
): Promise<Asking | undefined> {
  const read = await readTextFile(file)
  const sections = 'fault' in read ? [] : splitSections(read.text)
  if (sections.length > 0) {
    const learning = makeLearning({ learnt: await sources.learnt(), run: async steps => finish(steps) })
    const answerer = await learning.answererFor(sections)
    return { answerer, sections, terms: 'fault' in read ? null : termsIn(read.text, file) }
  }
  console.complain(
    'fault' in read
      ? sayFault(read.fault)
      : `${file}: there is no section in it. Begin each with a heading such as "## 3. Opening hours".`,
  )
  console.finish(exitStatus.fault)
  return undefined
}

function termsIn(markdown: string, file: string): Terms | null {
  const parsed = parsePolicy(markdown, { file })
  return 'faults' in parsed ? null : parsed.policy.terms
}
