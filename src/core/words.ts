import { nearest } from '../policy/nearest.ts'
import { aliases, isVerb, type Verb, verbs } from './catalogue.ts'
import { foreignPriorities, foreignWords } from './foreign.ts'
import { type Priority, priorities } from './ticket.ts'

/** What somebody typed after `/support`, understood as far as words go. */
export type Typed =
  | { kind: 'nothing' }
  | { kind: 'word'; verb: Verb; number: number | null; rest: string }
  | { kind: 'unknown'; word: string; nearest: Verb | undefined; text: string }

/** What follows these is a text or a name, in which a number at the beginning is no ticket's. */
const free: readonly Verb[] = ['new', 'ask', 'policy', 'block', 'unblock', 'find']
const isFree = (verb: Verb) => free.includes(verb)

/** Reads words: a verb, perhaps a ticket (`42`, `#42`, `SUP-42`), and the rest as typed. */
export function readWords(text: string): Typed {
  const [, word, rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? []
  if (word === undefined) return { kind: 'nothing' }
  const lower = word.toLowerCase()
  const verb = Object.hasOwn(aliases, lower) ? (aliases[lower] ?? lower) : (foreign(lower, rest) ?? lower)
  // "test account locked" is about an account.
  const isTest = verb === 'test' && !/^(ticket)?$/i.test(rest.trim())
  if (isTest) return { kind: 'unknown', word, nearest: undefined, text: text.trim() }
  if (!isVerb(verb))
    return { kind: 'unknown', word, nearest: nearest(verb, verbs) as Verb | undefined, text: text.trim() }
  if (isFree(verb)) return { kind: 'word', verb, number: null, rest }
  const [, digits, after = ''] = /^(?:#|[a-z][a-z0-9]{0,9}-)?(\d+)(?:\s+([\s\S]*))?$/i.exec(rest.trim()) ?? []
  if (digits === undefined) return { kind: 'word', verb, number: null, rest }
  // No desk counts as far as ten digits: that is nobody's ticket, as 0 is.
  return { kind: 'word', verb, number: digits.length > 9 ? 0 : Number(digits), rest: after }
}

function foreign(word: string, rest: string): Verb | undefined {
  const isAlone = /^(?:#|[a-z][a-z0-9]{0,9}-)?\d{0,9}$/i.test(rest.trim())
  return isAlone && Object.hasOwn(foreignWords, word) ? foreignWords[word] : undefined
}

/**
 * `priority:high` anywhere in the text, taken out of it.
 * @returns `wrong` when the word after the colon is no priority
 */
export function readPriority(text: string): { text: string; priority: Priority | null } | { wrong: string } {
  const [found, word] = /(?:^|\s)priority:(\S*)\s*/i.exec(text) ?? []
  if (found === undefined || word === undefined) return { text, priority: null }
  const said = word.toLowerCase()
  const priority =
    priorities.find(one => one === said) ??
    (Object.hasOwn(foreignPriorities, said) ? foreignPriorities[said] : undefined)
  if (priority === undefined) return { wrong: word }
  return { text: text.replace(found, ' ').trim(), priority }
}
