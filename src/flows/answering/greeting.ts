import type { ChannelUse } from '../../core/channel-use.ts'
import type { Effect } from '../../core/effect.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Place } from '../../ports/inbound.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { outgoingOf } from '../outgoing.ts'
import { type Call, nothing } from './call.ts'

/** Says what works in a channel that the bot was let into: silence would leave everybody guessing. */
export async function greetingIn(
  { tickets }: { tickets: TicketStore },
  { desk, inbound }: Call,
): Promise<Reply> {
  const { workspace, channel } = inbound.place
  const effect: Effect = {
    to: { kind: 'channel', workspace, channel },
    show: { kind: 'greeting', uses: usesOf(desk, inbound.place) },
    key: null,
    urgent: false,
  }
  await tickets.transaction(async tx => {
    if (await tx.firstSight(workspace, inbound.eventId))
      await tx.tell(desk.id, outgoingOf(desk, null, [effect]))
  })
  return nothing
}

/** What the desk file has a channel for. */
export function usesOf({ file }: Desk, { workspace, channel }: Omit<Place, 'thread'>): ChannelUse[] {
  const here = file.workspaces.filter(({ id }) => id === workspace).map(({ channels }) => channels)
  const uses: readonly [ChannelUse, boolean][] = [
    ['requests', here.some(({ requests }) => requests.includes(channel))],
    ['intake', here.some(({ intake }) => intake.includes(channel))],
    ['triage', here.some(({ triage }) => triage === channel)],
    ['on-call', here.some(({ onCall }) => onCall === channel)],
    ['managers', here.some(({ managers }) => managers === channel)],
    ['announcements', here.some(({ announcements }) => announcements === channel)],
  ]
  return uses.filter(([, is]) => is).map(([use]) => use)
}
