import { refusedTo } from '../access.ts'
import { isRunning, stopClocks } from '../clocks.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { endLadder } from '../ladder.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import type { Refusal } from '../refusals.ts'
import { retarget } from '../retarget.ts'
import { isAwaited, startNextResponse } from '../talk.ts'
import { clockKinds, isHigher, type Ticket } from '../ticket.ts'
import type { Instant } from '../time.ts'
import { watchersOf } from '../watcher.ts'
import { resolvedAlready } from './decision.ts'

type Numbered = Ticket & { number: number }
type Merge = {
  by: Actor
  /** The ticket that ends, and the one in which it goes on. */
  source: Numbered
  target: Numbered
  /** Their customers differ: what one of them writes is not the other's to read. */
  strangers: boolean
}
export type Merged = { source: readonly TicketEvent[]; target: readonly TicketEvent[] } | { refused: Refusal }

/**
 * One ticket goes on in another. Its clocks end, so it may only join one that is answered no later: no merging dodges
 * a target. What was more urgent stays so, and whoever asked here hears from there.
 */
export function merge(
  { by, source, target, strangers }: Merge,
  contexts: { source: Context; target: Context },
): Merged {
  const refused = refusedTo(by, 'merge', source) ?? refusedTo(by, 'merge', target) ?? resolvedAlready(source)
  if (refused) return { refused }
  const other = target.number
  if (source.number === other) return { refused: { code: 'merge-self' } }
  if (target.merged !== null) return { refused: { code: 'merge-onward', other, into: target.merged.into } }
  if (target.work.status === 'resolved') return { refused: { code: 'merge-solved', other } }
  if (strangers) return { refused: { code: 'merge-strangers', other } }
  const [here, there] = [awaitedBy(source), awaitedBy(target)]
  if (here !== null && there !== null && here < there)
    return { refused: { code: 'merge-other-way', other, due: here } }
  return {
    source: ending(source, target, by, contexts.source),
    target: joining(source, target, by, contexts.target),
  }
}

function ending(source: Numbered, target: Numbered, by: Actor, { business, now }: Context): TicketEvent[] {
  const same = isSame(source.requester, target.requester)
  return inTurn(
    source,
    () => [{ type: 'merged', by: personOf(by), into: target.number, same, at: now }],
    ({ clocks }) => stopClocks(clocks, clockKinds, business, now),
    current => endLadder(current, 'resolved', now),
  )
}

function joining(source: Numbered, target: Numbered, by: Actor, context: Context): TicketEvent[] {
  const { now } = context
  const { number, requester, title } = source
  const own = { person: requester, ticket: number }
  const watchers = watchersOf(target.requester, [own], source.watchers)
  const raised = isHigher(source.priority, target.priority)
  const { escalation } = source
  return inTurn(
    target,
    () => [{ type: 'absorbed', by: personOf(by), from: number, requester, title, watchers, at: now }],
    ({ priority: from }) =>
      raised
        ? [{ type: 'prioritised', by: personOf(by), from, to: source.priority, why: null, at: now }]
        : [],
    current => (raised ? retarget(current, context) : []),
    current => (isAwaited(source) ? startNextResponse(current, context) : []),
    current => {
      if (escalation === null || current.escalation !== null) return []
      const { by: asker, why, answerBy } = escalation
      return [{ type: 'escalated', by: asker, why, answerBy, at: now }]
    },
  )
}

/** When the words that the requester waits for are due; null where they wait for none. */
function awaitedBy({ clocks }: Ticket): Instant | null {
  const due = clocks
    .filter(isRunning)
    .filter(({ kind }) => kind === 'first_response' || kind === 'next_response')
    .map(({ dueAt }) => dueAt)
  return due.length === 0 ? null : Math.min(...due)
}
