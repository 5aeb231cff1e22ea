import { card } from '../../cards/card.ts'
import { at } from '../../cards/text.ts'
import { isStaff } from '../../core/access.ts'
import { day, hour, minute } from '../../core/time.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { outgoingOf } from '../outgoing.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** So many different people within that time, with accounts younger than that, are a raid. */
const enough = 30
const within = 5 * minute
const young = 7 * day
const pausedFor = hour

/** Somebody who is not of the team put the ticket emoji on a message. The managers hear of a raid once in an hour. */
export async function watchForRaid({ kept, tickets }: HandleDeps, call: Call): Promise<void> {
  const { desk, inbound, now } = call
  const { workspace } = inbound.place
  const { id, madeAt } = inbound.from
  if (madeAt === undefined || inbound.at.getTime() - madeAt.getTime() >= young) return
  await kept.put({ desk: desk.id, kind: 'raid', subject: workspace, id }, {}, { now, until: now + within })
  const people = await kept.count({ desk: desk.id, kind: 'raid', subject: workspace }, now)
  const told = { desk: desk.id, kind: 'told', subject: 'raid', id: workspace } as const
  if (people < enough || (await kept.read(told, now)) !== null) return
  await kept.put(told, {}, { now, until: now + hour })
  const show = { kind: 'raid', workspace, people } as const
  const to = { kind: 'room', room: 'managers' } as const
  // Of several that come at once, each writes this line: under one key it is one.
  const effect = { to, show, key: `raid:${workspace}:${Math.floor(now / hour)}`, urgent: true }
  await tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, [effect])))
}

/** Whether the ticket emoji is the team's alone at present. */
export async function isPaused({ kept }: HandleDeps, { desk, inbound, now }: Call): Promise<boolean> {
  return (await kept.read(pause(desk.id, inbound.place.workspace), now)) !== null
}

export async function pauseMark({ kept }: HandleDeps, workspace: string, call: Call): Promise<Reply> {
  const { desk, actor, now, words } = call
  if (!isStaff(actor) || !desk.file.workspaces.some(({ id }) => id === workspace))
    return whisper(card(words.text('refused.button')))
  const until = now + pausedFor
  await kept.put(pause(desk.id, workspace), {}, { now, until })
  return whisper(card(words.text('raid.paused', { until: at(until) })))
}

function pause(desk: string, subject: string) {
  return { desk, kind: 'paused', subject, id: 'ticket' } as const
}
