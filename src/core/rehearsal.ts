import { readByCustomers } from './channel-use.ts'
import type { Destination, Effect, Showing } from './effect.ts'
import type { Pagers } from './ringing.ts'

/** What only people of the team get directly. Whatever is not named here is meant for customers. */
const forTeam: readonly Showing['kind'][] = [
  'assigned',
  'draft',
  'faulty-policy',
  'policy-review',
  'reminder',
  'report-file',
  'shift-end',
  'left',
  'urged',
]

/**
 * Whether a message stays within the team. In a rehearsal everything else is shown to the team instead. A drill is
 * asked for by somebody who wants to know whether it rings, so it does.
 */
export function staysWithin(to: Destination | Pagers, show: Showing): boolean {
  switch (to.kind) {
    case 'room':
      return to.room !== 'announcements'
    case 'side':
      return to.side === 'agents'
    case 'person':
      return forTeam.includes(show.kind)
    case 'watcher':
      return false
    case 'message':
      return show.kind === 'mark' && show.mark === 'send'
    case 'channel':
      return show.kind === 'greeting' && show.uses.length > 0 && !show.uses.some(readByCustomers)
    case 'pager':
    case 'pagers':
      return show.kind === 'drill' || show.kind === 'drill-over'
  }
}

/**
 * A message for somebody outside as the team sees it: in the thread of the ticket's card, or in triage. What became
 * of an alarm that never rang is nothing to tell.
 */
export function rehearsed(to: Destination, { show, key }: Omit<Effect, 'to'>, ofTicket: boolean): Effect[] {
  if (show.kind === 'ring-taken' || show.kind === 'ring-over') return []
  return [
    {
      to: ofTicket ? { kind: 'side', side: 'agents' } : { kind: 'room', room: 'triage' },
      show: { kind: 'rehearsed', to, show, ...(show.again === true ? { again: true } : {}) },
      key: key === null ? null : `rehearsed:${key}`,
      urgent: false,
    },
  ]
}
