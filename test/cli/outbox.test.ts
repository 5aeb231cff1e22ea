import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { type OutboxWork, outboxCommand } from '../../src/cli/outbox.ts'
import type { UnsentRow } from '../../src/ports/outbox-care.ts'
import { run } from './terminal.ts'

const lost: UnsentRow = {
  desk: 'support',
  id: 812,
  workspace: 'T0001',
  ticket: 3,
  show: 'receipt',
  destination: { kind: 'side', side: 'requester' },
  state: 'dead',
  attempt: 1,
  age: 7_300,
  problem: 'Slack says is_archived.',
}
const waiting: UnsentRow = {
  ...lost,
  id: 813,
  ticket: 0,
  show: 'digest',
  destination: { kind: 'room', room: 'managers' },
  state: 'pending',
  attempt: 0,
  age: null,
  problem: null,
}

const outbox = (words: string[], work: Partial<OutboxWork> = {}) =>
  run(
    console =>
      outboxCommand(console, {
        outboxWork: async () => ({
          look: async () => ({
            counts: { dead: 1, ambiguous: 0, sending: 0, pending: 1 },
            rows: [lost, waiting],
          }),
          retry: async () => [],
          drop: async () => 'dropped',
          prefixes: async () => new Map([['support', 'SUP']]),
          ...work,
        }),
      }),
    words,
  )

describe('deskhand outbox', () => {
  it('lists what has not arrived: what it shows, where it goes, how often it was tried, and what went wrong', async () => {
    const { printed, status } = await outbox([])
    expect([printed, status]).toEqual([
      [
        '1 given up, 0 that may have arrived, 0 on their way, 1 waiting.',
        '812  given up 2 h  receipt of SUP-3 → T0001, the requester’s side  tried once: Slack says is_archived.',
        '813  waits  digest of support → T0001, managers  not tried',
      ],
      undefined,
    ])
  })

  it('tells the same to programs', async () => {
    const { printed } = await outbox(['--json'])
    expect(JSON.parse(printed.join(''))).toMatchObject({ counts: { dead: 1 }, rows: [lost, waiting] })
  })

  it('sends again what is named, or all that was given up; an id that is none is status 1', async () => {
    const asked: unknown[] = []
    const retry: OutboxWork['retry'] = async wanted => {
      asked.push(wanted)
      return wanted === 'dead' ? [] : wanted.map(id => ({ id, outcome: id === 812 ? 'waits' : 'unknown' }))
    }
    expect((await outbox(['retry', '812'], { retry })).status).toBeUndefined()
    const both = await outbox(['retry', '812', '9'], { retry })
    expect([both.status, both.printed.length]).toEqual([1, 2])
    expect((await outbox(['retry', '--dead'], { retry })).printed).toEqual(['Nothing was given up.'])
    expect(asked).toEqual([[812], [812, 9], 'dead'])
  })

  it('wants to know what to send again, and why something is let go', async () => {
    for (const words of [['retry'], ['retry', 'SUP-3'], ['drop', '812']])
      await expect(outbox(words)).rejects.toBeInstanceOf(CommanderError)
    const reasons: string[] = []
    const drop: OutboxWork['drop'] = async (_, reason) => {
      reasons.push(reason)
      return 'sending'
    }
    expect((await outbox(['drop', '812', 'is', 'archived'], { drop })).status).toBe(1)
    expect(reasons).toEqual(['is archived'])
  })
})
