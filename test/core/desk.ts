import { compile } from '../../src/core/calendar/compile.ts'
import { dueAt, openBetween } from '../../src/core/calendar/due.ts'
import { isOpen, nextOpen } from '../../src/core/calendar/open.ts'
import type { Schedule, Span } from '../../src/core/calendar/schedule.ts'
import type { Context } from '../../src/core/context.ts'
import type { Actor, Person, Role } from '../../src/core/people.ts'
import type { PinnedTerms } from '../../src/core/pinned.ts'
import { type BusinessTime, hour, type Instant, minute } from '../../src/core/time.ts'

const day: readonly Span[] = [['09:30', '18:30']]

/** Monday to Saturday, 9:30 to 18:30, on Hawaii, where clocks never change. */
export const schedule: Schedule = {
  zone: 'Pacific/Honolulu',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
  holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  overrides: {},
  maintenance: [],
}

/** The instant of a wall-clock time on Hawaii: `at('2026-11-23 09:30')`, a Monday's opening. */
export function at(local: string): Instant {
  return Date.parse(`${local.replace(' ', 'T')}:00-10:00`)
}

export function businessTime(of: Schedule = schedule): BusinessTime {
  const calendar = compile(of, Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1))
  return {
    version: calendar.version,
    due: (start, budget) => dueAt(calendar, start, budget),
    between: (from, to) => openBetween(calendar, from, to),
    isOpen: instant => isOpen(calendar, instant),
    nextOpening: instant => nextOpen(calendar, instant),
  }
}

export const business = businessTime()

const target = (ms: number, resolution: number, clock: 'business' | 'calendar' = 'business') => ({
  first_response: { ms, clock },
  next_response: { ms, clock },
  update: { ms: 2 * ms, clock },
  resolution: { ms: resolution, clock },
})
const never = { inHours: 'never', outOfHours: 'never' } as const

export const terms: PinnedTerms = {
  targets: {
    critical: target(30 * minute, 4 * hour, 'calendar'),
    high: target(2 * hour, 9 * hour),
    medium: target(4 * hour, 18 * hour),
    low: target(9 * hour, 45 * hour),
  },
  exceptions: [
    {
      name: 'Bills',
      category: 'billing',
      vendor: null,
      targets: { high: { resolution: { ms: 18 * hour, clock: 'business' } } },
    },
    {
      name: 'Hosting',
      category: null,
      vendor: 'harbor',
      targets: { high: { update: { ms: hour, clock: 'business' } } },
    },
  ],
  categories: [
    { id: 'access', name: 'Access', queue: null },
    { id: 'billing', name: 'Billing', queue: 'billing' },
  ],
  statuses: {
    // Words of an owner, which no catalogue has.
    new: 'Xnew',
    open: 'Xopen',
    waiting: 'Xwaiting',
    vendor: 'Xvendor',
    resolved: 'Xresolved',
    closed: 'Xclosed',
  },
  committed: true,
  needed: { any: ['Xsince'], access: ['Xaccount'] },
  missingPauses: false,
  neverSend: ['xpasswords'],
  disclaimer: { receipt: 'Xasis.', quote: 'Xasis.' },
  lowRating: 2,
  quotes: {
    currency: 'USD',
    rates: { openingHours: 145, outOfHours: 220 },
    billingStep: 15 * minute,
    minimumCharge: hour,
    approvalAbove: 500,
    within: { ms: 90 * hour, clock: 'business' },
    validFor: 30 * 24 * hour,
    terms: 'Xterms.',
    acceptance: false,
  },
  vendors: [
    {
      id: 'harbor',
      name: 'Harbor Cloud',
      words: ['hosting'],
      covers: 'Xhosting.',
      contact: 'xdesk@harbor.invalid',
      respondsWithin: { ms: 4 * hour, clock: 'business' },
    },
  ],
  vendorWaitPauses: true,
  claimIsResponse: false,
  releaseGrace: 0,
  waiting: {
    answerWithin: { ms: 27 * hour, clock: 'business' },
    nudgeAfter: [
      { ms: 9 * hour, clock: 'business' },
      { ms: 27 * hour, clock: 'business' },
    ],
    closeAfter: { ms: 45 * hour, clock: 'business' },
  },
  warnings: [50, 75, 90],
  ladder: {
    start: {
      critical: { inHours: 50, outOfHours: 'at-once' },
      high: { inHours: 75, outOfHours: 75 },
      medium: never,
      low: never,
    },
    steps: [
      { after: 0, level: 'On call', to: 'on-call', who: [{ kind: 'rota', level: 1 }] },
      { after: 10 * minute, level: 'Second line', to: 'on-call', who: [{ kind: 'rota', level: 2 }] },
      { after: 10 * minute, level: 'Third line', to: 'on-call', who: [{ kind: 'rota', level: 3 }] },
      { after: 5 * minute, level: 'managers', to: 'managers', who: [] },
    ],
    nightCover: true,
    rounds: 2,
    pause: 0,
    acknowledgementExpires: 30 * minute,
    acknowledgementExtends: 60 * minute,
  },
  reopenWithin: 14 * 24 * hour,
  undoResolveWithin: hour,
}

const named = (id: string): Person => ({
  workspace: 'playground',
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
})
const actor = (id: string, ...roles: Role[]): Actor => ({ ...named(id), roles: ['requester', ...roles] })

export const ana = actor('ana')
export const ben = actor('ben')
export const kim = actor('kim', 'agent')
export const lee = actor('lee', 'agent')
export const mia = actor('mia', 'manager')
export const olga = actor('olga', 'owner')
export const oli = actor('oli', 'on-call')

/** The rota: Oli at level 1, Lee at 2, Mia at 3. */
const onCall: readonly Person[] = [oli, lee, mia].map(({ id }) => named(id))

export type Surroundings = Partial<Pick<Context, 'terms' | 'business' | 'leader'>> & {
  /** Levels of the rota that have nobody at the moment. */
  empty?: readonly number[]
}

export function contextAt(now: Instant, { empty = [], ...rest }: Surroundings = {}): Context {
  return {
    now,
    terms,
    business,
    reach: called =>
      called.flatMap(one => {
        const person = one.kind === 'rota' && !empty.includes(one.level) ? onCall[one.level - 1] : undefined
        return person === undefined ? [] : [person]
      }),
    ...rest,
  }
}
