import { Command } from 'commander'
import { z } from 'zod'
import type { Answer } from '../policy/answers/answerer.ts'
import { fillValues } from '../policy/templates.ts'
import { type Console, exitStatus } from './console.ts'
import { answerLines } from './json-lines.ts'
import { type Asking, type AskingSources, openForQuestions } from './policy-answerer.ts'

type Options = { policy: string; jsonl?: boolean; json?: boolean }

const questionLine = z.object({ q: z.string('write the question as text') })

/** `deskhand policy ask`: what a policy says to a question, for people and, line by line, for programs. */
export function askCommand(console: Console, sources: AskingSources): Command {
  return new Command('ask')
    .description('answers a question from a policy')
    .argument('[question...]', 'the question')
    .requiredOption('--policy <file>', 'the policy to answer from')
    .option('--json', 'for programs')
    .option('--jsonl', 'answer JSON lines {"id", "q"} from standard input')
    .action(async (words: string[], { policy, json, jsonl }: Options) => {
      const question = words.join(' ')
      if (!jsonl && question.trim() === '') {
        console.complain(
          'Write a question, for example: deskhand policy ask --policy FILE "when are you open?"',
        )
        return console.finish(exitStatus.usage)
      }
      const asking = await openForQuestions(policy, console, sources)
      if (!asking) return
      if (jsonl) return await answerLines(console, line => asking.answerer.ask(questionLine.parse(line).q))
      const answer = asking.answerer.ask(question)
      for (const line of json ? [JSON.stringify(answer)] : linesOf(answer, asking)) console.print(line)
    })
}

/** A section that is quoted shows the values that its policy binds. */
function linesOf({ tier, ranked }: Answer, { sections, terms }: Asking): string[] {
  const named = ranked.map(({ section, confidence }) => {
    const found = sections.find(({ id }) => id === section)
    const title = `${section} ${found?.title ?? ''} (${Math.round(confidence * 100)} %)`
    return { title, plain: found?.plain ?? '' }
  })
  const [first] = named
  if (tier === 'none' || !first) return ['The policy says nothing on this.']
  if (tier === 'sure') return [first.title, '', fillValues(first.plain, terms)]
  return ['Perhaps one of these:', ...named.map(({ title }) => `  ${title}`)]
}
