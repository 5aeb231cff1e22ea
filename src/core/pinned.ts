import type { Called, LadderStart } from '../policy/terms/ladder.ts'
import type { Targets } from '../policy/terms/response-times.ts'
import type { Terms } from '../policy/terms.ts'
import type { Duration } from '../policy/values/duration.ts'
import type { Prices } from './pricing.ts'
import { type ClockKind, type Priority, priorities, type Target } from './ticket.ts'

/** One call of the ladder: `after` ms from the call before it, 0 for the first of a round. */
export type LadderStep = { after: number; level: string; to: 'on-call' | 'managers'; who: readonly Called[] }

/** Null where the policy sets no time. */
export type PinnedTargets = Record<'first_response' | 'resolution', Target> &
  Record<'next_response' | 'update', Target | null>

/** Other targets for a category, or while a vendor is waited for. */
export type PinnedException = {
  name: string
  category: string | null
  vendor: string | null
  targets: Readonly<Partial<Record<Priority, Partial<Record<ClockKind, Target>>>>>
}

/** Something of the policy that people may call by its id or its name. */
export type Named = { id: string; name: string }

/** A supplier of section 9. */
export type Vendor = Named & {
  /** Words of a request that suggest it. */
  words: readonly string[]
  covers: string
  contact: string | null
  /** What the desk expects of it while a ticket waits for it. */
  respondsWithin: Target | null
}

/** What section 10 says about prices. */
export type QuoteTerms = Prices & {
  /** Work above this begins only after the price was accepted. */
  approvalAbove: number
  /** From asking for a price to having one. */
  within: Target
  /** ms that a price holds. */
  validFor: number
  terms: string | null
  /** Whether whoever accepts a price accepts the terms of the policy with it, and is asked to. */
  acceptance: boolean
}

/** What each state is called for people (section 5). */
export type StatusNames = Terms['process']['statuses']

/** What stays with a ticket from its opening, whatever is published later. */
export type PinnedTerms = {
  targets: Readonly<Record<Priority, PinnedTargets>>
  exceptions: readonly PinnedException[]
  categories: readonly (Named & { queue: string | null })[]
  statuses: StatusNames
  /** Whether times to a solution are a commitment; otherwise they are goals. */
  committed: boolean
  /** What is asked for by category (section 6), and whether the ticket waits while it is missing. */
  needed: Readonly<Record<string, readonly string[]>>
  missingPauses: boolean
  neverSend: readonly string[]
  /** What stands below a receipt and below a price (section 8); null: nothing. */
  disclaimer: { receipt: string | null; quote: string | null }
  /** Ratings up to this are told to the managers; null: none. */
  lowRating: number | null
  quotes: QuoteTerms
  /** Percent of a target, ascending. */
  warnings: readonly number[]
  ladder: {
    start: Readonly<Record<Priority, { inHours: LadderStart; outOfHours: LadderStart }>>
    steps: readonly LadderStep[]
    /** Whether it may begin while the desk is closed. */
    nightCover: boolean
    /** How often the steps are gone through, at most. */
    rounds: number
    /** ms from the last step of a round to the first of the next. */
    pause: number
    /** ms after which an acknowledgement without any sign of work no longer counts. */
    acknowledgementExpires: number
    /** ms that "still on it" gives, from then. */
    acknowledgementExtends: number
  }
  /** Whether taking a ticket counts as the first response. */
  claimIsResponse: boolean
  /** ms from taking the claim mark away until the ticket is let go. */
  releaseGrace: number
  /** The wait for the requester, in time from its beginning; reminders ascending. */
  waiting: { answerWithin: Target; nudgeAfter: readonly Target[]; closeAfter: Target }
  vendors: readonly Vendor[]
  vendorWaitPauses: boolean
  /** ms in which an answer opens a resolved ticket again. */
  reopenWithin: number
  /** ms in which the one who resolved may take it back. */
  undoResolveWithin: number
}

/** The terms of a policy version for customers of a plan; null is nobody's plan, and the policy's default applies. */
export function pinnedTerms(terms: Terms, plan: string | null): PinnedTerms {
  const { reopenWithin, undoResolveWithin } = terms.process
  return {
    targets: targetsOf(terms, plan),
    exceptions: exceptionsOf(terms, plan),
    categories: terms.scope.categories.map(({ id, name, queue }) => ({ id, name, queue })),
    statuses: terms.process.statuses,
    committed: planFor(terms, plan)?.committed ?? true,
    needed: terms.responsibilities.needed,
    missingPauses: terms.responsibilities.missingPauses,
    neverSend: terms.responsibilities.neverSend,
    disclaimer: { receipt: disclaimerOn(terms, 'receipt'), quote: disclaimerOn(terms, 'quote') },
    lowRating: terms.introduction.lowRating?.atMost ?? null,
    quotes: quotesOf(terms),
    warnings: terms.responseTimes.warnings,
    ladder: ladderOf(terms, plan),
    claimIsResponse: terms.responseTimes.claimIsResponse,
    releaseGrace: terms.process.releaseGrace.ms,
    waiting: waitingOf(terms),
    vendors: terms.thirdParties.vendors,
    vendorWaitPauses: terms.responseTimes.vendorWaitPauses,
    reopenWithin: reopenWithin.ms,
    undoResolveWithin: undoResolveWithin.ms,
  }
}

