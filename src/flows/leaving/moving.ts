import { type Person, personOf } from '../../core/people.ts'
import { day, type Instant, minute } from '../../core/time.ts'
import type { Inbound } from '../../ports/inbound.ts'
import type { KeptStore } from '../../ports/kept-store.ts'
import type { TicketLine, TicketStore } from '../../ports/ticket-store.ts'
import type { makeActing } from '../act.ts'
import type { Desk } from '../desk.ts'
import { type Duties, onDeskDeadline } from '../desk-duties.ts'
import { outgoingOf } from '../outgoing.ts'
import { isNamed } from './named.ts'

/** Leaving a channel is not leaving the team: so long the tickets stay where they are. */
export const grace = 15 * minute
const keptFor = 2 * day
/** More than anybody has open. */
const most = 1_000
const subject = 'leaving'

export type LeavingDeps = { tickets: TicketStore; kept: KeptStore; act: ReturnType<typeof makeActing> }
export type Leaving = { who: Person; channel: string; at: Instant }

const keyOf = ({ workspace, id }: Person) => `${workspace} ${id}`
export const leavingAt = (desk: Desk, who: Person) =>
  ({ desk: desk.id, kind: 'leaving', subject, id: keyOf(who) }) as const

/**
 * Somebody came into a channel, left it, or has no account any more. What they had open returns to the queue: after a
 * while, with a word to them, where they only left; at once where they are gone. What
 * they had asked says on its card that they are gone. `channel` is empty for a whole place.
 */
export async function moving(
  deps: LeavingDeps,
  desk: Desk,
  how: 'in' | 'out' | 'gone',
  { from, place }: Pick<Inbound, 'from' | 'place'>,
  now: Instant,
): Promise<void> {
  const who = personOf(from)
  if (how === 'gone' || place.channel === '') await asRequester(deps, desk, who, how, now)
  if (how === 'gone') return gone(deps, desk, who, now)
  if (!isOfTeam(desk, place)) return
  if (how === 'in') return stay(deps, desk, who, now)
  if (!(await anything(deps, desk, who, place.channel))) return
  const leaving = { who, channel: place.channel, at: now }
  await deps.kept.put(leavingAt(desk, who), leaving, { now, until: now + keptFor })
  await deps.tickets.transaction(async tx => {
    await tx.setDeskDeadline(desk.id, `${subject}:${keyOf(who)}`, now + grace)
    await tx.tell(desk.id, outgoingOf(desk, null, [asking(leaving)]))
  })
}

/** They are back: everything stays with them. */
export async function stay(deps: LeavingDeps, desk: Desk, who: Person, now: Instant): Promise<void> {
  const left = await deps.kept.read(leavingAt(desk, who), now)
  if (left === null) return
  await deps.kept.drop(leavingAt(desk, who))
  await again(deps, desk, left)
}

/** What they had is given back now. */
export async function leaveNow(deps: LeavingDeps, desk: Desk, who: Person, now: Instant): Promise<void> {
  const left = await deps.kept.read(leavingAt(desk, who), now)
  if (left === null) return
  await giveBack(deps, desk, who, now)
  await deps.kept.drop(leavingAt(desk, who))
  await again(deps, desk, left)
  if (left.channel === '') await report(deps, desk, who, now)
}

/** The end of the grace. */
export function leavingDuties(deps: LeavingDeps): Duties {
  return {
    async [subject](desk, deadline, now) {
      await desk.refresh(now)
      const id = deadline.slice(subject.length + 1)
      const left = await deps.kept.read({ desk: desk.id, kind: 'leaving', subject, id }, now)
      if (left !== null) await leaveNow(deps, desk, left.who, now)
      await onDeskDeadline(deps.tickets, { desk, subject: deadline, now }, async () => null)
    },
  }
}

export async function heldBy({ tickets }: Pick<LeavingDeps, 'tickets'>, desk: Desk, who: Person) {
  return tickets.held(desk.id, who, most)
}

async function gone(deps: LeavingDeps, desk: Desk, who: Person, now: Instant): Promise<void> {
  await deps.kept.drop(leavingAt(desk, who))
  await giveBack(deps, desk, who, now)
  await report(deps, desk, who, now)
}

async function giveBack(deps: LeavingDeps, desk: Desk, who: Person, now: Instant): Promise<void> {
  // Whoever is gone may not do anything any more; the desk does it for them.
  const by = { ...who, roles: ['agent'] as const }
  for (const { number } of await heldBy(deps, desk, who)) {
    const event = { workspace: who.workspace, id: `${subject} ${desk.id}#${number} ${who.id} ${now}` }
    await deps.act(desk, number, { act: { kind: 'release', undo: false, left: true }, by, event, now })
  }
}

/** The cards of what they asked say that they are gone. Who only left may come back, and what they asked goes on then. */
async function asRequester(
  deps: LeavingDeps,
  desk: Desk,
  who: Person,
  how: 'in' | 'out' | 'gone',
  now: Instant,
): Promise<void> {
  const by = { ...who, roles: ['requester'] as const }
  const act = {
    in: { kind: 'requester-back' },
    out: { kind: 'requester-left', mayReturn: true },
    gone: { kind: 'requester-left' },
  } as const
  for (const { number, status } of await deps.tickets.ticketsOf(desk.id, who)) {
    if (status === 'resolved') continue
    const event = { workspace: who.workspace, id: `${act[how].kind} ${desk.id}#${number} ${now}` }
    await deps.act(desk, number, { act: act[how], by, event, now })
  }
}

/** The managers hear once of turns, levels and roles that still name somebody. */
async function report({ tickets }: LeavingDeps, desk: Desk, who: Person, now: Instant): Promise<void> {
  await desk.refresh(now)
  if (!isNamed(desk, who, now)) return
  await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, [named(who)])))
}

/** The message that reports them says what is left to do. */
export async function reportAgain({ tickets }: Pick<LeavingDeps, 'tickets'>, desk: Desk, who: Person) {
  const effect = named(who)
  const again = { ...effect, show: { ...effect.show, again: true as const } }
  await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, [again])))
}

const named = (who: Person) => ({
  to: { kind: 'room', room: 'managers' } as const,
  show: { kind: 'leaver', who } as const,
  key: `leaver:${keyOf(who)}`,
  urgent: false,
})

const asking = (left: Leaving) => ({
  to: { kind: 'person', person: left.who } as const,
  show: { kind: 'left', ...left } as const,
  key: `left:${keyOf(left.who)}:${left.at}`,
  urgent: false,
})

async function again({ tickets }: LeavingDeps, desk: Desk, left: Leaving): Promise<void> {
  const effect = asking(left)
  const shown = { ...effect, show: { ...effect.show, again: true as const } }
  await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, [shown])))
}

async function anything(deps: LeavingDeps, desk: Desk, who: Person, channel: string): Promise<boolean> {
  const held: readonly TicketLine[] = await heldBy(deps, desk, who)
  return held.length > 0 || (channel === '' && isNamed(desk, who, 0))
}

/** The channel that the team works in, or one whose members are the team; or the whole place. */
function isOfTeam({ file }: Desk, { workspace, channel }: Inbound['place']): boolean {
  if (channel === '') return true
  const members = file.roles.agent.members.some(
    one => one.workspace === workspace && 'channel' in one && one.channel === channel,
  )
  return members || file.workspaces.some(one => one.id === workspace && one.channels.triage === channel)
}
