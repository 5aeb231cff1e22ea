import { sql } from 'drizzle-orm'
import type { Upkeep } from '../ports/upkeep.ts'
import { type Driver, rowsOf } from './driver.ts'

/** Rows of one statement: it must end long before the database would end it. */
const atOnce = 5_000

/**
 * What nobody asks for any more, with how long it is kept. Platforms tell an event again for an hour at most, and
 * answers of pagers are refused when they are old; that a message became a ticket is remembered for ever. What was
 * sent is known by the reference of its message; what was not stays, so that somebody can look into it.
 */
const outlived = [
  sql`delete from inbox where ctid = any (array(
        select ctid from inbox
        where seen_at < clock_timestamp() - interval '35 days' and event not like 'message:%'
        limit ${atOnce} for update skip locked))
      returning 1`,
  sql`delete from outbox where ctid = any (array(
        select ctid from outbox where state in ('sent', 'dropped') and started_at < clock_timestamp() - interval '35 days'
        limit ${atOnce} for update skip locked))
      returning 1`,
  sql`delete from questions where ctid = any (array(
        select ctid from questions where asked_at < clock_timestamp() - interval '24 months'
        limit ${atOnce} for update skip locked))
      returning 1`,
  sql`delete from kept where ctid = any (array(
        select ctid from kept where until < clock_timestamp() - interval '35 days'
        limit ${atOnce} for update skip locked))
      returning 1`,
]

/** Takes away what has outlived its use, piece by piece, on as many replicas as there are. */
export function makeUpkeep({ db }: Pick<Driver, 'db'>): Upkeep {
  return {
    async prune() {
      let gone = 0
      for (const piece of outlived) {
        for (;;) {
          const rows = rowsOf(await db.execute(piece)).length
          gone += rows
          if (rows < atOnce) break
        }
      }
      return gone
    },
  }
}
