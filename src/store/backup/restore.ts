import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { type Driver, rowsOf } from '../driver.ts'
import type { TableLine } from './format.ts'
import { BackupFault, type Piece } from './read.ts'
import { quoted, type Table, tablesOf } from './tables.ts'
import { plainly } from './write.ts'

/** Rows of one statement, by their length in UTF-16 units and by number. */
const atOnce = { length: 1_000_000, rows: 1_000 }

/** Whether nothing was ever written to the tables. */
export async function isEmpty({ db }: Pick<Driver, 'db'>): Promise<boolean> {
  for (const { name } of await tablesOf(db)) {
    const some = await db.execute(sql.raw(`select 1 from public.${quoted(name)} limit 1`))
    if (rowsOf(some).length > 0) return false
  }
  return true
}

/**
 * Fills empty tables, all of them or none.
 * @returns how many rows that were
 * @throws BackupFault where a table or column of the backup is not in the database
 */
export function restore({ db }: Pick<Driver, 'db'>, pieces: AsyncIterable<Piece>): Promise<number> {
  return db.transaction(async tx => {
    await plainly(tx)
    const known = await tablesOf(tx)
    let at: { table: Table; line: TableLine } | null = null
    let waiting: string[] = []
    let [length, rows] = [0, 0]
    const flush = async () => {
      if (at !== null && waiting.length > 0) await insert(tx, at.table, at.line.columns, waiting)
      rows += waiting.length
      waiting = []
      length = 0
    }
    for await (const piece of pieces) {
      if (piece.kind === 'row') {
        waiting.push(piece.row)
        length += piece.row.length
        if (length >= atOnce.length || waiting.length >= atOnce.rows) await flush()
        continue
      }
      await flush()
      if (piece.kind === 'table') at = { line: piece.table, table: itsTable(known, piece.table) }
      if (piece.kind === 'table') await goOnNumbering(tx, piece.table)
    }
    return rows
  })
}

function itsTable(known: readonly Table[], { table, columns }: TableLine): Table {
  const found = known.find(({ name }) => name === table)
  const missing = columns.find(name => !found?.columns.some(one => one.name === name))
  if (found !== undefined && missing === undefined) return found
  const what = `The backup holds ${found === undefined ? table : `${table}.${missing}`}, which this database has not`
  throw new BackupFault(what, 'Restore it with the version that made it.')
}

async function insert(
  tx: Database,
  { name, columns }: Table,
  given: readonly string[],
  rows: readonly string[],
): Promise<void> {
  const typeOf = (column: string) => columns.find(one => one.name === column)?.type ?? 'text'
  const values = given.map((column, index) => `(r ->> ${index})::${typeOf(column)}`)
  await tx.execute(sql`
    insert into public.${sql.raw(`${quoted(name)} (${given.map(quoted).join(', ')})`)}
    overriding system value
    select ${sql.raw(values.join(', '))} from json_array_elements(${`[${rows.join(',')}]`}::json) as r`)
}

async function goOnNumbering(tx: Database, { table, numbered }: TableLine): Promise<void> {
  if (numbered === null || numbered.last === 0) return
  await tx.execute(sql`
    select setval(pg_get_serial_sequence(${quoted(table)}, ${numbered.column}), ${numbered.last}::bigint)`)
}
