import { type Verb, words as verbOf, verbs } from '../core/catalogue.ts'
import { priorities } from '../policy/terms/response-times.ts'
import type { Words } from './words.ts'

/** What may follow a word, in the order in which it is typed. */
export type Argument = {
  name: 'ticket' | 'score' | 'text'
  /** What it is called in the language of the menu. */
  called: string
  type: 'number' | 'text'
  about: string
  required: boolean
}

/** What people use most, in the order of the help: a platform with little room shows the beginning of the menu. */
const usedMost: readonly Verb[] = [
  ...([
    'new',
    'status',
    'list',
    'close',
    'reopen',
    'escalate',
    'rate',
    'why',
    'ask',
    'hours',
    'help',
  ] as const),
  ...(['mine', 'next', 'oncall', 'claim', 'ack', 'release', 'assign', 'handover'] as const),
  ...(['note', 'reply', 'resolve', 'wait', 'priority', 'digest'] as const),
]

/** The commands as a menu, for platforms that offer them one by one. */
export type Menu = {
  /** Free words. */
  plain: {
    about: string
    text: string
    priority: string
    priorities: readonly Choice[]
    category: string
    /** What the three are called in the language of the menu. */
    called: { text: string; priority: string; category: string }
  }
  verbs: { about: string; each: readonly { verb: Verb; about: string; takes: readonly Argument[] }[] }
  onMessage: string
}
type Choice = { value: string; label: string }

export function menuOf(words: Words): Menu {
  return {
    plain: {
      about: words.label('menu.plain'),
      text: words.label('menu.anything'),
      priority: words.label('menu.priority'),
      priorities: priorities.map(value => ({ value, label: words.label(`priority.${value}`) })),
      category: words.label('menu.category'),
      called: {
        text: words.label('menu.name.text'),
        priority: words.label('menu.name.priority'),
        category: words.label('menu.name.category'),
      },
    },
    verbs: {
      about: words.label('menu.verbs'),
      each: [...usedMost, ...verbs.filter(verb => !usedMost.includes(verb))].map(verb => ({
        verb,
        about: words.label(`help.${verb}`),
        takes: argumentsOf(verb, words),
      })),
    },
    onMessage: words.label('menu.on-message'),
  }
}

/**
 * What the catalogue says in one line, `<number> <text>`, as a number, a score and one text for everything else.
 * Text may be missing where a form asks for it.
 */
function argumentsOf(verb: Verb, words: Words): Argument[] {
  const parts = verbOf[verb].takes.match(/<[^>]*>|\[[^\]]*\]/g) ?? []
  const required = (found: readonly string[]) => found.some(part => part.startsWith('<'))
  const [ticket, score, text] = [
    parts.filter(part => /number/.test(part)),
    parts.filter(part => /\d-\d/.test(part)),
    parts.filter(part => !/number|\d-\d/.test(part)),
  ]
  const all: Argument[] = [
    {
      name: 'ticket',
      called: words.label('menu.name.ticket'),
      type: 'number',
      about: words.label('menu.ticket'),
      required: required(ticket),
    },
    {
      name: 'score',
      called: words.label('menu.name.score'),
      type: 'number',
      about: words.label('menu.score'),
      required: required(score),
    },
    {
      name: 'text',
      called: words.label('menu.name.text'),
      type: 'text',
      about: words.label('menu.text'),
      required: required(text) && verb !== 'resolve',
    },
  ]
  const present = { ticket, score, text }
  return all
    .filter(one => present[one.name].length > 0)
    .sort((a, b) => Number(b.required) - Number(a.required))
}
