import { needed, noSnippet } from '../../cards/forms.ts'
import { breachReasons } from '../../core/explanation.ts'
import { priorities } from '../../core/ticket.ts'
import { handlingForm } from './handling.ts'
import { outageForms } from './outages.ts'
import { policyForm } from './policies.ts'
import { type Act, gapIn, numberIn, type Wish } from './wish.ts'

/** A form that was sent: `new`, `new:draft`, or `verb:number`. */
export function form(id: string, values: Readonly<Record<string, string>>): Wish {
  const outage = outageForms(id, values)
  if (outage !== null) return outage
  const policy = policyForm(id, values)
  if (policy !== null) return policy
  const gap = gapIn(id)
  if (gap !== null) return { kind: 'fill', ...gap, who: values.who ?? null }
  const [verb, digits] = id.split(':')
  const text = values.text ?? ''
  if (verb === 'new') return opened(values, text, digits ?? null)
  if (verb === 'handover' && digits === 'all')
    return { kind: 'assign', number: null, verb, who: values.who ?? null, text }
  const number = numberIn(digits)
  if (number !== null && verb === 'assign') {
    return { kind: 'assign', number, verb, who: values.who ?? null, text }
  }
  if (number !== null && verb === 'explain') {
    const reason = breachReasons.find(one => one === values.reason) ?? null
    return { kind: 'act', number, act: { kind: 'explain', reason, text }, by: 'form' }
  }
  if (number !== null && verb === 'give') return { kind: 'give', number, values: detailsIn(values) }
  if (number !== null && verb === 'quote') {
    const { amount = '', rate = '', currency = '', valid = '' } = values
    return { kind: 'quote', number, text, values: { text, amount, rate, currency, valid } }
  }
  const handling = number === null ? null : handlingForm(verb, number, values)
  if (handling !== null) return handling
  if (number !== null && verb === 'reply' && ![undefined, '', noSnippet].includes(values.snippet))
    return { kind: 'snippet', number, rest: values.snippet ?? '', below: text }
  const act = actOf(verb, text, values.next)
  if (number === null || act === null) return { kind: 'stale', what: 'form', text }
  return { kind: 'act', number, act, by: 'form' }
}

function opened(values: Readonly<Record<string, string>>, text: string, draft: string | null): Wish {
  return {
    kind: 'open',
    text,
    priority: priorities.find(one => one === values.priority) ?? null,
    category: values.category ?? null,
    forWhom: null,
    draft,
    service: values.service === undefined || values.service === '*' ? null : values.service,
    details: detailsIn(values),
  }
}

/** What section 6 asked for, by its name. */
function detailsIn(values: Readonly<Record<string, string>>): Record<string, string> {
  const details = Object.entries(values).filter(([id]) => id.startsWith(needed))
  return Object.fromEntries(details.map(([id, value]) => [id.slice(needed.length), value]))
}

/** A reply may be the end of it, or begin a wait. */
function actOf(verb: string | undefined, text: string, next = 'send'): Act | null {
  // A reply without words comes back as one, whatever was to follow.
  if (verb === 'reply' && (next === 'wait' || next === 'resolve') && text.trim() !== '')
    return { kind: next, text }
  if (verb === 'reply') return { kind: 'reply', text, via: 'word' }
  return verb === 'resolve' || verb === 'wait' ? { kind: verb, text } : null
}
