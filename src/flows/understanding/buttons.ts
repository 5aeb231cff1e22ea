import { escalationWhys } from '../../core/escalation.ts'
import { loweredWhys } from '../../core/events.ts'
import { impacts } from '../../core/suggest.ts'
import { priorities } from '../../core/ticket.ts'
import { handlingButton } from './handling.ts'
import { outageButton } from './outages.ts'
import { policyButton } from './policies.ts'
import { drillIn, gapIn, numberIn, type Wish } from './wish.ts'

/** `verb`, `verb:number` or `verb:number:more`, as the card that shows the button says. */
export function button(action: string): Wish {
  if (action.startsWith('send-note:'))
    return { kind: 'send', message: action.slice('send-note:'.length), on: true }
  if (action.startsWith('send-anyway:'))
    return { kind: 'send-anyway', id: action.slice('send-anyway:'.length) }
  if (action.startsWith('keep-held:')) return { kind: 'keep-held', id: action.slice('keep-held:'.length) }
  const moved = movedNote(action)
  if (moved !== null) return moved
  if (action.startsWith('draft:')) return draft(action)
  if (action.startsWith('open-for:'))
    return { kind: 'open-wanted', message: action.slice('open-for:'.length) }
  if (action.startsWith('pause-mark:'))
    return { kind: 'pause-mark', workspace: action.slice('pause-mark:'.length) }
  const drill = drillIn(action)
  if (drill !== null) return { kind: 'drill-answer', at: drill }
  const gap = gapIn(action)
  if (gap !== null) return { kind: 'fill', ...gap, who: null }
  const outage = outageButton(action)
  if (outage !== null) return outage
  const policy = policyButton(action)
  if (policy !== null) return policy
  const seat = seatIn(action)
  if (seat !== null) return seat
  const [verb, digits, more] = action.split(':')
  const number = numberIn(digits)
  if (verb === 'new') return { kind: 'form', form: 'new' }
  if (verb === 'give-back') return { kind: 'queue', what: 'give-back' }
  if (verb === 'stay' || verb === 'leave-now') return { kind: verb }
  if (verb === 'give-turns') return { kind: verb, from: digits ?? '', to: more ?? '' }
  if (verb === 'handover-all') return { kind: 'form', form: 'handover-all' }
  if (verb === 'keep') return { kind: 'left-as-is' }
  if (verb === 'setup') return { kind: 'setup' }
  if (verb === 'go-live') return { kind: 'go-live', sure: true }
  if (verb === 'agree') return { kind: 'agree', draft: digits ?? null }
  if (number === null) return { kind: 'stale', what: 'button', text: '' }
  const handling = handlingButton(verb, number, more)
  if (handling !== null) return handling
  switch (verb) {
    case 'promise-take':
    case 'promise-done':
      return { kind: 'promise', act: verb === 'promise-take' ? 'take' : 'done', id: more ?? '' }
    case 'section':
      return { kind: 'section', id: number, section: more ?? '' }
    case 'helped':
    case 'ask-ticket':
      return { kind: verb, id: number }
    case 'give':
      return { kind: 'form', form: 'give', number }
    case 'quote':
      return { kind: 'form', form: 'quote', number }
    case 'quote-accept':
    case 'quote-decline': {
      const answer = verb === 'quote-accept' ? 'accepted' : 'declined'
      const act = { kind: 'answer-quote', answer, agreed: more === 'agreed' } as const
      return { kind: 'act', number, act, by: 'button' }
    }
    case 'vendor':
      return more === undefined
        ? { kind: 'show', what: 'vendors', number }
        : {
            kind: 'act',
            number,
            act: { kind: 'wait-for-vendor', vendor: more, reference: null },
            by: 'button',
          }
    case 'claim':
      return { kind: 'act', number, act: { kind: 'claim' }, by: 'button' }
    case 'release':
      return { kind: 'act', number, act: { kind: 'release', undo: false }, by: 'button' }
    case 'resolve-own':
      return { kind: 'act', number, act: { kind: 'resolve', text: '' }, by: 'button' }
    case 'nudge':
      return { kind: 'act', number, act: { kind: 'urge' }, by: 'button' }
    case 'reply':
    case 'resolve':
    case 'wait':
    case 'explain':
    case 'assign':
      return { kind: 'form', form: verb, number }
    case 'go-on':
    case 'ack':
    case 'pass':
      return { kind: 'act', number, act: { kind: verb }, by: 'button' }
    case 'escalate':
      return { kind: 'escalate', number, why: escalationWhys.find(one => one === more) ?? null, by: 'button' }
    case 'take-escalation':
    case 'settle-escalation':
      return { kind: 'act', number, act: { kind: verb }, by: 'button' }
    case 'critical':
      return more === 'yes'
        ? { kind: 'act', number, act: { kind: 'state-critical' }, by: 'button' }
        : { kind: 'show', what: 'critical', number }
    case 'not-critical': {
      const why = loweredWhys.find(one => one === more)
      return why === undefined
        ? { kind: 'show', what: 'not-critical', number }
        : { kind: 'act', number, act: { kind: 'prioritise', to: 'high', why }, by: 'button' }
    }
    case 'priority': {
      const to = priorities.find(one => one === more)
      return to === undefined
        ? { kind: 'show', what: 'priorities', number }
        : { kind: 'act', number, act: { kind: 'prioritise', to, why: null }, by: 'button' }
    }
    case 'why':
      return { kind: 'show', what: 'why', number, whole: more === 'all' }
    case 'rate':
      return { kind: 'act', number, act: { kind: 'rate', score: Number(more) }, by: 'button' }
    default:
      return { kind: 'stale', what: 'button', text: '' }
  }
}

/** `seat:instant:webinar` and `seat-off:instant:webinar`. */
function seatIn(action: string): Wish | null {
  const [, off, instant, webinar] = /^seat(-off)?:(\d{1,15}):(.+)$/.exec(action) ?? []
  if (instant === undefined || webinar === undefined) return null
  return { kind: 'seat', webinar, at: Number(instant), on: off === undefined }
}

/** `move-note:number:message`. */
function movedNote(action: string): Wish | null {
  const [, into, message] = /^move-note:(\d{1,9}):(.+)$/.exec(action) ?? []
  return message === undefined ? null : { kind: 'move-note', message, into: Number(into) }
}

/** `draft:id:step` or `draft:id:step:more`. */
function draft(action: string): Wish {
  const [, id = '', step, more] = action.split(':')
  const tapped = (one: Extract<Wish, { kind: 'draft' }>['step']): Wish => ({ kind: 'draft', id, step: one })
  switch (step) {
    case 'open':
    case 'details':
    case 'question':
    case 'complain':
      return tapped({ kind: step })
    case 'impact': {
      const impact = impacts.find(one => one === more)
      return impact === undefined ? stale : tapped({ kind: 'impact', impact })
    }
    case 'add': {
      const number = numberIn(more)
      return number === null ? stale : tapped({ kind: 'add', number })
    }
    default:
      return stale
  }
}

const stale: Wish = { kind: 'stale', what: 'button', text: '' }
