import type { TicketStore } from '../../ports/ticket-store.ts'
import type { makeActing } from '../act.ts'
import type { makeOpening } from '../open.ts'
import type { Policies } from '../policies.ts'
import type { makeShowing } from '../show.ts'
import type { DeskTime } from '../time.ts'

/** What answering needs. */
export type HandleDeps = {
  tickets: TicketStore
  time: DeskTime
  open: ReturnType<typeof makeOpening>
  act: ReturnType<typeof makeActing>
  showing: ReturnType<typeof makeShowing>
  policies: Policies
}
