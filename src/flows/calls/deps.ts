import type { Languages } from '../../cards/languages.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desks } from '../desks.ts'
import type { DeskTime } from '../time.ts'

/** What calls are made of. */
export type CallDeps = {
  tickets: TicketStore
  desks: Desks
  languages: Languages
  time: DeskTime
  /** Where people can look at the desk; null where a call cannot say. */
  look: () => string | null
}