/** The plan that holds; none where the policy has no plans, and then nothing depends on them. */
function planFor({ responseTimes: { plans, defaultPlan } }: Terms, plan: string | null) {
  return plans[plan ?? defaultPlan ?? '']
}

/** What is said about liability in a place, where the policy wants it there. */
export function disclaimerOn(
  { liability }: Pick<Terms, 'liability'>,
  place: Terms['liability']['showDisclaimerOn'][number],
): string | null {
  return liability.showDisclaimerOn.includes(place) ? liability.disclaimer : null
}

function quotesOf({ customWork, liability }: Terms): QuoteTerms {
  const { currency, rates, billingStep, minimumCharge } = customWork
  return {
    currency,
    rates,
    billingStep: billingStep.ms,
    minimumCharge: minimumCharge.ms,
    approvalAbove: customWork.approvalAbove,
    within: customWork.quoteWithin,
    validFor: customWork.quoteValidFor.ms,
    terms: customWork.quoteTerms,
    acceptance: liability.acceptance === 'each-quote',
  }
}

function targetsOf(terms: Terms, plan: string | null): PinnedTerms['targets'] {
  const { responseTimes } = terms
  const chosen = planFor(terms, plan)
  const of = (priority: Priority): PinnedTargets => {
    const { firstResponse, nextResponse, update, resolution } = {
      ...responseTimes.targets[priority],
      ...given(chosen?.targets[priority]),
    }
    const target = (duration: Duration) => targetFor(terms, plan, priority, duration)
    return {
      first_response: target(firstResponse),
      next_response: nextResponse === null ? null : target(nextResponse),
      update: update === null ? null : target(update),
      resolution: target(resolution),
    }
  }
  return Object.fromEntries(priorities.map(one => [one, of(one)])) as Record<Priority, PinnedTargets>
}

function exceptionsOf(terms: Terms, plan: string | null): readonly PinnedException[] {
  const of = (priority: Priority, changed: Partial<Targets>) => {
    const target = (duration: Duration | null) =>
      duration === null ? undefined : targetFor(terms, plan, priority, duration)
    const { firstResponse = null, nextResponse = null, update = null, resolution = null } = changed
    return given({
      first_response: target(firstResponse),
      next_response: target(nextResponse),
      update: target(update),
      resolution: target(resolution),
    })
  }
  return terms.responseTimes.exceptions.map(({ name, category, vendor, targets }) => ({
    name,
    category,
    vendor,
    targets: Object.fromEntries(priorities.map(one => [one, of(one, given(targets[one]))])),
  }))
}

/** Some plans have priorities whose time never stands still. */
function targetFor(terms: Terms, plan: string | null, priority: Priority, { ms, clock }: Duration): Target {
  const chosen = planFor(terms, plan)
  return { ms, clock: chosen?.calendarPriorities.includes(priority) ? 'calendar' : clock }
}

function waitingOf({ responsibilities }: Terms): PinnedTerms['waiting'] {
  const { answerWithin, nudgeAfter, closeAfter } = responsibilities
  return {
    answerWithin,
    nudgeAfter: nudgeAfter.toSorted((one, other) => one.ms - other.ms),
    closeAfter,
  }
}

/** The members that are there: an absent one must not cover what it would change. */
function given<T extends object>(changed: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(changed ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** The levels of section 5 as one list of calls: each level, the first once more, and the managers. */
function ladderOf(terms: Terms, plan: string | null): PinnedTerms['ladder'] {
  const { ladder } = terms.process
  type Call = { at: number } & Omit<LadderStep, 'after'>
  let at = 0
  const calls: Call[] = ladder.levels.map(({ name, who, wait }) => {
    const call: Call = { at, level: name, to: 'on-call', who }
    at += wait.ms
    return call
  })
  const [first] = calls
  const again = ladder.repeat.firstLevelAgainAfter
  if (first !== undefined && again !== null) calls.push({ ...first, at: again.ms })
  calls.push({ at: ladder.managersAfter.ms, level: 'managers', to: 'managers', who: [] })
  calls.sort((one, other) => one.at - other.at)
  return {
    start: ladder.start,
    nightCover: planFor(terms, plan)?.nightCover ?? true,
    steps: calls.map(({ at: when, ...call }, index) => ({
      ...call,
      after: when - (calls[index - 1]?.at ?? when),
    })),
    rounds: ladder.repeat.rounds,
    // A round ends when the last level has had its time, or with the managers where they are told later.
    pause: Math.max(0, at - (calls.at(-1)?.at ?? at)),
    acknowledgementExpires: ladder.acknowledgementExpires.ms,
    acknowledgementExtends: ladder.acknowledgementExtends.ms,
  }
}

/** What somebody meant by its id or its name, however they wrote it; three letters do where they fit one alone. */
export function byName<T extends Named>(list: readonly T[], word: string): T | undefined {
  const meant = word.trim().toLowerCase()
  const exact = list.find(({ id, name }) => id === meant || name.toLowerCase() === meant)
  if (exact !== undefined || meant.length < 3) return exact
  const begun = list.filter(({ id, name }) => id.startsWith(meant) || name.toLowerCase().startsWith(meant))
  return begun.length === 1 ? begun[0] : undefined
}
