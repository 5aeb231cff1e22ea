// What each word costs from what a platform tells to the answer, on a desk with 100,000 tickets, 2,000 of them open,
// on the embedded default and on a PostgreSQL of the tests. Nothing is sent: that is the dispatcher's time.
// Usage: tsx test/bench/words.ts [tickets] [rounds]

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from '../../src/store/driver.ts'
import { connect, type Place } from '../../src/store/open.ts'
import { noFault } from '../store/connect.ts'
import { startPostgres } from '../support/postgres.ts'
import { print } from './pairs.ts'
import { command, type Receive, type Who, wayIn } from './way-in.ts'

const [size = 100_000, rounds = 100] = process.argv.slice(2).map(Number)
const open = 2_000
/** Tickets written by one statement, which may take ten seconds. */
const step = 2_000
const desk = 'support'

const kim = { id: 'kim', name: 'Kim Nakamura' }
const mia = { id: 'mia', name: 'Mia Santos' }

/** What is said in each round, `#` being the ticket of the round, by its requester or by somebody of the team. */
const words: readonly (readonly [string, Who | 'requester'])[] = [
  ['vpn is slow today', 'requester'],
  ['new the portal does not let me in', 'requester'],
  ['when are you open on Saturday?', 'requester'],
  ['status #', 'requester'],
  ['list', 'requester'],
  ['why #', 'requester'],
  ['hours', 'requester'],
  ['contact', 'requester'],
  ['help', 'requester'],
  ['policy 3', 'requester'],
  ['training', 'requester'],
  ['find portal', 'requester'],
  ['claim #', kim],
  ['priority # high', kim],
  ['category # access', kim],
  ['tag # vpn', kim],
  ['note # the certificate is old', kim],
  ['reply # we are on it', kim],
  ['snooze # 2h', kim],
  ['wait # the error text', kim],
  ['vendor # harbor-cloud HC-1', kim],
  ['mine', kim],
  ['next', kim],
  ['find portal invoice', kim],
  ['find #vpn', kim],
  ['oncall', kim],
  ['assign # @lee', kim],
  ['release #', { id: 'lee', name: 'Lee Hartmann' }],
  ['away', { id: 'oli', name: 'Oli Brandt' }],
  ['escalate #', 'requester'],
  ['breaches', mia],
  ['digest', mia],
  ['report 7d', mia],
  ['resolve # it works again', kim],
  ['rate # 5', 'requester'],
  ['reopen #', 'requester'],
  ['close #', 'requester'],
]

/** What the clocks of some tickets came to, as the program keeps it. */
const ended = `
  insert into ended_clocks
  select t.desk, t.number, c.kind, c.cycle, coalesce(c."breachedAt", c.at), c."breachedAt" is not null, c.at,
         c."usedMs", t.state ->> 'priority', t.state ->> 'category'
  from tickets t
  cross join lateral jsonb_to_recordset(t.state -> 'clocks') as c(
    kind text, cycle integer, "breachedAt" bigint, at bigint, "usedMs" bigint)
  where t.desk = $1 and t.number between $2::int and $3::int and coalesce(c."breachedAt", c.at) is not null`

/** Tickets that really were opened, answered and solved, copied until there are enough of them. */
async function fill(driver: Driver, receive: Receive): Promise<void> {
  const requester = { id: 'customer 0', name: 'Customer' }
  for (const text of ['new solved', 'new nobody has it', 'new somebody has it'])
    await receive(command(text, requester))
  for (const text of ['claim 1', 'reply 1 done', 'resolve 1 done', 'claim 3', 'reply 3 soon'])
    await receive(command(text, kim))
  const columns = `desk, requester_workspace, status, head, events, first_due, unanswered, unexplained, waits_for`
  for (let first = 4; first <= size; first += step) {
    const last = Math.min(first + step - 1, size)
    await driver.call(
      `insert into tickets (number, opened_at, resolved_at, requester_id, holder, state, ${columns})
       select n, t.opened_at - ($4::int - n) * interval '10 minutes',
              t.resolved_at - ($4::int - n) * interval '10 minutes', 'customer ' || n % 5000, replace(t.holder, 'kim', 'agent ' || n % 40),
              replace(jsonb_set(jsonb_set(jsonb_set(t.state, '{title,id}', to_jsonb('title ' || n)),
                                '{requester,id}', to_jsonb('customer ' || n % 5000)), '{clocks}', its.clocks)::text,
                      '"kim"', '"agent ' || n % 40 || '"')::jsonb,
              ${columns}
       from generate_series($1::int, $2::int) as n
       join tickets t on t.desk = $3 and t.number = case when n <= $4::int - $5::int then 1 else 2 + n % 2 end
       -- What was solved long ago was answered long ago.
       cross join lateral (
         select jsonb_agg(case when t.resolved_at is null then c else c || jsonb_build_object(
           'at', (c ->> 'at')::bigint - ($4::int - n) * 600000::bigint) end order by place) as clocks
         from jsonb_array_elements(t.state -> 'clocks') with ordinality as one(c, place)) its`,
      [first, last, desk, size, open],
    )
    await driver.call(ended, [desk, first, last])
    await driver.call(
      `insert into texts (desk, id, salt, text, ticket, shared)
       select $3, 'title ' || n, 's',
              'The portal ' || (array['login', 'export', 'invoice', 'report', 'sync'])[1 + n % 5] || ' fails since '
              || (array['Monday', 'yesterday', 'the update'])[1 + n % 3] || ', case ' || md5(n::text), n, true
       from generate_series($1::int, $2::int) as n`,
      [first, last, desk],
    )
  }
  await driver.call('update counters set value = $2 where desk = $1', [desk, size])
  for (const table of ['tickets', 'texts', 'ticket_events', 'ended_clocks'])
    await driver.call(`analyze ${table}`, [])
}

async function measure(name: string, place: Place): Promise<void> {
  const driver = await connect(place, noFault)
  try {
    const receive = await wayIn(driver)
    print(`filling ${name} with ${size} tickets …`)
    await fill(driver, receive)
    const times = new Map(words.map(([word]) => [word, [] as number[]]))
    for (let round = -3; round < rounds; round++) {
      const requester = { id: `new customer ${round}`, name: 'New Customer' }
      for (const [word, by] of words) {
        const number = size + round + 4
        const who = by === 'requester' ? requester : by
        const inbound = command(word.replace(/#(?!vpn)/, String(number)), who)
        const begun = performance.now()
        const reply = await receive(inbound)
        const took = performance.now() - begun
        if (reply.kind === 'nothing' || (reply.kind === 'whisper' && reply.refused))
          throw new Error(
            `"${inbound.kind === 'command' ? inbound.text : ''}" was answered ${JSON.stringify(reply)}`,
          )
        // The first rounds warm up.
        if (round >= 0) times.get(word)?.push(took)
      }
    }
    print(`${name.padEnd(40)}  p50 ms  p99 ms`)
    for (const [word, all] of times) {
      all.sort((one, other) => one - other)
      const share = (part: number) => (all[Math.floor(part * (all.length - 1))] ?? 0).toFixed(1).padStart(8)
      print(`  ${word.padEnd(38)}${share(0.5)}${share(0.99)}`)
    }
  } finally {
    await driver.close()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
const server = await startPostgres({ major: 18, durable: true })
try {
  await measure('embedded', { kind: 'folder', folder })
  const url = await server.createDatabase('words')
  await measure('PostgreSQL', { kind: 'server', url, connections: 4 })
} finally {
  await rm(folder, { recursive: true, force: true })
  await server.remove()
}
