import { cleanText, longestText } from '../../core/clean-text.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { tooLong } from '../said.ts'
import type { Wish } from '../understanding/wish.ts'
import { acting } from './acting.ts'
import { type Call, offered, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** What section 6 asks for, from its form: a line each, and the ticket knows that it has it. */
export async function giving(
  deps: HandleDeps,
  { number, values }: Extract<Wish, { kind: 'give' }>,
  call: Call,
): Promise<Reply> {
  const { lines, given } = givenIn(values)
  if (given.length === 0)
    return offered(await deps.showing.form(call, { verb: 'give', number, filled: null }))
  const text = lines.join('\n')
  if (text.length > longestText) return whisper(tooLong(call.words, text))
  return acting(deps, { kind: 'act', number, act: { kind: 'give', text, what: given }, by: 'button' }, call)
}

/** The fields that were filled in, as lines and by their names. */
export function givenIn(values: Readonly<Record<string, string>>): { lines: string[]; given: string[] } {
  const filled = Object.entries(values)
    .map(([label, value]) => [label, cleanText(value)] as const)
    .filter(([, value]) => value !== '')
  return {
    lines: filled.map(([label, value]) => `${label}: ${value}`),
    given: filled.map(([label]) => label),
  }
}
