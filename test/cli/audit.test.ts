import { describe, expect, it } from 'vitest'
import { type Audit, auditCommand } from '../../src/cli/audit.ts'
import { run } from './terminal.ts'

const hash = 'ab12cd34ef56ab12'.padEnd(64, '0')
const whole: Audit = {
  desk: 'support',
  prefix: 'SUP',
  tickets: 2,
  events: 9,
  seals: [{ at: Date.parse('2026-11-24T19:30:00Z'), hash, tickets: 2 }],
  doubts: [],
}
const verify = (audit: Audit, ...words: string[]) =>
  run(console => auditCommand(console, { audit: async () => [audit] }), ['verify', ...words])

describe('audit verify', () => {
  it('says how much was looked through, and that nothing was changed', async () => {
    const { printed, status } = await verify(whole)
    expect([printed, status]).toEqual([
      [
        'support: 2 tickets, 9 events, 1 seal, the last ab12cd34ef56ab12 of 2026-11-24T19:30:00Z. Nothing was changed.',
      ],
      0,
    ])
  })

  it('names what was changed, with status 1', async () => {
    const doubts = [
      { what: 'event', ticket: 1, seq: 3, type: 'rated' },
      { what: 'event', ticket: 1, seq: 4, type: null },
      { what: 'text', ticket: 2, seq: 1, text: 't', missing: true },
      { what: 'seal', at: whole.seals[0]?.at ?? 0, hash },
    ] as const
    const { printed, status } = await verify({ ...whole, doubts })
    expect(printed.slice(1)).toEqual([
      '  SUP-1, event 3 (rated): it says something else than what was written.',
      '  SUP-1, event 4: it cannot be read any more.',
      '  SUP-2, event 1: its text is gone without having been erased.',
      '  The seal ab12cd34ef56ab12 of 2026-11-24T19:30:00Z does not fit what happened until then.',
    ])
    expect(status).toBe(1)
  })

  it('knows a seal that a digest has shown, and no other history', async () => {
    expect((await verify(whole, '--seal', 'AB12CD34EF56AB12')).status).toBe(0)
    for (const strange of ['ff12cd34ef56ab12', 'ab12', ''])
      expect((await verify(whole, '--seal', strange)).status).toBe(1)
  })

  it('tells the same to programs', async () => {
    const { printed } = await verify(whole, '--json')
    const desks = [{ desk: 'support', tickets: 2, events: 9, seals: 1, last: hash, doubts: [] }]
    expect(JSON.parse(printed.join(''))).toEqual({ whole: true, desks })
  })
})
