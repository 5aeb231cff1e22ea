import type { Card } from '../../cards/card.ts'
import type { Words } from '../../cards/words.ts'
import type { Actor } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Inbound } from '../../ports/inbound.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { makeActing } from '../act.ts'
import type { Desk } from '../desk.ts'
import type { makeOpening } from '../open.ts'
import type { Policies } from '../policies.ts'
import type { makeShowing } from '../show.ts'
import type { DeskTime } from '../time.ts'

export type HandleDeps = {
  tickets: TicketStore
  words: Words
  time: DeskTime
  open: ReturnType<typeof makeOpening>
  act: ReturnType<typeof makeActing>
  showing: ReturnType<typeof makeShowing>
  policies: Policies
}

/** Who wants something, of which desk, by what, and when. */
export type Call = { desk: Desk; actor: Actor; inbound: Inbound; now: number }

export const nothing: Reply = { kind: 'nothing' }
export const whisper = (shown: Card): Reply => ({ kind: 'whisper', card: shown })

export function offered(form: Awaited<ReturnType<HandleDeps['showing']['form']>>): Reply {
  return 'title' in form ? { kind: 'form', form } : whisper(form)
}
