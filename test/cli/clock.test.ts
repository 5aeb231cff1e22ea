import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ClockSources, clockCommand } from '../../src/cli/clock.ts'
import { exitStatus } from '../../src/cli/console.ts'
import type { Schedule } from '../../src/core/calendar/schedule.ts'
import { run } from './terminal.ts'

type Case = { id: string; op: string; expect?: string | number; expectSeconds?: number }

const file = new URL('../data/clock-cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const honolulu: Schedule = {
  zone: 'Pacific/Honolulu',
  hours: Object.fromEntries(weekdays.map(name => [name, [['09:30', '18:30']]])),
  holidays: [],
  overrides: {},
  maintenance: [],
}
const sources: ClockSources = {
  loadSchedule: async () => honolulu,
  now: () => Date.parse('2026-11-29T20:00:00Z'), // Sunday, 10:00 in Honolulu
}
const clock = (words: string[], input: string[] = []) => run(one => clockCommand(one, sources), words, input)
const answers = async (lines: string[]) => {
  const { printed } = await clock(['--jsonl'], lines)
  return printed.map(line => JSON.parse(line))
}

const utc = { tz: 'UTC', hours: { mon: [['09:00', '17:00']] }, holidays: [] }
const ask = (schedule: object, rest: object = {}) =>
  JSON.stringify({ id: 'x', op: 'add', schedule, from: '2026-03-02T10:00:00Z', minutes: 60, ...rest })

