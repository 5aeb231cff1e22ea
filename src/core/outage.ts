import type { Person } from './people.ts'
import { day, type Instant, minute } from './time.ts'

/** Planned work, or something that is down. */
export const outageKinds = ['maintenance', 'disruption'] as const
export type OutageKind = (typeof outageKinds)[number]

/** Something that people are told about before they ask. Times are the desk's. */
export type Outage = {
  id: number
  kind: OutageKind
  title: string
  /** Ids of section 2; none: everything. */
  services: readonly string[]
  by: Person
  announcedAt: Instant
  from: Instant
  /** The planned end; null where nobody knows yet. */
  to: Instant | null
  state: 'planned' | 'running' | 'over' | 'cancelled'
  /** A day before the beginning was told, or is not to be. */
  reminded: boolean
  /** When the managers are asked whether it is over: at the planned end, and whenever a word is owed. */
  askAt: Instant
  /** They have been asked and have not said. */
  askedAt: Instant | null
  /** By when everybody hears again, where that is promised; absent or null: once the managers have not said. */
  wordAt?: Instant | null
  overAt: Instant | null
  /** The window of the policy that it is, with its end there; absent: somebody planned it. */
  window?: { id: string; to: Instant; pausesClocks: boolean }
  /** The written report that is owed after a disruption; absent: none is. */
  report?: { by: Instant; reminded: boolean; settledBy: Person | null }
}

/** What is told of an outage, each as a post of its own: worse and better news alike are looked for here. */
export type OutageNews =
  | { kind: 'announced' }
  | { kind: 'soon' }
  | { kind: 'begun' }
  /** Nobody has said that it is over: it goes on, and the next word comes then. */
  | { kind: 'goes-on'; next: Instant }
  /** Null: it has not begun, and nothing is owed before that. */
  | { kind: 'word'; text: string; next: Instant | null }
  | { kind: 'moved'; before: Instant }
  | { kind: 'over' }
  | { kind: 'cancelled' }

/** `ask`: the managers are to be asked whether it is over; `report`: they are told of the report that they owe. */
export type OutageStep = {
  outage: Outage
  news: readonly OutageNews[]
  ask: boolean
  report?: 'owed' | 'due' | 'settled'
}

/** How long the managers have for their answer before the public is told that it goes on. */
const patience = 10 * minute
/** Announced longer before than this, it is told once more a day before. */
const early = 2 * day

type Declared = Pick<Outage, 'kind' | 'title' | 'services' | 'by' | 'from' | 'to' | 'window'>

/** A new outage. `updateEvery` is the promise of section 7, in ms. A disruption runs from now. */
export function declare(declared: Declared, id: number, now: Instant, updateEvery: number): OutageStep {
  const { kind, from, to } = declared
  const outage: Outage = {
    ...declared,
    id,
    announcedAt: now,
    state: kind === 'maintenance' && from > now ? 'planned' : 'running',
    reminded: from - now < early,
    ...(kind === 'maintenance' && to !== null ? { askAt: to } : owed(now, updateEvery)),
    askedAt: null,
    overAt: null,
  }
  return { outage, news: [{ kind: outage.state === 'planned' ? 'announced' : 'begun' }], ask: false }
}

/** A word that is promised by then; the managers are asked before, so that it is theirs if they have one. */
function owed(now: Instant, updateEvery: number): { askAt: Instant; wordAt: Instant } {
  const wordAt = now + updateEvery
  return { askAt: wordAt - Math.min(patience, updateEvery / 2), wordAt }
}

/** By when everybody hears of it again, if nobody says anything before. */
export function nextWordAt({ askAt, askedAt, wordAt }: Outage): Instant {
  return wordAt ?? (askedAt ?? askAt) + patience
}

/** The next instant at which something is to happen of itself, or null. */
export function nextLookAt(outage: Outage): Instant | null {
  switch (outage.state) {
    case 'planned':
      return outage.reminded ? outage.from : outage.from - day
    case 'running':
      return outage.askedAt === null ? outage.askAt : nextWordAt(outage)
    case 'over':
      return awaited(outage)?.by ?? null
    case 'cancelled':
      return null
  }
}

/** The report that is owed and was not reminded of. */
function awaited({ report }: Outage) {
  return report === undefined || report.reminded || report.settledBy !== null ? null : report
}

