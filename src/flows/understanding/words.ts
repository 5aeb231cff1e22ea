import type { Verb } from '../../core/catalogue.ts'
import { readPriority, readWords } from '../../core/words.ts'
import type { Act, Where, Wish } from './wish.ts'

/** What somebody typed after the command's name. `thread` is the ticket in whose thread it was typed. */
export function command(text: string, option: string | undefined, thread: Where): Wish {
  const typed = readWords(text)
  switch (typed.kind) {
    case 'nothing':
      return { kind: 'form', form: 'new' }
    case 'unknown':
      return { kind: 'unknown', word: typed.word, nearest: typed.nearest, text: typed.text }
    case 'word':
      return typed.verb === 'new'
        ? opening(option === undefined ? typed.rest : `priority:${option} ${typed.rest}`)
        : word(typed.verb, typed.number ?? thread?.number ?? null, typed.rest)
  }
}

function opening(rest: string): Wish {
  const read = readPriority(rest)
  if ('wrong' in read) return { kind: 'bad-priority', word: read.wrong, text: rest }
  if (read.text.trim() === '') return { kind: 'form', form: 'new' }
  return { kind: 'open', ...read }
}

function word(verb: Exclude<Verb, 'new'>, number: number | null, rest: string): Wish {
  switch (verb) {
    case 'help':
    case 'hours':
    case 'contact':
    case 'call':
    case 'training':
      return { kind: 'show', what: verb }
    case 'publish':
      return { kind: 'publish' }
    case 'ask':
    case 'policy':
      return { kind: verb, text: rest }
    case 'status':
      return number === null ? { kind: 'show', what: 'list' } : { kind: 'show', what: 'status', number }
    case 'why':
      return number === null ? { kind: 'no-number', verb } : { kind: 'show', what: 'why', number }
    case 'claim':
    case 'release':
    case 'note':
    case 'reply':
    case 'resolve':
    case 'rate':
      return number === null
        ? { kind: 'no-number', verb }
        : { kind: 'act', number, act: actOf(verb, rest), by: 'word' }
  }
}

function actOf(verb: 'claim' | 'release' | 'note' | 'reply' | 'resolve' | 'rate', rest: string): Act {
  switch (verb) {
    case 'claim':
      return { kind: 'claim' }
    case 'release':
      return { kind: 'release', undo: false }
    case 'note':
    case 'reply':
      return { kind: verb, text: rest, via: 'word' }
    case 'resolve':
      return { kind: 'resolve', text: rest }
    case 'rate':
      return { kind: 'rate', score: Number(rest.trim() === '' ? Number.NaN : rest) }
  }
}
