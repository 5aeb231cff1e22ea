import { isRoot } from '../../core/effect.ts'
import { type Act, drillIn, nothing, type Where, type Wish } from './wish.ts'

/** An emoji put on a card of a ticket, or taken off it. */
export function reaction(mark: string, on: boolean, message: Where): Wish {
  if (message === null) return nothing
  const act = (one: Act): Wish => ({ kind: 'act', number: message.number, act: one, by: 'mark' })
  if (mark === 'claim') return act(on ? { kind: 'claim' } : { kind: 'release', undo: true })
  if (mark === 'resolve') return act(on ? { kind: 'resolve', text: '' } : { kind: 'unresolve' })
  if (mark === 'wait') return act(on ? { kind: 'wait', text: '' } : { kind: 'go-on' })
  if (mark === 'escalate' && on) return { kind: 'escalate', number: message.number, why: null, by: 'mark' }
  return nothing
}

/**
 * Whether an emoji on this message is meant for the ticket: on the request, its receipt, its card, a call, or a notice
 * that stands by itself. Between people in a thread 👀 and ✅ are manners.
 */
export function isCard(message: Where, thread: string | null): boolean {
  const { key = '' } = message ?? {}
  return thread === null || isRoot(key) || key === 'triage' || key === 'source'
}

/** An emoji on what the desk itself posted, such as its digest, asks for no ticket; on a drill it is an answer. */
export function onOwnMessage(mark: string, on: boolean, key: string): Wish {
  const drill = drillIn(key)
  return drill !== null && mark === 'claim' && on ? { kind: 'drill-answer', at: drill } : nothing
}
