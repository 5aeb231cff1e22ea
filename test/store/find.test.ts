import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSearch } from '../../src/core/search.ts'
import type { Subject } from '../contract/subject.ts'
import { embeddedSubject } from './connect.ts'

/** More than is read through before the index is asked, in either of its steps. */
const size = 5_700
/** Which tickets hold a word. */
const holds: Record<string, (number: number) => boolean> = {
  portal: () => true,
  harbour: number => number % 450 === 0,
  zebra: number => [17, 640, 5_150, 5_400].includes(number),
  heron: number => number === 3,
}

let subject: Subject
beforeAll(async () => {
  subject = await embeddedSubject()
  const texts = Array.from({ length: size }, (_, index) => {
    const words = Object.keys(holds).filter(word => holds[word]?.(index + 1))
    return { n: index + 1, text: words.join(' ') }
  })
  await subject.sql(
    `insert into texts (desk, id, salt, text, ticket, shared)
     select 'desk', 'title ' || n, 's', text, n, true from jsonb_to_recordset($1::text::jsonb) as one(n integer, text text)`,
    [JSON.stringify(texts)],
  )
  await subject.sql(
    `insert into texts (desk, id, salt, text, ticket, shared) values ('desk', 'more', 's', 'a giraffe', $1, true)`,
    [size - 600],
  )
  await subject.sql(
    `insert into tickets (desk, number, opened_at, requester_workspace, requester_id, status, state, head, events)
     select 'desk', n, now(), 'playground', 'ana', 'new', jsonb_build_object(
       'openedAt', 0, 'requester', '{"workspace": "playground", "id": "ana", "name": "Ana"}'::jsonb,
       'origin', '{"workspace": "playground", "channel": "general", "thread": null}'::jsonb,
       'title', jsonb_build_object('id', 'title ' || n, 'hash', 'h'), 'priority', 'low', 'plan', null,
       'policyVersion', 1, 'work', '{"status": "new"}'::jsonb, 'answeredAt', null, 'rating', null,
       'clocks', '[]'::jsonb, 'ladder', '{"phase": "idle"}'::jsonb), 'h', 1
     from generate_series(1, $1::int) as n`,
    [size],
  )
  await subject.sql(`insert into counters (desk, value) values ('desk', $1)`, [size])
})
afterAll(() => subject.close())

const numbers = Array.from({ length: size }, (_, index) => size - index)

it.each([
  ['portal', 10],
  ['harbour', 1],
  ['harbour', 5],
  ['harbour', 50],
  ['zebra', 1],
  ['zebra', 2],
  ['zebra', 3],
  ['zebra', 10],
  ['heron', 10],
  ['portal zebra', 3],
  ['harb', 12],
  ['walrus', 10],
] as const)('finds "%s" in the newest tickets first and then in all, %i at most', async (said, most) => {
  const search = readSearch(said)
  const expected = numbers.filter(number =>
    search.words.every(word => Object.keys(holds).some(one => one.startsWith(word) && holds[one]?.(number))),
  )
  const { lines, more } = await subject.store.tickets.find('desk', search, null, most)
  expect(lines.map(({ number }) => number)).toEqual(expected.slice(0, most))
  expect(more).toBe(expected.length > most)
})

it('finds words that stand in two texts of one of the newer tickets', async () => {
  const { lines } = await subject.store.tickets.find('desk', readSearch('portal giraffe'), null, 10)
  expect(lines.map(({ number }) => number)).toEqual([size - 600])
})
