import type { TicketEvent } from '../../src/core/events.ts'
import { begin, evolve } from '../../src/core/evolve.ts'
import type { Ticket } from '../../src/core/ticket.ts'
import { ana, at, kim } from './desk.ts'

const noon = at('2026-11-23 12:00')
const ref = (id: string) => ({ id, hash: id })
const opened: Extract<TicketEvent, { type: 'opened' }> = {
  type: 'opened',
  at: noon,
  desk: 'desk',
  by: ana,
  requester: ana,
  origin: { workspace: 'playground', channel: 'general', thread: null },
  title: ref('title'),
  priority: 'high',
  plan: null,
  policyVersion: 1,
  clocks: [],
}
/** Both sides said something, one text was revised, and the title is erased already. */
export const history: TicketEvent[] = [
  opened,
  { type: 'claimed', by: kim, at: noon },
  { type: 'noted', by: kim, text: ref('note'), via: 'thread', at: noon },
  { type: 'replied', by: kim, text: ref('reply'), via: 'word', at: noon },
  { type: 'wrote', by: ana, text: ref('wrote'), at: noon },
  { type: 'revised', by: ana, of: 'wrote', original: 'wrote', text: ref('wrote-2'), was: 'wrote', at: noon },
  { type: 'gave', by: ana, text: ref('gave'), what: ['version'], at: noon },
  { type: 'redacted', by: kim, texts: ['title'], was: 'title', key: 'title', author: ana, at: noon },
]
export const ticket = { ...history.slice(1).reduce<Ticket>(evolve, begin(opened)), number: 1 }
