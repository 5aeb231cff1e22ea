import { readDuration } from '../../core/duration-words.ts'
import { closedWhys } from '../../core/ticket.ts'
import type { Act, Wish } from './wish.ts'

type HandlingVerb = 'tag' | 'snooze' | 'merge' | 'split' | 'redact'

/** The words that set a ticket aside or beside another. `here`: the ticket in whose thread it was typed. */
export function handlingWords(
  verb: HandlingVerb,
  number: number | null,
  rest: string,
  here: number | null,
): Wish {
  const said = rest.trim()
  // `merge 41`, in the thread of 42: that is where it goes on.
  if (verb === 'merge' && said === '' && here !== null && number !== here)
    return { kind: 'merge', number: here, into: String(number ?? '') }
  if (number === null) return { kind: 'no-number', verb }
  switch (verb) {
    case 'tag':
      return said === ''
        ? { kind: 'show', what: 'tags', number }
        : { kind: 'act', number, act: { kind: 'tag', text: said }, by: 'word' }
    case 'snooze':
      return { kind: 'act', number, act: snoozing(said), by: 'word' }
    case 'merge':
      return said === '' ? { kind: 'form', form: 'merge', number } : { kind: 'merge', number, into: said }
    case 'split':
      return said === '' ? { kind: 'form', form: 'split', number } : { kind: 'split', number, text: said }
    case 'redact':
      return { kind: 'redact', number, words: said }
  }
}

/** `2d why`, or `off`. */
export function snoozing(said: string): Act {
  const [, word = '', why = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(said) ?? []
  if (/^(?:off|end|over)$/i.test(word)) return { kind: 'wake' }
  return { kind: 'snooze', ms: readDuration(word), word, text: why }
}

/** Buttons and forms of the same, by the verb in their action or id; null for any other. */
export function handlingButton(
  verb: string | undefined,
  number: number,
  more: string | undefined,
): Wish | null {
  switch (verb) {
    case 'merge':
      return more === undefined ? { kind: 'form', form: verb, number } : { kind: 'merge', number, into: more }
    case 'split':
    case 'tag':
    case 'snooze':
    case 'handover':
    case 'ask-another':
      return { kind: 'form', form: verb, number }
    case 'doubt-new':
      return { kind: verb, number }
    case 'resolve-as': {
      const why = closedWhys.find(one => one === more)
      if (why === undefined) return null
      return { kind: 'act', number, act: { kind: 'resolve', text: '', why }, by: 'button' }
    }
    case 'same':
    case 'wake':
    case 'go-private':
    case 'reopen':
      return { kind: 'act', number, act: { kind: verb }, by: 'button' }
    case 'category':
      return more === undefined
        ? { kind: 'show', what: 'categories', number }
        : { kind: 'act', number, act: { kind: 'categorise', to: more }, by: 'button' }
    case 'redact':
      return { kind: 'redact-text', number, text: more ?? '' }
    default:
      return null
  }
}

export function handlingForm(
  verb: string | undefined,
  number: number,
  values: Readonly<Record<string, string>>,
): Wish | null {
  const text = values.text ?? ''
  switch (verb) {
    case 'merge':
      return { kind: 'merge', number, into: values.into ?? '' }
    case 'split':
      return { kind: 'split', number, text }
    case 'tag':
      return { kind: 'act', number, act: { kind: 'tag', text, whole: true }, by: 'form' }
    case 'snooze': {
      const word = (values.length ?? '').trim()
      return { kind: 'act', number, act: { kind: 'snooze', ms: readDuration(word), word, text }, by: 'form' }
    }
    case 'ask-another':
      return { kind: verb, number, who: values.who ?? '', text }
    case 'handover':
      return { kind: 'assign', number, verb, who: values.who ?? null, text }
    default:
      return null
  }
}
