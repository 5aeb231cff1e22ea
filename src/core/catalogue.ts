import { type Mark, marks } from '../policy/desk/emoji.ts'
import type { Role } from './people.ts'

/** The neutral meanings of emoji. Which emoji means which is set per desk. */
export { type Mark, marks }

/** What the bot puts on a message: a mark, or a nod, which means nothing when somebody else puts it on. */
export type BotMark = Mark | 'nod'

/** The emoji a bot uses for a mark, where a desk does not say otherwise. */
export const emojiOf: Readonly<Record<BotMark, string>> = {
  ticket: '🎫',
  claim: '👀',
  resolve: '✅',
  escalate: '🚨',
  send: '📤',
  wait: '⏳',
  nod: '👍',
}

type Word = {
  /** Who may use it. A word on a ticket is also bound to what the person may see of that ticket. */
  roles: readonly Role[]
  /** What follows the word, as help shows it. */
  takes:
    | ''
    | '<text>'
    | '<question>'
    | '[section or question]'
    | '[show | on <day> | discard]'
    | '<number>'
    | '<number> <text>'
    | '<number> <1-5>'
    | '[number]'
    | '<number> [text]'
    | '<number> <@name> [note]'
    | '[number] <@name> [note]'
    | '[new]'
    | '<@name>'
    | '<@name> [7d] [reason]'
    | '[7d | give @name | swap @name | test]'
    | '<number> [all]'
    | '<number> <priority>'
    | '<number> <category>'
    | '<number> <vendor> [reference]'
    | '<number> <reason>'
    | '[30d] [csv]'
    | 'ticket'
    | '<number> <2d> [reason]'
    | '<number> <number>'
    | '[number] [name]'
  /** Where the direct answer is seen. Known before any handler runs: some platforms fix it at the acknowledgement. */
  visibility: 'private'
}

const everybody: readonly Role[] = ['requester', 'agent', 'manager', 'owner', 'on-call']
const managers: readonly Role[] = ['manager']
const leads: readonly Role[] = ['manager', 'owner']
const workers: readonly Role[] = ['agent', 'on-call', 'manager']

/** The words people type, in the order in which help lists them. */
export const words = {
  new: { roles: everybody, takes: '<text>', visibility: 'private' },
  status: { roles: everybody, takes: '[number]', visibility: 'private' },
  list: { roles: everybody, takes: '', visibility: 'private' },
  find: { roles: everybody, takes: '<text>', visibility: 'private' },
  close: { roles: everybody, takes: '<number> [text]', visibility: 'private' },
  reopen: { roles: everybody, takes: '<number>', visibility: 'private' },
  escalate: { roles: everybody, takes: '<number>', visibility: 'private' },
  rate: { roles: everybody, takes: '<number> <1-5>', visibility: 'private' },
  why: { roles: everybody, takes: '<number> [all]', visibility: 'private' },
  ask: { roles: everybody, takes: '<question>', visibility: 'private' },
  policy: { roles: everybody, takes: '[section or question]', visibility: 'private' },
  hours: { roles: everybody, takes: '', visibility: 'private' },
  contact: { roles: everybody, takes: '', visibility: 'private' },
  call: { roles: everybody, takes: '[number]', visibility: 'private' },
  training: { roles: everybody, takes: '', visibility: 'private' },
  quote: { roles: everybody, takes: '<number> [text]', visibility: 'private' },
  help: { roles: everybody, takes: '', visibility: 'private' },
  mine: { roles: workers, takes: '', visibility: 'private' },
  next: { roles: workers, takes: '', visibility: 'private' },
  oncall: {
    roles: [...workers, 'owner'],
    takes: '[7d | give @name | swap @name | test]',
    visibility: 'private',
  },
  claim: { roles: workers, takes: '<number>', visibility: 'private' },
  ack: { roles: workers, takes: '<number>', visibility: 'private' },
  release: { roles: workers, takes: '<number>', visibility: 'private' },
  assign: { roles: workers, takes: '<number> <@name> [note]', visibility: 'private' },
  handover: { roles: workers, takes: '[number] <@name> [note]', visibility: 'private' },
  away: { roles: workers, takes: '', visibility: 'private' },
  note: { roles: workers, takes: '<number> <text>', visibility: 'private' },
  reply: { roles: workers, takes: '<number> <text>', visibility: 'private' },
  resolve: { roles: workers, takes: '<number> <text>', visibility: 'private' },
  wait: { roles: workers, takes: '<number> [text]', visibility: 'private' },
  priority: { roles: workers, takes: '<number> <priority>', visibility: 'private' },
  category: { roles: workers, takes: '<number> <category>', visibility: 'private' },
  vendor: { roles: workers, takes: '<number> <vendor> [reference]', visibility: 'private' },
  tag: { roles: workers, takes: '<number> <text>', visibility: 'private' },
  snooze: { roles: workers, takes: '<number> <2d> [reason]', visibility: 'private' },
  merge: { roles: workers, takes: '<number> <number>', visibility: 'private' },
  split: { roles: workers, takes: '<number> [text]', visibility: 'private' },
  snippet: { roles: workers, takes: '[number] [name]', visibility: 'private' },
  maintenance: { roles: ['manager', 'owner'], takes: '[new]', visibility: 'private' },
  disruption: { roles: ['manager', 'owner'], takes: '<text>', visibility: 'private' },
  block: { roles: ['manager', 'owner'], takes: '<@name> [7d] [reason]', visibility: 'private' },
  unblock: { roles: ['manager', 'owner'], takes: '<@name>', visibility: 'private' },
  redact: { roles: managers, takes: '<number> [text]', visibility: 'private' },
  digest: { roles: leads, takes: '', visibility: 'private' },
  breaches: { roles: leads, takes: '', visibility: 'private' },
  report: { roles: leads, takes: '[30d] [csv]', visibility: 'private' },
  nudge: { roles: managers, takes: '<number>', visibility: 'private' },
  explain: { roles: managers, takes: '<number> <reason>', visibility: 'private' },
  publish: { roles: ['owner'], takes: '[show | on <day> | discard]', visibility: 'private' },
  test: { roles: [...workers, 'owner'], takes: 'ticket', visibility: 'private' },
  setup: { roles: ['owner'], takes: '', visibility: 'private' },
  'go-live': { roles: ['owner'], takes: '', visibility: 'private' },
} as const satisfies Record<string, Word>

export type Verb = keyof typeof words
export const verbs = Object.keys(words) as readonly Verb[]

/** Other words for the same, as people of other desks know them. */
export const aliases: Readonly<Record<string, Verb>> = {
  take: 'claim',
  unclaim: 'release',
  answer: 'reply',
  solve: 'resolve',
  solved: 'resolve',
  done: 'resolve',
  tickets: 'list',
  transfer: 'assign',
  search: 'find',
  label: 'tag',
  postpone: 'snooze',
  canned: 'snippet',
  commands: 'help',
}

export function isVerb(word: string): word is Verb {
  return Object.hasOwn(words, word)
}

/** Words of the team whose effect the requester is told of anyway. */
const toldAnyway: readonly Verb[] = ['claim', 'reply', 'resolve', 'wait', 'priority']

/** Whether what is typed with this word is the team's own business: a requester is not to read it. */
export function isOfTeam(verb: Verb): boolean {
  return !mayUse(verb, ['requester']) && !toldAnyway.includes(verb)
}

/** Whether one of the roles may use the word. */
export function mayUse(verb: Verb, held: readonly Role[]): boolean {
  return words[verb].roles.some(role => held.includes(role))
}
