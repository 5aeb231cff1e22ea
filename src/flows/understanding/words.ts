import type { Verb } from '../../core/catalogue.ts'
import { isCourtesy } from '../../core/courtesy.ts'
import { readReason } from '../../core/explanation.ts'
import { readFor, readMention } from '../../core/mention.ts'
import { isQuestion } from '../../core/question.ts'
import { priorities } from '../../core/ticket.ts'
import { wantsLead } from '../../core/wants-lead.ts'
import { readPriority, readWords, type Typed } from '../../core/words.ts'
import { handlingWords } from './handling.ts'
import { outageWords } from './outages.ts'
import { publishWords } from './policies.ts'
import type { Act, Where, Wish } from './wish.ts'

/** What was chosen beside the words of a command, where a platform offers that. */
type Chosen = { priority?: string; category?: string }

/** What somebody typed after the command's name. `thread` is the ticket in whose thread it was typed. */
export function command(text: string, chosen: Chosen, thread: Where): Wish {
  const typed = readWords(text)
  switch (typed.kind) {
    case 'nothing':
      return emptyForm(chosen)
    case 'unknown':
      return free(typed, chosen)
    case 'word':
      // "why is it down" is no question about a ticket.
      if (typed.verb === 'why' && typed.number === null && thread === null && typed.rest.trim() !== '')
        return free({ kind: 'unknown', word: 'why', nearest: undefined, text: text.trim() }, chosen)
      return typed.verb === 'new'
        ? opening(typed.rest, chosen)
        : word(typed.verb, typed.number ?? thread?.number ?? null, typed.rest, thread?.number ?? null)
  }
}

