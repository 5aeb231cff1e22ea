import type { Fields } from './world/model.ts'

/** What is to go wrong with a Web API call, an upload, a download or a response URL. */
export type CallFault =
  /** The connection breaks before the work: nothing was done. */
  | { do: 'drop' }
  /** The work is done, the answer never arrives: the ambiguous end. */
  | { do: 'accept-then-drop' }
  | { do: 'status'; status: number }
  /** Seconds for the Retry-After header. */
  | { do: 'rate-limit'; retryAfter: number }
  /** Never answered, the connection stays open. `afterWork`: the work is done. */
  | { do: 'hang'; afterWork?: boolean }
  | { do: 'delay'; ms: number }
  /** An error code of Slack's, as `fatal_error` or `internal_error`. */
  | { do: 'error'; code: string }

/** What is to go wrong with an event on its way to the app. */
export type EventFault =
  /** Sent again at once; with `newIds` each copy has an event id of its own, as Slack has done. */
  | { do: 'duplicate'; copies: number; newIds?: boolean }
  | { do: 'delay'; ms: number }
  /** Held back until a later event has gone out first. */
  | { do: 'reorder' }
  | { do: 'lose' }

export type CallMatch = string | ((call: { method: string; args: Fields }) => boolean)
export type EventMatch = string | ((event: Fields) => boolean)

/** `times`: how often the fault strikes (without end when left out); `chance`: asked at each match. */
export type FaultOptions = { times?: number; chance?: () => boolean }

export type Faults = {
  /** `match`: a method, a path as `/upload`, `*`, or a function. Returns its own removal. */
  onCalls: (match: CallMatch, fault: CallFault, options?: FaultOptions) => () => void
  /** `match`: an event's type, `*`, or a function. Returns its own removal. */
  onEvents: (match: EventMatch, fault: EventFault, options?: FaultOptions) => () => void
  clear: () => void
  forCall: (method: string, args: Fields) => CallFault | undefined
  forEvent: (event: Fields) => EventFault | undefined
}

type Rule<Subject, Fault> = {
  matches: (subject: Subject) => boolean
  fault: Fault
  left: number
  chance: () => boolean
}

function makeRules<Subject, Fault>() {
  const rules = new Set<Rule<Subject, Fault>>()
  return {
    add: (matches: (subject: Subject) => boolean, fault: Fault, options: FaultOptions) => {
      const rule = {
        matches,
        fault,
        left: options.times ?? Number.POSITIVE_INFINITY,
        chance: options.chance ?? (() => true),
      }
      rules.add(rule)
      return () => {
        rules.delete(rule)
      }
    },
    take: (subject: Subject): Fault | undefined => {
      for (const rule of rules) {
        if (rule.left <= 0 || !rule.matches(subject) || !rule.chance()) continue
        rule.left -= 1
        return rule.fault
      }
      return undefined
    },
    clear: () => rules.clear(),
  }
}

export function makeFaults(): Faults {
  const calls = makeRules<{ method: string; args: Fields }, CallFault>()
  const events = makeRules<Fields, EventFault>()
  return {
    onCalls: (match, fault, options = {}) =>
      calls.add(
        typeof match === 'function' ? match : call => match === '*' || call.method === match,
        fault,
        options,
      ),
    onEvents: (match, fault, options = {}) =>
      events.add(
        typeof match === 'function' ? match : event => match === '*' || event.type === match,
        fault,
        options,
      ),
    clear: () => {
      calls.clear()
      events.clear()
    },
    forCall: (method, args) => calls.take({ method, args }),
    forEvent: event => events.take(event),
  }
}

/** A chance that repeats exactly from its seed: `rate` 0.3 strikes in about three of ten cases. */
export function sometimes(rate: number, seed: number): () => boolean {
  let state = seed >>> 0
  return () => {
    // mulberry32: short, and good enough to spread faults.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 < rate
  }
}
