import { readDuration } from '../../core/duration-words.ts'
import type { OutageKind, OutageWord } from '../../core/outage.ts'
import { minute } from '../../core/time.ts'
import { numberIn, type Wish } from './wish.ts'

const more = 30 * minute

/** `maintenance`, `maintenance new`, `disruption printers are down`, and `disruption 3` with what is to be said of it. */
export function outageWords(verb: OutageKind, number: number | null, rest: string): Wish {
  const text = rest.trim()
  if (number !== null) return { kind: 'outage', verb, act: { kind: 'word', id: number, word: wordOf(text) } }
  if (text === '' || text === 'list') return { kind: 'outage', verb, act: { kind: 'list' } }
  return { kind: 'outage', verb, act: { kind: 'form', title: text === 'new' ? '' : text } }
}

function wordOf(text: string): OutageWord {
  const said = text.toLowerCase()
  if (said === 'over' || said === 'finished' || said === 'end') return { kind: 'over' }
  if (said === 'cancel' || said === 'cancelled') return { kind: 'cancel' }
  const ms = readDuration(said)
  return ms === null ? { kind: 'word', text } : { kind: 'more', ms }
}

/** `outage:3:over`, `outage:3:more`, `outage:3:problem`, `outage:3:watch`, `outage-announce:draft`, `outage-again:draft`, `outage-drop:draft`. */
export function outageButton(action: string): Wish | null {
  const [verb, first = '', act] = action.split(':')
  if (verb === 'outage-announce') return of({ kind: 'announce', draft: first })
  if (verb === 'outage-again') return of({ kind: 'again', draft: first })
  if (verb === 'outage-drop') return of({ kind: 'drop', draft: first })
  const id = numberIn(first)
  if (verb !== 'outage' || id === null) return null
  if (act === 'watch' || act === 'problem') return of({ kind: act, id })
  if (act === 'over') return of({ kind: 'word', id, word: { kind: 'over' } })
  if (act === 'reported') return of({ kind: 'reported', id })
  if (act === 'more') return of({ kind: 'word', id, word: { kind: 'more', ms: more } })
  return null
}

/** `outage:maintenance` and `outage:disruption` with their values, `outage-word:3` with a text. */
export function outageForms(id: string, values: Readonly<Record<string, string>>): Wish | null {
  const [form, what] = id.split(':')
  if (form === 'outage-word') {
    const number = numberIn(what)
    return number === null
      ? null
      : of({ kind: 'word', id: number, word: { kind: 'word', text: values.text ?? '' } })
  }
  if (form !== 'outage' || (what !== 'maintenance' && what !== 'disruption')) return null
  const { title = '', service = '*', day = '', from = '', to = '' } = values
  return { kind: 'outage', verb: what, act: { kind: 'preview', values: { title, service, day, from, to } } }
}

function of(act: Extract<Wish, { kind: 'outage' }>['act']): Wish {
  return { kind: 'outage', verb: 'disruption', act }
}
