import type { Verb } from '../core/catalogue.ts'
import { type Priority, priorities } from '../core/ticket.ts'
import { readPriority, readWords } from '../core/words.ts'
import type { Inbound } from '../ports/inbound.ts'

/** What a message or the root of a thread shows, of which ticket; 0 for what is the desk's own. */
export type Where = { number: number; key: string } | null

/** What is wanted of a ticket, before its text is kept. */
export type Act =
  | { kind: 'claim' }
  | { kind: 'release'; undo: boolean }
  | { kind: 'note' | 'reply'; text: string; via: 'word' | 'thread' }
  | { kind: 'write'; text: string }
  | { kind: 'resolve'; text: string }
  | { kind: 'unresolve' }
  | { kind: 'rate'; score: number }

/** What somebody wants. Everything a platform can say ends up as one of these. */
export type Wish =
  | { kind: 'nothing' }
  | { kind: 'open'; text: string; priority: Priority | null }
  | { kind: 'bad-priority'; word: string; text: string }
  | { kind: 'act'; number: number; act: Act; by: 'word' | 'mark' | 'button' | 'form' | 'thread' }
  | { kind: 'form'; form: 'new' }
  | { kind: 'form'; form: 'reply' | 'resolve'; number: number }
  | { kind: 'show'; what: 'help' | 'hours' | 'list' }
  | { kind: 'show'; what: 'status' | 'why'; number: number }
  | { kind: 'publish' }
  | { kind: 'no-number'; verb: Verb }
  | { kind: 'unknown'; word: string; nearest: Verb | undefined; text: string }
  | { kind: 'stale'; what: 'button' | 'form'; text: string }

const nothing: Wish = { kind: 'nothing' }

/**
 * What an inbound asks for. Pure: `message` is what the message it is about belongs to, `thread` what the
 * thread it was said in belongs to.
 */
export function understand(inbound: Inbound, message: Where, thread: Where): Wish {
  switch (inbound.kind) {
    case 'command':
      return command(inbound.text, inbound.options?.priority, thread)
    case 'reaction':
      return reaction(inbound.mark, inbound.on, isCard(message, inbound.place.thread) ? message : null)
    case 'message':
      return said(inbound.text, thread)
    case 'button':
      return button(inbound.action)
    case 'form':
      return form(inbound.form, inbound.values)
    case 'edited':
    case 'deleted':
    case 'shortcut':
    case 'suggest':
    case 'home':
    case 'membership':
    case 'lifecycle':
    case 'pager':
      return nothing
  }
}

function command(text: string, option: string | undefined, thread: Where): Wish {
  const typed = readWords(text)
  switch (typed.kind) {
    case 'nothing':
      return { kind: 'form', form: 'new' }
    case 'unknown':
      return { kind: 'unknown', word: typed.word, nearest: typed.nearest, text: typed.text }
    case 'word':
      return typed.verb === 'new'
        ? opening(option === undefined ? typed.rest : `priority:${option} ${typed.rest}`)
        : word(typed.verb, typed.number ?? ticketOf(thread), typed.rest)
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
      return { kind: 'show', what: verb }
    case 'publish':
      return { kind: 'publish' }
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

/** The ticket that is meant by where something is said. */
function ticketOf(where: Where): number | null {
  return where === null || where.number === 0 ? null : where.number
}

/**
 * Whether an emoji on this message is meant for the ticket: on its receipt, its card, a call, or a notice
 * that stands by itself. Between people in a thread 👀 and ✅ are manners.
 */
function isCard(message: Where, thread: string | null): boolean {
  if (ticketOf(message) === null) return false
  return thread === null || message?.key === 'receipt' || message?.key === 'triage'
}

function reaction(mark: string, on: boolean, message: Where): Wish {
  if (message === null) return nothing
  const act = (one: Act): Wish => ({ kind: 'act', number: message.number, act: one, by: 'mark' })
  if (mark === 'claim') return act(on ? { kind: 'claim' } : { kind: 'release', undo: true })
  if (mark === 'resolve') return act(on ? { kind: 'resolve', text: '' } : { kind: 'unresolve' })
  return nothing
}

/** A message in the thread of a ticket: to the team on its side, to the requester on theirs. */
function said(text: string, thread: Where): Wish {
  if (thread === null) return nothing
  const { number } = thread
  if (thread.key === 'triage')
    return { kind: 'act', number, act: { kind: 'note', text, via: 'thread' }, by: 'thread' }
  if (thread.key === 'receipt') return { kind: 'act', number, act: { kind: 'write', text }, by: 'thread' }
  return nothing
}

function button(action: string): Wish {
  const [verb, digits, more] = action.split(':')
  const number = /^\d{1,9}$/.test(digits ?? '') ? Number(digits) : null
  if (verb === 'publish') return { kind: 'publish' }
  if (verb === 'keep') return nothing
  if (number === null) return { kind: 'stale', what: 'button', text: '' }
  switch (verb) {
    case 'claim':
      return { kind: 'act', number, act: { kind: 'claim' }, by: 'button' }
    case 'release':
      return { kind: 'act', number, act: { kind: 'release', undo: false }, by: 'button' }
    case 'resolve-own':
      return { kind: 'act', number, act: { kind: 'resolve', text: '' }, by: 'button' }
    case 'reply':
    case 'resolve':
      return { kind: 'form', form: verb, number }
    case 'why':
      return { kind: 'show', what: 'why', number }
    case 'rate':
      return { kind: 'act', number, act: { kind: 'rate', score: Number(more) }, by: 'button' }
    default:
      return { kind: 'stale', what: 'button', text: '' }
  }
}

function form(id: string, values: Readonly<Record<string, string>>): Wish {
  const [verb, digits] = id.split(':')
  const text = values.text ?? ''
  if (verb === 'new')
    return { kind: 'open', text, priority: priorities.find(one => one === values.priority) ?? null }
  const number = /^\d{1,9}$/.test(digits ?? '') ? Number(digits) : null
  if (number === null || (verb !== 'reply' && verb !== 'resolve'))
    return { kind: 'stale', what: 'form', text }
  const act: Act = verb === 'reply' ? { kind: 'reply', text, via: 'word' } : { kind: 'resolve', text }
  return { kind: 'act', number, act, by: 'form' }
}
