// What a digest and a report on 30 days cost on a desk with a million tickets, 20,000 of them open, on a
// PostgreSQL of the tests. Usage: tsx test/bench/digest.ts [tickets] [open]

import postgres from 'postgres'
import { day, hour } from '../../src/core/time.ts'
import type { Driver } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { at } from '../core/desk.ts'
import { noFault } from '../store/connect.ts'
import { startPostgres } from '../support/postgres.ts'
import { print } from './pairs.ts'

const [size = 1_000_000, open = 20_000] = process.argv.slice(2).map(Number)
const rounds = 40
const now = at('2026-11-24 09:30')
/** The desk is as old as its tickets: so many a day. */
const daily = 1_400
/** Tickets written by one statement, which may take ten seconds. */
const step = 10_000

/**
 * Tickets as two years leave them behind, the newest ones open: one in ten was answered late, one in twenty
 * solved late, a third has a rating; of the open ones half are taken, one in ten is late.
 */
async function fill(driver: Driver, first: number, last: number): Promise<void> {
  await driver.call(
    `insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, resolved_at, state, head, events)
     select 'desk', n, to_timestamp(opened / 1000), 'playground', 'person ' || n % 5000, status,
            case when status = 'resolved' then to_timestamp((opened + took) / 1000) end,
            jsonb_build_object(
              'openedAt', opened, 'requester', jsonb_build_object('workspace', 'playground', 'id', 'person ' || n % 5000, 'name', 'Person'),
              'origin', jsonb_build_object('workspace', 'playground', 'channel', 'general', 'thread', null),
              'title', jsonb_build_object('id', 'title ' || n, 'hash', md5(n::text)),
              'priority', (array['critical', 'high', 'medium', 'low'])[1 + n % 4], 'plan', null, 'policyVersion', 1,
              'category', (array['access', 'billing', 'portal', 'other', 'sync'])[1 + n % 5],
              'answeredAt', case when status <> 'new' then opened + took / 3 end,
              'rating', case when status = 'resolved' and n % 3 = 0 then 1 + n % 5 end,
              'work', case status
                when 'new' then '{"status": "new"}'::jsonb
                when 'open' then jsonb_build_object('status', 'open', 'since', opened, 'assignee', who)
                else jsonb_build_object('status', 'resolved', 'at', opened + took, 'since', opened, 'before', 'open',
                                        'assignee', who, 'by', who) end,
              'ladder', '{"phase": "idle"}'::jsonb, 'urged', null, 'reasons', '[]'::jsonb,
              'clocks', jsonb_build_array(
                jsonb_build_object('kind', 'first_response', 'cycle', 1, 'target', target, 'startedAt', opened,
                  'usedMs', took / 3, 'warned', 0, 'breachedAt', case when n % 10 = 0 then opened + took / 4 end)
                || case when status = 'new' then running else jsonb_build_object('phase', 'stopped', 'at', opened + took / 3) end,
                jsonb_build_object('kind', 'resolution', 'cycle', 1, 'target', target, 'startedAt', opened,
                  'usedMs', took, 'warned', 0, 'breachedAt', case when n % 20 = 0 then opened + took / 2 end)
                || case when status = 'resolved' then jsonb_build_object('phase', 'stopped', 'at', opened + took) else running end)),
            md5(n::text), 5
     from (
       select n, opened, took, target, who,
              case when n <= $1::int - $2::int then 'resolved' when n % 2 = 0 then 'open' else 'new' end as status,
              jsonb_build_object('phase', 'running', 'since', opened, 'calendar', 'c',
                'dueAt', $3::float8 + ((n % 100) - 10) * ${hour}) as running
       from (
         select n, $3::float8 - ($1::int - n) * ${day / daily}::float8 as opened,
                (1 + n % 47) * ${hour}::float8 as took,
                '{"ms": 7200000, "clock": "business"}'::jsonb as target,
                jsonb_build_object('workspace', 'playground', 'id', 'agent ' || n % 40, 'name', 'Agent ' || n % 40) as who
         from generate_series($4::int, $5::int) as n) raw) ready`,
    [size, open, now, first, last],
  )
  // As the program keeps it beside the documents.
  await driver.call(
    `update tickets set
       first_due = (select min((c ->> 'dueAt')::float8) from jsonb_array_elements(state -> 'clocks') c
                    where c ->> 'phase' = 'running'),
       holder = state #>> '{work,assignee,id}', unanswered = false,
       unexplained = resolved_at is not null and jsonb_path_exists(state, '$.clocks[*] ? (@.breachedAt != null)')
     where desk = 'desk' and number between $1::int and $2::int`,
    [first, last],
  )
  await driver.call(
    `insert into ended_clocks
     select t.desk, t.number, c.kind, c.cycle, coalesce(c."breachedAt", c.at), c."breachedAt" is not null, c.at,
            c."usedMs", t.state ->> 'priority', t.state ->> 'category'
     from tickets t
     cross join lateral jsonb_to_recordset(t.state -> 'clocks') as c(
       kind text, cycle integer, "breachedAt" float8, at float8, "usedMs" float8)
     where t.desk = 'desk' and t.number between $1::int and $2::int and coalesce(c."breachedAt", c.at) is not null`,
    [first, last],
  )
  await driver.call(
    `insert into texts (desk, id, salt, text) select 'desk', 'title ' || n, 's', 'The portal does not let me in'
     from generate_series($1::int, $2::int) as n`,
    [first, last],
  )
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  times.sort((one, other) => one - other)
  const share = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(0).padStart(8)
  print(`${name.padEnd(32)}${share(0.5)}${share(0.95)}`)
}

const server = await startPostgres({ major: 18, durable: true })
const url = await server.createDatabase('digest')
const driver = await connect({ kind: 'server', url, connections: 4 }, noFault)
try {
  print(`filling a desk with ${size} tickets, ${open} of them open …`)
  for (let first = 1; first <= size; first += step)
    await fill(driver, first, Math.min(size, first + step - 1))
  await driver.call(`insert into counters (desk, value) values ('desk', $1)`, [size])
  // Of a connection of its own: the product's statements end after ten seconds.
  const owner = postgres(url)
  await owner.unsafe('vacuum analyze')
  await owner.end()
  const { digests, reports } = makeStore(driver)
  const range = { since: now - day, now, noon: now + 2.5 * hour, until: now + 9 * hour }
  print('                                  p50 ms  p95 ms')
  await measure('the digest', () => digests.facts('desk', range))
  await measure('`breaches`', () => digests.late('desk', now, 20))
  await measure('the chart of 14 days', () =>
    digests.days(
      'desk',
      Array.from({ length: 15 }, (_, index) => now - (14 - index) * day),
    ),
  )
  await measure('a report on 30 days', () =>
    reports.report('desk', { from: now - 30 * day, to: now, perAgent: true }),
  )
} finally {
  await driver.close()
  await server.remove()
}
