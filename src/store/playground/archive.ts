import type { PlaygroundArchive } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import { makeEvents } from './events.ts'
import { makeForms } from './forms.ts'
import { makeMemberships } from './memberships.ts'
import { makeMessageReads } from './message-reads.ts'
import { makeMessageWrites } from './message-writes.ts'
import { makeReaders } from './readers.ts'

/** The playground's memory in the database, on either driver. */
export function makePlaygroundArchive(database: Database): PlaygroundArchive {
  return {
    messages: { ...makeMessageReads(database), ...makeMessageWrites(database) },
    memberships: makeMemberships(database),
    forms: makeForms(database),
    events: makeEvents(database),
    readers: makeReaders(database),
  }
}