/** A mistyped verb is one where it stands alone or before a number; any other words are about to be a ticket. */
function free({ word: first, nearest, text }: Extract<Typed, { kind: 'unknown' }>, chosen: Chosen): Wish {
  const rest = text.slice(first.length).trim()
  if (nearest !== undefined && (rest === '' || /^(?:#|[a-z]{1,10}-)?\d{1,9}\b/i.test(rest))) {
    return { kind: 'unknown', word: first, nearest, text }
  }
  const read = readPriority(withPriority(text, chosen))
  if ('wrong' in read) return { kind: 'bad-priority', word: read.wrong, text }
  if (chosen.category === undefined && wantsLead(read.text)) return { kind: 'want-lead', ...read }
  // A greeting is met with one, and with what can be said next: nobody means a ticket by it.
  if (chosen.category === undefined && read.priority === null && isWordless(read.text))
    return { kind: 'show', what: 'help' }
  // Whoever names a category wants a ticket.
  if (chosen.category === undefined && isQuestion(read.text)) return { kind: 'ask', text }
  return { kind: 'preview', ...read, category: chosen.category ?? null }
}

/** A greeting, thanks, or nothing but signs. */
function isWordless(text: string): boolean {
  return isCourtesy(text, 0) || !/[\p{L}\p{N}?¿]/u.test(text)
}

function withPriority(text: string, { priority }: Chosen): string {
  return priority === undefined ? text : `priority:${priority} ${text}`
}

function emptyForm(chosen: Chosen): Wish {
  const read = readPriority(withPriority('', chosen))
  const priority = 'wrong' in read ? null : read.priority
  const { category } = chosen
  const filled = {
    ...(priority === null ? {} : { priority }),
    ...(category === undefined ? {} : { category }),
  }
  return { kind: 'form', form: 'new', ...(Object.keys(filled).length === 0 ? {} : { filled }) }
}

function opening(rest: string, chosen: Chosen): Wish {
  const read = readPriority(withPriority(rest, chosen))
  if ('wrong' in read) return { kind: 'bad-priority', word: read.wrong, text: rest }
  if (read.text.trim() === '') return emptyForm(chosen)
  const named = readFor(read.text)
  const text = named?.rest ?? read.text
  return {
    kind: 'open',
    ...read,
    text,
    category: chosen.category ?? null,
    service: null,
    forWhom: named?.who ?? null,
    draft: null,
    details: {},
  }
}

function word(verb: Exclude<Verb, 'new'>, number: number | null, rest: string, here: number | null): Wish {
  switch (verb) {
    case 'tag':
    case 'snooze':
    case 'merge':
    case 'split':
    case 'redact':
      return handlingWords(verb, number, rest, here)
    case 'find':
      return { kind: 'find', text: rest }
    case 'snippet':
      return { kind: 'snippet', number, rest }
    case 'help':
    case 'hours':
    case 'contact':
      return { kind: 'show', what: verb }
    case 'training':
      return { kind: 'training' }
    case 'call':
      return { kind: 'live-call', number }
    case 'quote':
      return number === null
        ? { kind: 'no-number', verb }
        : { kind: 'quote', number, text: rest, values: null }
    case 'list':
      return { kind: 'show', what: 'list' }
    case 'mine':
    case 'next':
    case 'away':
      return { kind: 'queue', what: verb }
    case 'escalate':
      return number === null
        ? { kind: 'no-number', verb }
        : { kind: 'escalate', number, why: null, by: 'word' }
    case 'assign':
    case 'handover': {
      if (number === null && verb === 'assign') return { kind: 'no-number', verb }
      const named = readMention(rest)
      return { kind: 'assign', number, verb, who: named?.who ?? null, text: named?.rest ?? '' }
    }
    case 'maintenance':
    case 'disruption':
      return outageWords(verb, number, rest)
    case 'block':
    case 'unblock':
      return { kind: 'block', verb, text: rest }
    case 'digest':
    case 'breaches':
      return { kind: 'manage', what: verb }
    case 'report':
      return { kind: 'report', rest: number === null ? rest : `${number} ${rest}` }
    case 'nudge':
      return number === null
        ? { kind: 'no-number', verb }
        : { kind: 'act', number, act: { kind: 'urge' }, by: 'word' }
    case 'explain':
      return number === null ? { kind: 'no-number', verb } : explaining(number, rest)
    case 'publish':
      return publishWords(number === null ? rest : `${number} ${rest}`)
    case 'test':
      return { kind: 'test-ticket' }
    case 'setup':
      return { kind: 'setup' }
    case 'go-live':
      return { kind: 'go-live', sure: false }
    case 'oncall':
      return rest.trim().toLowerCase() === 'test'
        ? { kind: 'drill' }
        : { kind: 'oncall', rest: number === null ? rest : `${number} ${rest}` }
    case 'ask':
    case 'policy':
      return { kind: verb, text: rest }
    case 'status':
      if (number !== null) return { kind: 'show', what: 'status', number }
      return rest.trim() === '' ? { kind: 'show', what: 'list' } : { kind: 'no-number', verb }
    case 'why':
      return number === null
        ? { kind: 'no-number', verb }
        : { kind: 'show', what: 'why', number, whole: /^all$/i.test(rest.trim()) }
    case 'priority':
      return number === null ? { kind: 'no-number', verb } : priority(number, rest)
    case 'vendor':
      if (number === null) return { kind: 'no-number', verb }
      return rest.trim() === ''
        ? { kind: 'show', what: 'vendors', number }
        : { kind: 'act', number, act: actOf(verb, rest), by: 'word' }
    case 'ack':
    case 'category':
    case 'wait':
    case 'claim':
    case 'release':
    case 'note':
    case 'reply':
    case 'resolve':
    case 'rate':
    case 'close':
    case 'reopen':
      return number === null
        ? { kind: 'no-number', verb }
        : { kind: 'act', number, act: actOf(verb, rest), by: 'word' }
  }
}

/** Without a reason the form asks for one. */
function explaining(number: number, said: string): Wish {
  if (said.trim() === '') return { kind: 'form', form: 'explain', number }
  const { reason, rest } = readReason(said)
  return { kind: 'act', number, act: { kind: 'explain', reason, text: rest }, by: 'word' }
}

/** Without a priority: which there are. */
function priority(number: number, rest: string): Wish {
  const [word = ''] = rest.trim().toLowerCase().split(/\s+/)
  if (word === '') return { kind: 'show', what: 'priorities', number }
  const to = priorities.find(one => one === word)
  if (to === undefined) return { kind: 'bad-priority', word, text: rest }
  return { kind: 'act', number, act: { kind: 'prioritise', to, why: null }, by: 'word' }
}

type ActVerb =
  | 'ack'
  | 'claim'
  | 'release'
  | 'note'
  | 'reply'
  | 'resolve'
  | 'rate'
  | 'close'
  | 'reopen'
  | 'wait'
  | 'category'
  | 'vendor'

function actOf(verb: ActVerb, rest: string): Act {
  switch (verb) {
    case 'ack':
      return { kind: 'ack' }
    case 'wait':
      return { kind: 'wait', text: rest }
    case 'category':
      return { kind: 'categorise', to: rest }
    case 'vendor': {
      const [, vendor = '', reference = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(rest) ?? []
      return { kind: 'wait-for-vendor', vendor, reference: reference.trim() || null }
    }
    case 'reopen':
      return { kind: 'reopen' }
    case 'claim':
      return { kind: 'claim' }
    case 'release':
      return { kind: 'release', undo: false }
    case 'note':
    case 'reply':
      return { kind: verb, text: rest, via: 'word' }
    case 'close':
    case 'resolve':
      return { kind: 'resolve', text: rest }
    case 'rate':
      return { kind: 'rate', score: Number(rest.trim() === '' ? Number.NaN : rest) }
  }
}
