import type { Inbound, MessageRef } from '../../src/ports/inbound.ts'
import type { Changes } from './changes.ts'
import type { PlaygroundDeps, Resident } from './deps.ts'
import type { Hearing } from './hearing.ts'
import type { Residents } from './residents.ts'

/** What every act needs. */
export type ActTools = Pick<PlaygroundDeps, 'archive'> & {
  residents: Residents
  hearing: Hearing
  changes: Changes
  /** What all events have, for one that happens now. */
  heading(person: Resident, channel: string, thread: MessageRef | null): Promise<Heading>
}

type Heading = Pick<Inbound, 'eventId' | 'from' | 'place' | 'at'>
