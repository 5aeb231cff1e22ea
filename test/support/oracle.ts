import { isDeepStrictEqual } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Sealed } from '../../src/core/chain.ts'
import { chain, chainStart } from '../../src/core/chain.ts'
import { replay } from '../../src/core/evolve.ts'
import type { StoredTicket } from '../../src/ports/ticket-store.ts'
import { type Driver, rowsOf } from '../../src/store/driver.ts'
import { makeStore } from '../../src/store/open.ts'

/**
 * What is wrong with a database once nothing is at work on it, in words; empty when all is whole: numbers
 * without a gap, each ticket what its events say, chains that verify, a deadline for whoever has a running clock,
 * everything sent, and every message of the bot known, so that none went out twice.
 */
export async function faultsOf(driver: Driver, desk = 'support'): Promise<string[]> {
  const { tickets } = makeStore(driver)
  const faults: string[] = []
  const numbers = await column<number>(
    driver,
    sql`select number as v from tickets where desk = ${desk} order by 1`,
  )
  const [last = 0] = await column<number>(driver, sql`select value as v from counters where desk = ${desk}`)
  const expected = Array.from({ length: last }, (_, index) => index + 1)
  if (!isDeepStrictEqual(numbers, expected))
    faults.push(`numbers: ${numbers.join(' ')}, the last given: ${last}`)
  for (const number of numbers) {
    const stored = await tickets.read(desk, number)
    if (stored === null) continue
    faults.push(...faultsOfTicket(stored, await tickets.history(desk, number)))
    faults.push(...(await withoutDeadline(driver, desk, stored)))
  }
  return [...faults, ...(await unsent(driver)), ...(await doubled(driver))]
}

function faultsOfTicket({ ticket, head, events }: StoredTicket, history: readonly Sealed[]): string[] {
  const happened = history.map(one => one.event)
  const replayed = { ...replay(happened), number: ticket.number }
  const checks: [what: string, whole: boolean][] = [
    ['its row is not what its events say', isDeepStrictEqual(plain(replayed), plain(ticket))],
    ['its chain does not verify', isDeepStrictEqual(chain(chainStart, happened), [...history])],
    ['its head is not its last event', head === history.at(-1)?.hash],
    ['its events are not as many as it counts', events === history.length],
  ]
  return checks.filter(([, whole]) => !whole).map(([what]) => `ticket ${ticket.number}: ${what}`)
}

/** Members that are undefined and members that are missing are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

async function withoutDeadline(driver: Driver, desk: string, { ticket }: StoredTicket): Promise<string[]> {
  const waits = ticket.clocks.some(clock => clock.phase === 'running' && clock.breachedAt === null)
  const deadlines = await column(
    driver,
    sql`select subject as v from deadlines where desk = ${desk} and ticket = ${ticket.number}`,
  )
  return waits && deadlines.length === 0 ? [`ticket ${ticket.number}: nothing wakes it`] : []
}

async function unsent(driver: Driver): Promise<string[]> {
  return column(
    driver,
    sql`select 'outbox ' || id || ' (' || (show ->> 'kind') || ' of ' || ticket || ') is ' || state as v
        from outbox where state <> 'sent' order by id`,
  )
}

async function doubled(driver: Driver): Promise<string[]> {
  return column(
    driver,
    sql`select 'message ' || m.id || ' of the bot is nothing that the desk knows' as v
        from playground_messages m
        where m.author = 'deskhand' and m.reader is null
          and not exists (select 1 from messages known where known.ref = 'm' || m.id)
        union all
        select show ->> 'kind' || ' of ' || ticket || ' went out ' || count(*) || ' times'
        from outbox where show ->> 'kind' in ('reminder', 'breach', 'nobody-answered', 'reply')
        group by ticket, show, destination having count(*) > 1
        union all
        select count(distinct show -> 'at') || ' digests tell of what came since ' || (show ->> 'since')
        from outbox where show ->> 'kind' = 'digest' -- One that is brought up to date stays the same message.
        group by desk, show ->> 'since', destination having count(distinct show -> 'at') > 1`,
  )
}

async function column<T>({ db }: Driver, query: ReturnType<typeof sql>): Promise<T[]> {
  return rowsOf<{ v: T }>(await db.execute(query)).map(row => row.v)
}
