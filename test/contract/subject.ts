import type { Store } from '../../src/ports/store.ts'
import type { Driver } from '../../src/store/driver.ts'
import { emptying } from '../support/emptying.ts'

export type Row = Record<string, unknown>

/** A store under test, and a way around it: to look at its rows and to let machine time pass. */
export type Subject = {
  driver: Driver
  store: Store
  sql(statement: string, values?: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

/** The tables, each with the columns that order its rows. */
export const tables = {
  counters: 'desk',
  tickets: 'desk, number',
  ticket_events: 'desk, ticket, seq',
  ended_clocks: 'desk, ticket, kind, cycle',
  texts: 'desk, id',
  file_copies: 'desk, text, index',
  deadlines: 'desk, ticket, subject',
  inbox: 'workspace, event',
  outbox: 'desk, id',
  messages: 'desk, workspace, ref',
  kept: 'desk, kind, subject, id',
  leases: 'name',
  time_offset: 'id',
  documents: 'desk, hash',
  policy_versions: 'desk, version',
  policy_drafts: 'desk',
  rehearsals: 'desk',
  questions: 'desk, id',
  installations: 'workspace',
  seals: 'desk, at',
  digests: 'desk, at',
  breach_notices: 'desk, post, ticket, clock',
  promises: 'desk, id',
  rota_overrides: 'desk, number',
  seats: 'desk, webinar, at, workspace, person',
  outages: 'desk, id',
  snippets: 'desk, name',
  outage_watchers: 'desk, outage, workspace, person',
} as const

export async function empty({ sql }: Subject): Promise<void> {
  await sql(emptying(Object.keys(tables)))
}

/** Columns that hold machine time, or what a database finds in a text by its own idea of characters that are no letters. */
const ofTheMachine = [
  'texts.words',
  'inbox.seen_at',
  'outbox.available_at',
  'outbox.started_at',
  'outbox.queued_at',
  'deadlines.claimed_until',
  'leases.until',
]

/** Every row of every table, apart from what is the machine's own. */
export async function allRows({ sql }: Subject): Promise<Record<string, readonly Row[]>> {
  const all: Record<string, readonly Row[]> = {}
  for (const [table, order] of Object.entries(tables)) {
    const rows = await sql(`select to_jsonb(${table}) as row from ${table} order by ${order}`)
    all[table] = rows.map(({ row }) =>
      Object.fromEntries(
        Object.entries(row as Row).filter(([column]) => !ofTheMachine.includes(`${table}.${column}`)),
      ),
    )
  }
  return all
}
