import { readAlarm } from '../../core/alarm.ts'
import { type Actor, type Person, personOf } from '../../core/people.ts'
import { lastCallOf, runOf, type Ticket } from '../../core/ticket.ts'
import type { Instant } from '../../core/time.ts'
import type { InboundOf } from '../../ports/inbound.ts'
import { type PagerOutcome, pagerWorkspace, type ReceivePager } from '../../ports/pager.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { makeActing } from '../act.ts'
import type { Desk } from '../desk.ts'
import type { Desks } from '../desks.ts'
import { idInFile, onCall, personIn, rolesInFile } from '../reach.ts'
import type { DeskTime } from '../time.ts'
import type { Drills } from './drills.ts'

type Deps = {
  desks: Desks
  tickets: TicketStore
  act: ReturnType<typeof makeActing>
  drills: Drills
  time: DeskTime
  /** Something may be ready to go out. */
  wake: () => void
}

/**
 * What somebody pressed on a phone: they have the ticket, as by 👀. No chat is asked who they are, since it may be
 * away when a pager is needed most: whoever is called is on call.
 */
export function makePagerAnswers(deps: Deps): ReceivePager {
  const { desks, tickets, wake } = deps

  /** An answer that changes nothing counts as given, so that it cannot be given again later. */
  async function only(outcome: PagerOutcome, { place, eventId }: InboundOf<'pager'>): Promise<PagerOutcome> {
    const isNew = await tickets.transaction(tx => tx.firstSight(place.workspace, eventId))
    return isNew ? outcome : 'seen'
  }

  return async inbound => {
    const alarm = readAlarm(inbound.call)
    const desk = alarm === null ? null : desks.byId(alarm.desk)
    if (alarm === null || desk === null || inbound.act !== 'acknowledge') return only('unknown', inbound)
    if (alarm.kind === 'drill') return drilled(deps, desk, alarm.at, inbound)
    const stored = await tickets.read(desk.id, alarm.number)
    if (stored === null) return only('unknown', inbound)
    if (runOf(stored.ticket.ladder) !== alarm.run) return only('over', inbound)
    try {
      return await claim(deps, desk, stored.ticket, inbound)
    } finally {
      wake()
    }
  }
}

async function drilled(
  { drills, time, wake }: Deps,
  desk: Desk,
  at: Instant,
  inbound: InboundOf<'pager'>,
): Promise<PagerOutcome> {
  const now = time.now()
  const by = answering(desk, inbound, [], now)
  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  try {
    if (by === null) throw new Error('Nobody is on call who could have answered.')
    const { outcome } = await drills.answer(desk, at, { by, at: now, via: 'pager' }, event)
    return outcome === 'answered' ? 'acknowledged' : outcome
  } finally {
    wake()
  }
}

async function claim(
  { act, time }: Deps,
  desk: Desk,
  ticket: Ticket & { number: number },
  inbound: InboundOf<'pager'>,
): Promise<PagerOutcome> {
  const now = time.now()
  const by = actorOf(desk, answering(desk, inbound, lastCallOf(ticket.ladder)?.who ?? [], now))
  if (by === null) throw new Error('Nobody is on call who could have answered.')
  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  const acted = await act(desk, ticket.number, { act: { kind: 'claim' }, by, event, now })
  switch (acted.outcome) {
    case 'seen':
      return 'seen'
    case 'done':
      return 'acknowledged'
    case 'refused':
      return acted.refusal.code === 'taken' || acted.refusal.code === 'yours-already' ? 'taken' : 'over'
  }
}

/** Everybody who is called may take what they are called for. */
function actorOf(desk: Desk, person: Person | null): Actor | null {
  return person === null
    ? null
    : { ...personOf(person), roles: [...new Set([...rolesInFile(desk, person), 'on-call' as const])] }
}

/**
 * Who answered: whom of the team the pager names, by the id or the name of the desk file; else the one person the pager rings for;
 * else whoever of its people was called last, or the first who was; else whoever is on call now.
 */
export function answering(
  desk: Desk,
  { from, place }: Pick<InboundOf<'pager'>, 'from' | 'place'>,
  called: readonly Person[],
  now: number,
): Person | null {
  const { people, pagers } = desk.file
  const said = from.id.trim().toLowerCase()
  const named = people.find(({ id, name }) => id === said || name.toLowerCase() === said)
  const person = named === undefined ? null : personIn(desk, named.id)
  if (person !== null && rolesInFile(desk, person).length > 0) return person
  const its = pagers.find(({ id }) => place.workspace === pagerWorkspace(id))?.people ?? []
  const [only, ...others] = its
  if (only !== undefined && others.length === 0) return personIn(desk, only)
  const ringing = called.find(one => its.includes(idInFile(desk.file.people, one)))
  return ringing ?? called[0] ?? onCall(desk, 1, now)
}
