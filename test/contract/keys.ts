import { describe, expect, it } from 'vitest'
import { type Subject, tables } from './subject.ts'

/** What belongs to no single desk: who was heard, where the app is, who sends, and what time it is. */
const notOfADesk = ['inbox', 'installations', 'leases', 'time_offset']

/** Looked through by every tick, for all desks at once: an index by desk would be searched once per desk. */
const acrossDesks = [
  'deadlines_due (due_at, desk)',
  'inbox_pkey (workspace, event)',
  'inbox_seen (seen_at)',
  'installations_pkey (workspace)',
  'leases_pkey (name)',
  'outbox_dead (workspace, id)',
  'outbox_lanes (workspace, lane, id)',
  // Of words and tags: an index of that kind takes no other columns, so each text holds its desk as a word.
  'texts_words (words)',
  // Of blocks of the table, not of rows: it is a stretch of time that is looked for in it.
  'ticket_events_at (at)',
  'tickets_tagged (tags)',
  'time_offset_pkey (id)',
]

export function keyContract(subject: () => Subject): void {
  const indexes = () =>
    subject().sql(`
      select t.relname as table, i.relname as index, x.indisprimary as primary,
             array_agg(a.attname::text order by k.place) as columns
      from pg_index as x
      join pg_class as t on t.oid = x.indrelid
      join pg_class as i on i.oid = x.indexrelid
      cross join unnest(x.indkey) with ordinality as k(number, place)
      join pg_attribute as a on a.attrelid = t.oid and a.attnum = k.number
      where t.relnamespace = 'public'::regnamespace
        -- The playground's one chat belongs to no desk.
        and t.relname not like 'playground%'
      group by 1, 2, 3`)

  describe('keys', () => {
    it('begin with the desk in every table of a desk', async () => {
      const primary = (await indexes()).filter(row => row.primary)
      expect(primary.map(row => row.table).sort()).toEqual(Object.keys(tables).sort())
      const first = primary.map(row => [row.table, (row.columns as string[])[0]] as const)
      expect(
        first
          .filter(([, column]) => column !== 'desk')
          .map(([table]) => table)
          .sort(),
      ).toEqual(notOfADesk)
    })

    it('of other indexes begin with the desk too, but for those looked through for all desks', async () => {
      const others = (await indexes())
        .filter(row => (row.columns as string[])[0] !== 'desk')
        .map(row => `${row.index} (${(row.columns as string[]).join(', ')})`)
        // A primary key is named by the migration where it has several columns.
        .map(name => name.replace('inbox_workspace_event_pk ', 'inbox_pkey '))
      expect(others.sort()).toEqual(acrossDesks)
    })
  })
}