describe('deskhand clock --jsonl', () => {
  it('answers every case, in order', async () => {
    const expected = cases.map(({ id, op, expect, expectSeconds }) =>
      op === 'add' ? { id, expect } : { id, expect: expect ?? null, expectSeconds },
    )
    expect(await answers(cases.map(one => JSON.stringify(one)))).toEqual(expected)
  })

  it('marks a wrong line and goes on with the next', async () => {
    const lines = ['{"id": 1', '[]', '{"id": "a"}', ask(utc)]
    const [broken, list, empty, fine] = await answers(lines)
    expect(broken).toEqual({ id: null, error: expect.stringMatching(/^line 1: This is not JSON/) })
    expect(list).toEqual({ id: null, error: expect.stringMatching(/^line 2: /) })
    expect(empty).toEqual({ id: 'a', error: expect.stringMatching(/^line 3: op/) })
    expect(fine).toEqual({ id: 'x', expect: '2026-03-02T11:00:00Z' })
  })

  it('takes a byte order mark, and a separator of lines within a text', async () => {
    const named = { ...utc, holidays: [{ date: '2026-12-25', name: 'one\u2028two' }] }
    expect(await answers([`\uFEFF${ask(utc)}`, ask(named)])).toEqual([
      { id: 'x', expect: '2026-03-02T11:00:00Z' },
      { id: 'x', expect: '2026-03-02T11:00:00Z' },
    ])
  })

  it.each([
    ['an unknown zone', ask({ ...utc, tz: 'Mars/Olympus' }), /schedule\.tz: "Mars\/Olympus" is no time zone/],
    ['no zone at all', ask({ hours: {} }), /schedule\.tz/],
    [
      'overlapping hours',
      ask({
        ...utc,
        hours: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      }),
      /hours\.mon\.1: 11:00-13:00 overlaps/,
    ],
    [
      'an empty span',
      ask({ ...utc, hours: { mon: [['09:00', '09:00']] } }),
      /hours\.mon\.0: 09:00 to 09:00 is empty/,
    ],
    [
      'a time that does not exist',
      ask({ ...utc, hours: { mon: [['09:00', '25:00']] } }),
      /hours\.mon\.0: "25:00"/,
    ],
    ['a day that does not exist', ask({ ...utc, hours: { someday: [['09:00', '17:00']] } }), /hours/],
    ['hours that never open', ask({ ...utc, hours: {} }), /The desk never opens/],
    [
      'a date that does not exist',
      ask({ ...utc, holidays: ['2026-02-30'] }),
      /holidays\.0\.date: "2026-02-30" is no date/,
    ],
    [
      'an instant that does not exist',
      ask(utc, { from: '2026-02-30T00:00:00Z' }),
      /from: Write an instant as/,
    ],
    ['an instant without a zone', ask(utc, { from: '2026-03-02T10:00:00' }), /from: Write an instant as/],
    ['a year far away', ask(utc, { from: '2201-01-01T00:00:00Z' }), /from: Use a year from 1970 to 2200/],
    [
      'a holiday far away',
      ask({ ...utc, holidays: ['9999-01-01'] }),
      /holidays\.0\.date: 9999-01-01 is too far/,
    ],
    ['nothing to add', ask(utc, { minutes: undefined }), /Give minutes or seconds/],
    ['an unknown operation', ask(utc, { op: 'multiply' }), /op: Write "add" or "between"/],
    [
      'a pause that ends before it begins',
      ask(utc, { pauses: [['2026-03-03T00:00:00Z', '2026-03-02T00:00:00Z']] }),
      /pauses\.0: A pause must not/,
    ],
    [
      'a holiday before all calendars',
      ask({ ...utc, holidays: ['0001-01-01'] }),
      /holidays\.0\.date: 0001-01-01 is too far away\. Use a year from 1970 to 2200/,
    ],
    [
      'more than two centuries hold',
      ask(utc, { minutes: 1e8 }),
      /minutes: 100000000 is more than the opening time from 2026-03-02T10:00:00Z to the end of 2200, .+ Use a smaller number/,
    ],
    [
      'much more than two centuries hold',
      ask(utc, { minutes: undefined, seconds: 1e12 }),
      /seconds: 1000000000000 is more than .+ Use a smaller number/,
    ],
    [
      'more than half a century held',
      ask(utc, { minutes: -1e8 }),
      /minutes: -100000000 goes back further than .+ since 1970.+ Use a number closer to 0/,
    ],
    ['a number beyond all', ask(utc).replace(':60}', ':1e400}'), /minutes: The number is too large/],
    [
      'no opening time ahead',
      ask({ ...utc, hours: {}, overrides: { '2020-05-04': [['09:00', '10:00']] } }, { minutes: 0 }),
      /minutes: There is no opening time from .+ Use an earlier begin/,
    ],
    [
      'nothing for a number',
      ask(utc, { minutes: null }),
      /minutes: Write a number without quotes, such as 90\.$/,
    ],
    ['a text for a number', ask(utc, { minutes: '60' }), /minutes: Write a number without quotes/],
    ['a number for a zone', ask({ ...utc, tz: 1 }), /schedule\.tz: Write the name of a time zone/],
    [
      'half a span',
      ask({ ...utc, hours: { mon: [['09:00']] } }),
      /schedule\.hours\.mon\.0: Write begin and end, as \[/,
    ],
    ['hours in a list', ask({ ...utc, hours: [] }), /schedule\.hours: Write an object of weekdays/],
    ['a holiday in figures', ask({ ...utc, holidays: [1] }), /schedule\.holidays\.0: Write a date, as/],
    ['nothing for a schedule', ask(utc, { schedule: null }), /schedule: Write an object with tz and hours/],
    ['a pause without an end', ask(utc, { pauses: [[]] }), /pauses\.0: Write begin and end/],
  ])('says what is wrong with %s', async (_, line, error) => {
    expect(await answers([line])).toEqual([{ id: 'x', error: expect.stringMatching(error) }])
  })

  it('reaches for a distant due time', async () => {
    const yearly = {
      tz: 'UTC',
      hours: {},
      overrides: { '2020-05-04': [['09:00', '10:00']], '2120-05-04': [['09:00', '17:00']] },
    }
    expect(await answers([ask(yearly)])).toEqual([{ id: 'x', expect: '2120-05-04T10:00:00Z' }])
    expect(await answers([ask(yearly, { minutes: -60 })])).toEqual([
      { id: 'x', expect: '2020-05-04T09:00:00Z' },
    ])
  })
})

describe('deskhand clock for people', () => {
  it('says when opening time is used up, and why then', async () => {
    const { printed } = await clock(['due', '--from', '2026-11-29T04:20:00Z', '--minutes', '120'])
    expect(printed).toEqual([
      'Mon 30 Nov 2026, 11:20 Pacific/Honolulu (2026-11-30T21:20:00Z)',
      '  + Sat 28 Nov 2026, 18:20 – Sat 28 Nov 2026, 18:30  0h 10m  open',
      '    Sat 28 Nov 2026, 18:30 – Sun 29 Nov 2026, 00:00  5h 30m  outside of the hours',
      '    Sun 29 Nov 2026, 00:00 – Mon 30 Nov 2026, 00:00  24h 00m  closed day',
      '    Mon 30 Nov 2026, 00:00 – Mon 30 Nov 2026, 09:30  9h 30m  outside of the hours',
      '  + Mon 30 Nov 2026, 09:30 – Mon 30 Nov 2026, 11:20  1h 50m  open',
    ])
  })

  it('says it for programs, and backwards', async () => {
    const words = ['due', '--from', '2026-11-30T20:00:00Z', '--minutes', '-40', '--json']
    const { printed } = await clock(words)
    expect(printed.map(line => JSON.parse(line))).toEqual([
      {
        due: '2026-11-29T04:20:00Z',
        zone: 'Pacific/Honolulu',
        version: expect.stringMatching(/^[0-9a-f]{64}$/),
        ledger: expect.arrayContaining([
          {
            from: '2026-11-30T19:30:00Z',
            to: '2026-11-30T20:00:00Z',
            counted: true,
            reason: { kind: 'open' },
            ms: 1_800_000,
          },
        ]),
      },
    ])
  })

  it('says when there is not that much opening time', async () => {
    for (const minutes of ['99999999', '1000000000000']) {
      const ran = await clock(['due', '--from', '2026-11-30T20:00:00Z', '--minutes', minutes])
      expect(ran).toMatchObject({ printed: [], status: exitStatus.fault })
      expect(ran.complained).toEqual([
        expect.stringMatching(`^${minutes} minutes are more than .+ Use a smaller number`),
      ])
    }
  })

  it('says whether the desk is open', async () => {
    const { printed: closed } = await clock(['open'])
    expect(closed).toEqual(['Closed, opens Mon 30 Nov 2026, 09:30 Pacific/Honolulu'])
    const { printed: open } = await clock(['open', '--at', '2026-11-28T20:00:00Z', '--json'])
    expect(open.map(line => JSON.parse(line))).toEqual([
      { open: true, opens: '2026-11-30T19:30:00Z', closes: '2026-11-29T04:30:00Z' },
    ])
  })

  it('refuses words that mean nothing', async () => {
    await expect(clock(['due', '--from', 'tomorrow', '--minutes', '5'])).rejects.toThrow(
      /Write an instant as/,
    )
    await expect(clock(['due', '--from', '2026-11-28T20:00:00Z', '--minutes', 'a few'])).rejects.toThrow(
      /number of minutes/,
    )
    expect((await clock([])).status).toBe(exitStatus.usage)
  })
})
