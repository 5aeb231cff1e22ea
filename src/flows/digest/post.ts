import type { Effect } from '../../core/effect.ts'
import { type Instant, minute } from '../../core/time.ts'
import type { DigestFacts, DigestStore } from '../../ports/digest-store.ts'
import type { Fault } from '../../ports/surroundings.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { type Duties, onDeskDeadline } from '../desk-duties.ts'
import { outgoingOf } from '../outgoing.ts'
import { hashOf } from './facts.ts'
import { digestSince, endOfDay, nextDigest } from './schedule.ts'
import { rangeOf } from './view.ts'

const managers = { kind: 'room', room: 'managers' } as const

/** What happened a minute ago is written by now: no statement may take longer. */
const settled = minute

type Deps = { tickets: TicketStore; digests: DigestStore; fault: Fault }

/**
 * The digest comes once on a working day: its deadline is held while it is written and moved to the next
 * opening. Afterwards it is brought up to date until the day ends, and never posted again. One that should
 * have come while nothing ran comes as soon as the desk is open, and tells of everything since the last one.
 */
export function digestDuties(deps: Deps): Duties {
  const { tickets, digests, fault } = deps

  async function post(desk: Desk, subject: string, now: Instant): Promise<void> {
    await desk.refresh(now)
    const facts = await digests.facts(desk.id, rangeOf(desk, now, now))
    await onDeskDeadline(tickets, { desk, subject, now }, async (tx, dueAt) => {
      const opening = desk.calendar().business.nextOpening(now)
      const next = nextDigest(desk, now)
      // Missed, and nobody is there to read it: the next one tells it all.
      if (opening > now && opening >= next) return next
      const last = await tx.lastDigest(desk.id)
      const since = last?.at ?? digestSince(desk, dueAt)
      const end = endOfDay(desk.calendar(), now)
      const kept = {
        at: now,
        since,
        dueAt,
        endsAt: Math.min(end, next),
        facts: hashOf(facts, desk.overrides()),
      }
      await fault('digest')
      await tx.keepDigest(desk.id, kept)
      await tx.seal(desk.id, now - settled)
      await tx.tell(desk.id, outgoingOf(desk, null, [effectOf(kept, false), ...chartOf(facts, now)]))
      await tx.setDeskDeadline(desk.id, 'digest-left', kept.endsAt)
      return next
    })
  }

  /** Something changed a while ago: whether the digest says so already, and is still of today, is seen now. */
  async function update(desk: Desk, subject: string, now: Instant): Promise<void> {
    await desk.refresh(now)
    const facts = await digests.facts(desk.id, rangeOf(desk, now, now))
    await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
      const last = await tx.lastDigest(desk.id)
      const said = hashOf(facts, desk.overrides())
      if (last === null || now >= last.endsAt || said === last.facts) return null
      await tx.keepDigest(desk.id, { ...last, facts: said })
      await tx.tell(desk.id, outgoingOf(desk, null, [effectOf(last, false)]))
      return null
    })
  }

  async function leave(desk: Desk, subject: string, now: Instant): Promise<void> {
    await onDeskDeadline(tickets, { desk, subject, now }, async tx => {
      const last = await tx.lastDigest(desk.id)
      if (last !== null) await tx.tell(desk.id, outgoingOf(desk, null, [effectOf(last, true)]))
      return null
    })
  }

  /** What comes from now on is another post. */
  async function closeWindow(desk: Desk, subject: string, now: Instant): Promise<void> {
    await onDeskDeadline(tickets, { desk, subject, now }, async () => null)
  }

  return { breaches: closeWindow, digest: post, 'digest-edit': update, 'digest-left': leave }
}

/** The picture comes with it on a day that has something to tell of. */
function chartOf({ late, unanswered, unexplained }: DigestFacts, at: Instant): Effect[] {
  if (late.total + unanswered.total + unexplained.total === 0) return []
  return [{ to: managers, show: { kind: 'digest-chart', at }, key: null, urgent: false }]
}

/** One message a digest, whatever follows: its key is the instant at which it came. */
function effectOf(
  { at, since, dueAt }: { at: Instant; since: Instant; dueAt: Instant },
  left: boolean,
): Effect {
  return {
    to: managers,
    show: { kind: 'digest', at, since, lateMs: at - dueAt, left },
    key: `digest:${at}`,
    urgent: false,
  }
}