/** What the passing of time brings. It never ends by itself: somebody has to say so. */
export function onTime(outage: Outage, now: Instant, updateEvery: number): OutageStep {
  const due = nextLookAt(outage)
  const still: OutageStep = { outage, news: [], ask: false }
  if (due === null || due > now) return still
  const report = awaited(outage)
  if (outage.state === 'over' && report !== null)
    return { ...still, outage: { ...outage, report: { ...report, reminded: true } }, report: 'due' }
  if (outage.state === 'planned') {
    if (now < outage.from)
      return { ...still, outage: { ...outage, reminded: true }, news: [{ kind: 'soon' }] }
    return { ...still, outage: { ...outage, state: 'running', reminded: true }, news: [{ kind: 'begun' }] }
  }
  if (outage.askedAt === null) return { ...still, outage: { ...outage, askedAt: now }, ask: true }
  return goesOn(outage, now, updateEvery)
}

/** What a manager says of it; null where it has no meaning any more. */
export type OutageWord =
  | { kind: 'over' }
  | { kind: 'cancel' }
  | { kind: 'more'; ms: number }
  | { kind: 'word'; text: string }
  /** The report is written, or none is needed. */
  | { kind: 'reported'; by: Person }

export function onWord(
  outage: Outage,
  word: OutageWord,
  now: Instant,
  updateEvery: number,
  /** Until when a report is owed if it is over now; ms. */
  reportBy?: Instant,
): OutageStep | null {
  if (word.kind === 'reported') return settle(outage, word.by)
  if (outage.state === 'over' || outage.state === 'cancelled') return null
  switch (word.kind) {
    case 'over':
      if (outage.state === 'planned') return null
      return over({ ...outage, state: 'over', overAt: now, askedAt: null }, reportBy)
    case 'cancel':
      if (outage.state !== 'planned') return null
      return {
        outage: { ...outage, state: 'cancelled', overAt: now },
        news: [{ kind: 'cancelled' }],
        ask: false,
      }
    case 'more': {
      const before = outage.to ?? now
      const to = Math.max(before, now) + word.ms
      return {
        outage: { ...outage, to, askAt: to, askedAt: null, wordAt: null },
        news: [{ kind: 'moved', before }],
        ask: false,
      }
    }
    case 'word': {
      // Before it has begun, the end is asked after as planned; a moment later, since each news has an instant of its own.
      const due =
        outage.state === 'planned' ? { askAt: outage.askAt + 1, wordAt: null } : owed(now, updateEvery)
      return {
        outage: { ...outage, ...due, askedAt: null },
        news: [{ kind: 'word', text: word.text, next: due.wordAt }],
        ask: false,
      }
    }
  }
}

/** Of a disruption, people want to read what it was. */
function over(outage: Outage, reportBy: Instant | undefined): OutageStep {
  const news = [{ kind: 'over' }] as const
  if (outage.kind !== 'disruption' || reportBy === undefined) return { outage, news, ask: false }
  const report = { by: reportBy, reminded: false, settledBy: null }
  return { outage: { ...outage, report }, news, ask: false, report: 'owed' }
}

function settle(outage: Outage, by: Person): OutageStep | null {
  const { report } = outage
  if (report === undefined || report.settledBy !== null) return null
  return {
    outage: { ...outage, report: { ...report, settledBy: by } },
    news: [],
    ask: false,
    report: 'settled',
  }
}

function goesOn(outage: Outage, now: Instant, updateEvery: number): OutageStep {
  const due = owed(now, updateEvery)
  const news = [{ kind: 'goes-on', next: due.wordAt }] as const
  return { outage: { ...outage, ...due, askedAt: null }, news, ask: false }
}

/** Whether somebody with trouble in these services is told of it first. Those without a service may be meant. */
export function concerns(outage: Outage, services: readonly string[], now: Instant): boolean {
  if (outage.state !== 'running' || outage.from > now) return false
  return outage.services.length === 0 || outage.services.some(one => services.includes(one))
}

/** Where urgent work is not what section 7 says of it: too sudden, or too long. All in ms. */
export function urgentLimits(
  { from, to }: Pick<Outage, 'from' | 'to'>,
  { urgent, atMost }: { urgent: number; atMost: number },
  now: Instant,
) {
  const length = (to ?? from) - from
  return {
    sooner: from - now < urgent ? urgent : null,
    longer: length > atMost ? { length, most: atMost } : null,
  }
}
