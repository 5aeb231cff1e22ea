import type { BoundValue } from '../../src/policy/changes/values.ts'
import { entryId } from '../../src/policy/entry-id.ts'
import type { Terms } from '../../src/policy/terms.ts'

/** Values of a closed list, or bound to another part of the policy: what stands there instead. */
const instead: readonly [RegExp, unknown][] = [
  [/^zone$/, 'Asia/Tokyo'],
  [/^holidays\.country$/, 'CA'],
  [/^holidays\.region$/, 'CA'],
  [/^holidays\.except$/, []],
  [/^holidays\.observed$/, 'never'],
  [/^holidays\.add\.[^.]+\.on$/, '07-15'],
  [/^earlyClosing\.[^.]+\.on$/, '07-16'],
  [/\.windows\.[^.]+\.on$/, 'first Tuesday of every month'],
  [/\.windows\.[^.]+\.services$/, ['tideline']],
  [/^webinars\.[^.]+\.on$/, ['second Monday of every month']],
  [/\.(at|from)$/, '11:00'],
  [/\.to$/, '23:00'],
  [/^contacts\.phone\.kind$/, 'email'],
  [/^contacts\.[^.]+\.kind$/, 'phone'],
  [/^contacts\.[^.]+\.answered$/, 'always'],
  [/^impacts\.(one|several)$/, 'critical'],
  [/^impacts\./, 'medium'],
  [/^ladder\.start\.(medium|low)\./, 'at-once'],
  [/^ladder\.start\.critical\.outOfHours$/, 'never'],
  [/^ladder\.levels\.[^.]+\.who$/, [{ kind: 'person', person: 'kim' }]],
  [/^exceptions\.[^.]+\.category$/, 'access'],
  [/^exceptions\.[^.]+\.vendor$/, 'lantern-telecom'],
  [/^categories\.billing\.queue$/, null],
  [/^categories\.[^.]+\.queue$/, 'billing'],
  [/^plans\.[^.]+\.calendarPriorities$/, ['high']],
  [/^defaultPlan$/, 'premier'],
  [/^showDisclaimerOn$/, ['answer']],
  [/^acceptance$/, 'first-ticket'],
  [/^currency$/, 'EUR'],
  [/^reviewMonths$/, ['March']],
  [/^nudgeAfter$/, [{ ms: 3_600_000, clock: 'business' }]],
]

/** Terms in which this one value is another. */
export function withChanged(terms: Terms, { section, steps, value }: BoundValue): Terms {
  const changed = structuredClone(terms)
  let at: unknown = changed[section]
  for (const step of steps.slice(0, -1)) at = member(at, step)
  const last = steps.at(-1) ?? ''
  const found = Array.isArray(at) ? at.findIndex(one => entryId(one) === last) : last
  ;(at as Record<string | number, unknown>)[found] = other(steps.join('.'), value)
  return changed
}

function other(path: string, value: unknown): unknown {
  const found = instead.find(([pattern]) => pattern.test(path))
  if (found !== undefined && JSON.stringify(found[1]) !== JSON.stringify(value)) return found[1]
  switch (typeof value) {
    case 'boolean':
      return !value
    case 'number':
      return value + 1
    case 'string':
      return `${value}x`
    default:
      return otherOf(path, value)
  }
}

function otherOf(path: string, value: unknown): unknown {
  if (value === null) return 'changed'
  if (Array.isArray(value))
    return value.every(one => typeof one === 'number') ? [10, ...value] : [...value, 'Changed']
  if (typeof value === 'object' && 'ms' in value) return { ...value, ms: Math.round(Number(value.ms) * 1.5) }
  if (typeof value === 'object' && 'mon' in value)
    return { ...value, mon: [['06:00', '12:00']], sun: [['10:00', '12:00']] }
  throw new Error(`Nobody said what ${path} could be instead.`)
}

function member(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find(one => entryId(one) === step)
  return (value as Record<string, unknown>)[step]
}

/** Where a value shows only beside others, the policy around it is another one: each with why. */
const around: readonly [RegExp, (terms: Terms) => void][] = [
  // The holidays that are left out, and the region, belong to the country.
  [
    /^holidays\.(country|region)$/,
    ({ availability: { holidays } }) => Object.assign(holidays, { region: null, except: [] }),
  ],
  // Work in the night of a Sunday stands in nobody's way unless the desk is open then.
  [/^maintenance\./, ({ channels }) => Object.assign(channels, { hours: always })],
  // Whether it pauses critical tickets is asked of work on everything.
  [
    /^maintenance\.pausesCritical$/,
    ({ availability: { maintenance } }) => {
      for (const one of maintenance.windows) one.services = []
    },
  ],
  // Who may call at night matters where time runs at night.
  [
    /\.nightCover$/,
    ({ responseTimes: { plans } }) => {
      for (const one of Object.values(plans)) one.calendarPriorities = ['critical']
    },
  ],
]

const always = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(name => [name, [['00:00', '24:00']]]),
)

/** The policy in which a value is looked at. */
export function aroundOf(terms: Terms, { steps }: BoundValue): Terms {
  const others = around.filter(([pattern]) => pattern.test(steps.join('.')))
  if (others.length === 0) return terms
  const changed = structuredClone(terms)
  for (const [, change] of others) change(changed)
  return changed
}

/** Contacts are one value for a comparison; here each of their members is. */
export function eachValue(value: BoundValue): BoundValue[] {
  const inside = value.value
  if (typeof inside !== 'object' || inside === null || !('answered' in inside)) return [value]
  return Object.entries(inside).map(([key, one]) => ({ ...value, steps: [...value.steps, key], value: one }))
}
