// What `find` costs on a desk with a million tickets, on a PostgreSQL of the tests.
// Usage: tsx test/bench/find.ts [tickets]

import { readSearch } from '../../src/core/search.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { noFault } from '../store/connect.ts'
import { startPostgres } from '../support/postgres.ts'
import { print } from './pairs.ts'

const [size = 1_000_000] = process.argv.slice(2).map(Number)
const rounds = 20
/** Tickets written by one statement, which may take ten seconds. */
const step = 5_000

const server = await startPostgres({ major: 18 })
const driver = await connect({ kind: 'server', url: await server.createDatabase(), connections: 2 }, noFault)
const ana = { workspace: 'playground', id: 'person 7', name: 'Ana' }
try {
  for (let first = 1; first <= size; first += step) {
    const last = Math.min(first + step - 1, size)
    await driver.call(
      `insert into texts (desk, id, salt, text, ticket, shared)
       select 'desk', 'title ' || n, 's',
              'The portal ' || (array['login', 'export', 'invoice', 'report', 'sync'])[1 + n % 5] || ' fails since '
              || (array['Monday', 'yesterday', 'the update'])[1 + n % 3] || ', case ' || md5(n::text)
              || case when n % 50000 = 17 then ' zebra' else '' end, n, true
       from generate_series($1::int, $2::int) as n`,
      [first, last],
    )
    await driver.call(
      `insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, resolved_at, state, head, events)
       select 'desk', n, now(), 'playground', 'person ' || n % 5000, 'new', null,
              jsonb_build_object('openedAt', 0, 'requester', jsonb_build_object('workspace', 'playground', 'id', 'person ' || n % 5000, 'name', 'P'),
                'origin', jsonb_build_object('workspace', 'playground', 'channel', 'general', 'thread', null),
                'title', jsonb_build_object('id', 'title ' || n, 'hash', 'h'), 'priority', 'low', 'plan', null, 'policyVersion', 1,
                'work', '{"status": "new"}'::jsonb, 'answeredAt', null, 'rating', null, 'clocks', '[]'::jsonb,
                'tags', case when n % 1000 = 3 then '["vpn"]'::jsonb else '[]'::jsonb end, 'ladder', '{"phase": "idle"}'::jsonb), 'h', 1
       from generate_series($1::int, $2::int) as n`,
      [first, last],
    )
  }
  await driver.call(`insert into counters (desk, value) values ('desk', $1)`, [size])
  await driver.call('analyze texts', [])
  await driver.call('analyze tickets', [])
  const { tickets } = makeStore(driver)
  const cases = [
    ['a common word', 'portal', null],
    ['two common words', 'invoice yesterday', null],
    ['a rare word', 'zebra', null],
    ['a rare and a common word', 'zebra portal', null],
    ['the beginning of a word', 'zeb', null],
    ['one ticket of all', 'c4ca4238a0b923820dcc509a6f75849b', null],
    ['a word that stands nowhere', 'giraffe', null],
    ['a tag', '#vpn', null],
    ['a tag and a word', '#vpn export', null],
    ['a word, by a requester', 'portal', ana],
  ] as const
  for (const [name, said, of] of cases) {
    const times: number[] = []
    let found = 0
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      found = (await tickets.find('desk', readSearch(said), of, 10)).lines.length
      times.push(performance.now() - begun)
    }
    times.sort((one, other) => one - other)
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
    print(`find ${name}: ${at(0.5)} ms p50, ${at(0.99)} ms p99 (${size} tickets, ${found} shown)`)
  }
} finally {
  await driver.close()
  await server.remove()
}
