import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { type PolicyWork, policyLifeCommands } from '../../src/cli/policy-life.ts'
import { run } from './terminal.ts'

const at = Date.parse
const done = {
  outcome: 'done',
  version: 2,
  from: null,
  later: { version: 3, from: at('2026-12-24T20:00:00Z') },
  announced: true,
} as const

function work(more: Partial<PolicyWork> = {}): PolicyWork {
  return {
    draft: async () => ({ desk: 'support', inForce: 1, draft: null }),
    publish: async (_desk, day) => (day === 'yesterday' ? { outcome: 'no day' } : done),
    preview: async () => ({
      desk: 'support',
      prefix: 'SUP',
      zone: 'Pacific/Honolulu',
      version: 2,
      tickets: [
        {
          number: 7,
          from: 1,
          priority: 'high',
          clocks: [
            {
              clock: 'first_response',
              before: at('2026-11-24T22:00:00Z'),
              after: at('2026-11-25T00:00:00Z'),
              late: false,
            },
            {
              clock: 'resolution',
              before: at('2026-11-25T22:00:00Z'),
              after: at('2026-11-24T20:00:00Z'),
              late: true,
            },
          ],
        },
      ],
    }),
    apply: async () => [7],
    ...more,
  }
}
const say = (words: string, more?: Partial<PolicyWork>) =>
  run(console => {
    const policy = new Command('policy')
    for (const command of policyLifeCommands(console, work(more))) policy.addCommand(command)
    return policy
  }, words.split(' '))

describe('deskhand policy', () => {
  it('draft says that nothing waits', async () => {
    expect((await say('draft')).printed).toEqual(['Nothing waits: version 1 is in force, as the file says.'])
  })

  it('publish says what holds from when, and ends with a fault where nothing was published', async () => {
    expect(await say('publish')).toMatchObject({
      printed: [
        'Version 2 is in force. What gets worse holds from 2026-12-24T20:00Z, as version 3. It will be announced.',
      ],
      status: undefined,
    })
    expect((await say('publish --on yesterday')).status).toBe(1)
    const none = { publish: async () => ({ outcome: 'none', inForce: 2 }) as const }
    expect((await say('publish', none)).status).toBe(1)
  })

  it('apply shows every open ticket before and after, and changes nothing until it is told to', async () => {
    const line =
      'SUP-7 high, version 1 → 2: first response Tue 24 Nov, 12:00 → Tue 24 Nov, 14:00, resolution Wed 25 Nov, 12:00 → late at once'
    expect((await say('apply --to-open')).printed).toEqual([line, 'Nothing was changed. Add --yes to do it.'])
    expect((await say('apply --to-open --yes')).printed).toEqual([line, 'Now on version 2: 1.'])
    await expect(say('apply')).rejects.toThrow('--to-open')
  })
})
