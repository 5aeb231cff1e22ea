import type { OwnValues } from '../../policy/default/own-values.ts'
import type { Console } from '../console.ts'
import type { Question } from './question.ts'
import { nothingSaid, questions } from './questions.ts'

export type Flags = Partial<Record<keyof OwnValues, string>>

/** What an owner's flags and answers say; `wrong` for a flag that says nothing. */
export async function answersOf(
  flags: Flags,
  ask: Console['ask'],
): Promise<{ values: OwnValues } | { wrong: { flag: string; what: string } }> {
  let values = nothingSaid
  for (const question of questions) {
    const given = flags[question.flag]?.trim()
    if (given !== undefined) {
      const understood = await question.read(given, values)
      if ('wrong' in understood) return { wrong: { flag: `--${question.flag}`, what: understood.wrong } }
      values = { ...values, ...understood.value }
    } else if (ask !== null && question.applies?.(values) !== false) {
      values = { ...values, ...(await answerTo(question, ask, values)) }
    }
  }
  return { values }
}

/** Asked again until it is understood. Nothing typed leaves the sample's value. */
async function answerTo(
  { ask: what, example, read }: Question,
  ask: NonNullable<Console['ask']>,
  before: OwnValues,
): Promise<Partial<OwnValues>> {
  let said = `${what} (${example}; Enter: later)`
  for (;;) {
    const answer = (await ask(`${said} `)).trim()
    if (answer === '') return {}
    const understood = await read(answer, before)
    if ('value' in understood) return understood.value
    said = `${understood.wrong}\n${what}`
  }
}
