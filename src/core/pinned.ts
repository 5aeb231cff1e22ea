import type { Called, LadderStart } from '../policy/terms/ladder.ts'
import type { Terms } from '../policy/terms.ts'
import { type Priority, priorities, type Target } from './ticket.ts'

/** One call of the ladder: `after` ms from the call before it, 0 for the first of a round. */
export type LadderStep = { after: number; level: string; to: 'on-call' | 'managers'; who: readonly Called[] }

export type PinnedTargets = { first_response: Target; resolution: Target }

/** What stays with a ticket from its opening, whatever is published later. */
export type PinnedTerms = {
  targets: Readonly<Record<Priority, PinnedTargets>>
  /** Percent of a target, ascending. */
  warnings: readonly number[]
  ladder: {
    start: Readonly<Record<Priority, { inHours: LadderStart; outOfHours: LadderStart }>>
    steps: readonly LadderStep[]
    /** How often the steps are gone through, at most. */
    rounds: number
    /** ms from the last step of a round to the first of the next. */
    pause: number
    /** ms after which an acknowledgement without any sign of work no longer counts. */
    acknowledgementExpires: number
  }
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
    warnings: terms.responseTimes.warnings,
    ladder: ladderOf(terms),
    reopenWithin: reopenWithin.ms,
    undoResolveWithin: undoResolveWithin.ms,
  }
}

function targetsOf({ responseTimes }: Terms, plan: string | null): PinnedTerms['targets'] {
  const chosen = responseTimes.plans[plan ?? responseTimes.defaultPlan ?? '']
  const of = (priority: Priority): PinnedTargets => {
    const { firstResponse, resolution } = {
      ...responseTimes.targets[priority],
      ...given(chosen?.targets[priority]),
    }
    const always = chosen?.calendarPriorities.includes(priority)
    const target = ({ ms, clock }: Target): Target => ({ ms, clock: always ? 'calendar' : clock })
    return { first_response: target(firstResponse), resolution: target(resolution) }
  }
  return Object.fromEntries(priorities.map(one => [one, of(one)])) as Record<Priority, PinnedTargets>
}

/** The members that are there: an absent one must not cover what it would change. */
function given<T extends object>(changed: T | undefined): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(changed ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}

/** The levels of section 5 as one list of calls: each level, the first once more, and the managers. */
function ladderOf({ process: { ladder } }: Terms): PinnedTerms['ladder'] {
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
    steps: calls.map(({ at: when, ...call }, index) => ({
      ...call,
      after: when - (calls[index - 1]?.at ?? when),
    })),
    rounds: ladder.repeat.rounds,
    pause: ladder.levels.at(-1)?.wait.ms ?? ladder.managersAfter.ms,
    acknowledgementExpires: ladder.acknowledgementExpires.ms,
  }
}
