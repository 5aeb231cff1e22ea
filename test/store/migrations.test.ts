import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrationsFolder } from '../../src/store/migrate.ts'

type Entry = { tag: string; when: number }
const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
  entries: Entry[]
}

it('every migration is dated later than the one before it: the migrator skips what is older than the last', () => {
  const dates = journal.entries.map(one => one.when)
  expect(dates).toEqual([...new Set(dates)].sort((one, other) => one - other))
})

it('every migration file is in the journal, in its order', () => {
  const files = readdirSync(migrationsFolder).filter(name => name.endsWith('.sql'))
  expect(files.sort()).toEqual(journal.entries.map(one => `${one.tag}.sql`))
})
