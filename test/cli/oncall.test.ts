import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type OnCallSources, oncallCommand } from '../../src/cli/oncall.ts'
import { run } from './terminal.ts'

type Case = { id: string; expect: string | null; schedule: object; at: string }

const file = new URL('../data/oncall-cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

const sources: OnCallSources = {
  loadRota: async () => ({
    rota: {
      zone: 'Europe/Berlin',
      layers: [{ users: ['oli', 'lee'], start: '2026-03-02 09:00', turn: { unit: 'week', n: 1 } }],
      overrides: [],
    },
    note: null,
  }),
  now: () => Date.parse('2026-03-05T12:00:00Z'),
}
const oncall = (words: string[], input: string[] = []) =>
  run(one => oncallCommand(one, sources), words, input)
const answers = async (lines: string[]) => {
  const { printed } = await oncall(['--jsonl'], lines)
  return printed.map(line => JSON.parse(line))
}

const layer = { users: ['ana'], start: '2026-03-02 09:00', turn: { unit: 'week', n: 1 } }
const ask = (layers: object[], rest: object = {}) =>
  JSON.stringify({
    id: 'x',
    schedule: { tz: 'UTC', layers, overrides: [], ...rest },
    at: '2026-03-05T00:00:00Z',
  })

describe('deskhand oncall --jsonl', () => {
  it('answers every case, in order', async () => {
    const expected = cases.map(({ id, expect }) => ({ id, expect }))
    expect(expected).toHaveLength(18)
    expect(await answers(cases.map(one => JSON.stringify(one)))).toEqual(expected)
  })

  it.each([
    [
      'an unknown zone',
      ask([layer], { tz: 'Mars/Olympus' }),
      /schedule\.tz: "Mars\/Olympus" is no time zone/,
    ],
    [
      'a turn of nothing',
      ask([{ ...layer, turn: { unit: 'day', n: 0 } }]),
      /layers\.0\.turn\.n: A turn cannot last 0 days/,
    ],
    ['a negative turn', ask([{ ...layer, turn: { unit: 'day', n: -1 } }]), /A turn cannot last -1 days/],
    ['an unknown unit', ask([{ ...layer, turn: { unit: 'month', n: 1 } }]), /turn\.unit/],
    ['nobody to take turns', ask([{ ...layer, users: [] }]), /layers\.0\.users: The layer has no people/],
    [
      'a start that does not exist',
      ask([{ ...layer, start: '2026-02-30 09:00' }]),
      /layers\.0\.start: "2026-02-30 09:00"/,
    ],
    [
      'a window at no time',
      ask([{ ...layer, restrictions: [{ from: '26:00', to: '08:00' }] }]),
      /restrictions\.0\.from: "26:00"/,
    ],
    [
      'an override that ends before it begins',
      ask([layer], {
        overrides: [{ user: 'ben', start: '2026-03-05T00:00:00Z', end: '2026-03-04T00:00:00Z' }],
      }),
      /overrides\.0: The override does not end/,
    ],
    [
      'a start before all calendars',
      ask([{ ...layer, start: '0001-03-02 09:00' }]),
      /layers\.0\.start: 0001-03-02 09:00 is too far away\. .+ a year from 1970 to 2200/,
    ],
    [
      'nothing for a turn',
      ask([{ ...layer, turn: null }]),
      /layers\.0\.turn: Write an object with unit and n/,
    ],
    [
      'a number for a person',
      ask([{ ...layer, users: [7] }]),
      /layers\.0\.users\.0: Write the name of a person/,
    ],
    [
      'nothing for a start',
      ask([{ ...layer, start: null }]),
      /layers\.0\.start: Write a local time, such as/,
    ],
    ['one layer for the list', ask([], { layers: layer }), /schedule\.layers: Write a list of layers/],
    [
      'a number for a day',
      ask([{ ...layer, restrictions: [{ days: [1], from: '09:00', to: '17:00' }] }]),
      /restrictions\.0\.days\.0: Write mon, tue/,
    ],
  ])('says what is wrong with %s, and goes on', async (_, line, error) => {
    const fine = ask([layer])
    expect(await answers([line, fine])).toEqual([
      { id: 'x', error: expect.stringMatching(error) },
      { id: 'x', expect: 'ana' },
    ])
  })
})

it('takes a byte order mark', async () => {
  expect(await answers([`\uFEFF${ask([layer])}`])).toEqual([{ id: 'x', expect: 'ana' }])
})

describe('deskhand oncall for people', () => {
  it('names the person and the next hand-over', async () => {
    const { printed } = await oncall([])
    expect(printed).toEqual([
      'oli is on call at Thu 5 Mar 2026, 13:00 Europe/Berlin.',
      'From Mon 9 Mar 2026, 09:00: lee.',
    ])
  })

  it('answers for another instant, for programs', async () => {
    const { printed } = await oncall(['--at', '2026-03-01T00:00:00Z', '--json'])
    expect(printed.map(line => JSON.parse(line))).toEqual([
      { at: '2026-03-01T00:00:00Z', user: null, next: { at: '2026-03-02T08:00:00Z', user: 'oli' } },
    ])
  })
})
