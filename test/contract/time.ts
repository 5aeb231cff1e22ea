import { describe, expect, it } from 'vitest'
import { hour } from '../../src/core/time.ts'
import type { Subject } from './subject.ts'

export function timeContract(subject: () => Subject): void {
  const time = () => subject().store.time

  describe('time', () => {
    it("is the database's own", async () => {
      const [row] = await subject().sql(
        'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
      )
      const first = await time().measure()
      const second = await time().measure()
      expect(first.database).toBeGreaterThanOrEqual(Math.floor(Number(row?.now)))
      expect(second.database).toBeGreaterThanOrEqual(first.database)
      expect(Number.isInteger(first.database)).toBe(true)
    })

    it('has no offset before one was set, and then the last', async () => {
      expect((await time().measure()).offsetMs).toBeNull()
      await time().setOffset(2 * hour)
      await time().setOffset(30 * 24 * 365 * hour)
      expect((await time().measure()).offsetMs).toBe(30 * 24 * 365 * hour)
    })
  })

  describe('the check', () => {
    it('passes when the tables are those of this program', async () => {
      await expect(subject().store.check()).resolves.toBeUndefined()
    })

    it('says what to do when migrations are missing, or are those of a newer program', async () => {
      const { sql, store } = subject()
      await sql(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`)
      await expect(store.check()).rejects.toThrow('newer version')
      await sql(`delete from drizzle.__drizzle_migrations where hash = 'newer'`)
      const [last] = await sql(`delete from drizzle.__drizzle_migrations
        where id = (select max(id) from drizzle.__drizzle_migrations) returning hash, created_at`)
      await expect(store.check()).rejects.toThrow('1 migrations are missing')
      await sql('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
        last?.hash,
        last?.created_at,
      ])
      await expect(store.check()).resolves.toBeUndefined()
    })
  })
}
