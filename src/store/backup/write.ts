import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { type Driver, rowsOf } from '../driver.ts'
import type { End, Head, TableLine } from './format.ts'
import { quoted, type Table, tablesOf } from './tables.ts'

/** Rows that are in memory at once; of tables with whole files, one. */
const atOnce = 500

/**
 * Writes everything that the database holds, as it is at one instant, while others go on working. `write` takes whole
 * lines and is waited for.
 * @returns how many tables and rows there were
 */
export async function writeBackup(
  { db }: Pick<Driver, 'db'>,
  about: Head,
  write: (lines: string) => Promise<void>,
): Promise<Pick<End, 'tables' | 'rows'>> {
  const hash = createHash('sha256')
  const say = async (text: string) => {
    hash.update(text)
    await write(text)
  }
  return db.transaction(
    async tx => {
      await plainly(tx)
      await say(`${JSON.stringify(about)}\n`)
      const tables = await tablesOf(tx)
      let rows = 0
      for (const table of tables) {
        const { name, columns, numbered } = table
        const line: TableLine = { table: name, columns: columns.map(one => one.name), numbered }
        await say(`${JSON.stringify(line)}\n`)
        for await (const some of rowsIn(tx, table)) {
          rows += some.length
          await say(`${some.join('\n')}\n`)
        }
      }
      const counted = { tables: tables.length, rows }
      await write(`${JSON.stringify({ end: true, ...counted, sha256: hash.digest('hex') } satisfies End)}\n`)
      return counted
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

async function* rowsIn(tx: Database, { name, columns, key }: Table): AsyncGenerator<readonly string[]> {
  const values = columns.map(one => `${quoted(one.name)}::text`).join(', ')
  const order = key.length === 0 ? '' : `order by ${key.map(quoted).join(', ')}`
  const most = columns.some(({ type }) => type === 'bytea') ? 1 : atOnce
  await tx.execute(
    sql.raw(`declare deskhand_backup no scroll cursor for
      select json_build_array(${values})::text as row from public.${quoted(name)} ${order}`),
  )
  for (;;) {
    const found = rowsOf<{ row: string }>(await tx.execute(sql.raw(`fetch ${most} from deskhand_backup`)))
    if (found.length > 0) yield found.map(({ row }) => row)
    if (found.length < most) break
  }
  await tx.execute(sql`close deskhand_backup`)
}

/** Values are written in one way everywhere, and nothing is cut off for taking long. */
export async function plainly(tx: Database): Promise<void> {
  for (const setting of [
    `timezone to 'UTC'`,
    `datestyle to 'ISO'`,
    `intervalstyle to 'iso_8601'`,
    `bytea_output to 'hex'`,
    `extra_float_digits to 3`,
    `statement_timeout to 0`,
    `idle_in_transaction_session_timeout to 0`,
  ])
    await tx.execute(sql.raw(`set local ${setting}`))
}
