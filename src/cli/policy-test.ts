import { Command } from 'commander'
import { z } from 'zod'
import type { Answer } from '../policy/answers/answerer.ts'
import { sayFault } from '../policy/fault.ts'
import { type Console, exitStatus } from './console.ts'
import { type AskingSources, openForQuestions } from './policy-answerer.ts'
import { readTextFile } from './text-file.ts'

const expectation = z.object({
  q: z.string('write the question as text'),
  /** '3.2', or '3' for any of its sub-sections; null for a question that the policy does not answer. */
  section: z.string('write the number as text, or null').nullable(),
  subsection: z.string().nullish(),
  accept: z.array(z.string()).default([]),
})
type Expectation = z.output<typeof expectation>

/** `deskhand policy test`: an owner's questions and the sections that should answer them. */
export function policyTestCommand(console: Console, sources: AskingSources): Command {
  return new Command('test')
    .description('asks a policy the questions of a file and compares the sections')
    .argument('<cases>', 'JSON lines {"q", "section", "accept"?}; section null: outside of the policy')
    .requiredOption('--policy <file>', 'the policy to answer from')
    .action(async (file: string, { policy }: { policy: string }) => {
      const read = await readTextFile(file)
      if ('fault' in read) {
        console.complain(sayFault(read.fault))
        return console.finish(exitStatus.fault)
      }
      const asking = await openForQuestions(policy, console, sources)
      if (!asking) return
      const results = read.text
        .split('\n')
        .map((text, at) => ({ text, at: at + 1 }))
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, at }) => {
          const wrong = judge(text, question => asking.answerer.ask(question))
          return wrong === null ? null : `${file}:${at}: ${wrong}`
        })
      const failures = results.filter(one => one !== null)
      for (const failure of failures) console.print(failure)
      console.print(`${results.length - failures.length} of ${results.length} as expected.`)
      console.finish(failures.length > 0 ? exitStatus.fault : exitStatus.fine)
    })
}

/** What is wrong with one line of the file, or null. */
function judge(text: string, ask: (question: string) => Answer): string | null {
  const read = expectation.safeParse(parsed(text))
  if (!read.success) {
    const issue = read.error.issues[0]
    return `${issue?.path.join('.') || 'the line'}: ${issue?.message}. Write {"q": "…", "section": "3.2"}.`
  }
  const answer = ask(read.data.q)
  if (isExpected(answer, read.data)) return null
  const found = answer.ranked.map(({ section }) => section).join(', ') || 'nothing'
  const wanted = read.data.subsection ?? read.data.section ?? 'no answer'
  return `"${read.data.q}" should give ${wanted}, gives ${answer.tier}: ${found}`
}

function isExpected({ tier, ranked }: Answer, { section, subsection, accept }: Expectation): boolean {
  if (section === null) return tier !== 'sure'
  const first = ranked[0]?.section
  if (tier === 'none' || first === undefined) return false
  const wanted = subsection ?? section
  return first === wanted || accept.includes(first) || first.startsWith(`${wanted}.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
