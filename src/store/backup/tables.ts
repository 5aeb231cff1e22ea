import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { rowsOf } from '../driver.ts'

/** A table as far as its rows are kept. Columns that the database works out by itself are not among them. */
export type Table = {
  name: string
  columns: readonly { name: string; type: string }[]
  /** The columns of its primary key, in their order. */
  key: readonly string[]
  /** The column that the database numbers, and the last number that it gave; null where it has none. */
  numbered: { column: string; last: number } | null
}

/** Every table of Deskhand in this database, by name. */
export async function tablesOf(db: Database): Promise<readonly Table[]> {
  const found = await db.execute(sql`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
         order by a.attnum)
       from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
       where i.indrelid = c.oid and i.indisprimary) as key,
      (select json_build_object('column', a.attname,
         'last', coalesce(pg_sequence_last_value(pg_get_serial_sequence(c.relname, a.attname)::regclass), 0))
       from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as numbered
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`)
  return rowsOf<Table>(found)
}

/** A name in SQL. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
