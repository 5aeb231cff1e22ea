import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Console } from '../../src/cli/console.ts'
import { initCommand } from '../../src/cli/init.ts'
import { policyCommand } from '../../src/cli/policy.ts'
import { keepNothing } from '../../src/store/learnt.ts'
import { defaultDesk, defaultPolicy } from '../policy/documents.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-policy-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const asked = [
  {
    desk: 'support',
    gaps: [{ text: 'is there cake?', count: 3, last: Date.parse('2026-11-24T20:00:00Z'), tickets: 1 }],
  },
  { desk: 'sales', gaps: [] },
]

type Run = { printed: string[]; complaints: string[]; status: number | undefined }

const noDesk = () => Promise.reject(new Error('These commands need no database.'))

async function run(...words: string[]): Promise<Run> {
  const seen: Run = { printed: [], complaints: [], status: undefined }
  const console: Console = {
    input: Readable.from([]),
    ask: null,
    print: line => seen.printed.push(line),
    complain: line => seen.complaints.push(line),
    finish: status => {
      seen.status = status
    },
  }
  await new Command()
    .addCommand(
      policyCommand(console, {
        gaps: async days => (days === 7 ? asked : []),
        policyWork: noDesk,
        learnt: async () => keepNothing,
        now: () => Date.UTC(2026, 10, 24),
      }),
    )
    .addCommand(initCommand(console))
    .parseAsync(words, { from: 'user' })
  return seen
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('deskhand policy check', () => {
  it('lists the numbers of the prose that no block binds, and passes all the same', async () => {
    const path = await file(
      'p.md',
      defaultPolicy.replace(
        '### 7.4 How you hear of it\n',
        '### 7.4 How you hear of it\n\nWe call within 17 hours.\n',
      ),
    )
    const { printed, status } = await run('policy', 'check', path)
    expect(printed[0]).toBe('1 number in the prose that no block binds:')
    expect(printed[1]).toContain('prose: "17 hours" is bound by no block — bind it in the block of section 7')
    expect(status).toBe(0)
  })

  it('says that a good policy is good', async () => {
    const path = await file('p.md', defaultPolicy)
    expect(await run('policy', 'check', path)).toEqual({
      printed: [`${path}: 13 sections, version 3.2. No fault.`],
      complaints: [],
      status: 0,
    })
  })

  it('prints each fault with its place and remedy', async () => {
    const path = await file(
      'p.md',
      defaultPolicy.replace('goals:', 'gaols:').replace('noticePeriod: 30d', 'noticePeriod: soon'),
    )
    const { printed, status } = await run('policy', 'check', path)
    expect(printed).toEqual([
      `${path}:9:1 gaols: "gaols" is not known here — did you mean "goals"?`,
      expect.stringMatching(
        /^.+p\.md:\d+:15 noticePeriod: "soon" is no duration — write a number and a unit/,
      ),
      '2 faults.',
    ])
    expect(status).toBe(1)
  })

  it('tells warnings apart, and accepts a policy that has only these', async () => {
    const path = await file('p.md', '# P\n\n## Doors\n\nOpen.\n')
    const { printed, status } = await run('policy', 'check', path)
    expect(printed[0]).toBe('1 warning:')
    expect(printed[2]).toBe(`${path}: 1 section, no version named, answers only. No fault.`)
    expect(status).toBe(0)
  })

  it('gives JSON to programs', async () => {
    const path = await file('p.md', defaultPolicy)
    const { printed } = await run('policy', 'check', path, '--json')
    expect(JSON.parse(printed.join('\n'))).toEqual({
      file: path,
      policy: { version: '3.2', hash: expect.stringMatching(/^[0-9a-f]{64}$/), sections: 13, binds: true },
      desks: [],
      faults: [],
      unbound: [],
      warnings: [],
    })
  })

  it('looks at the desk file that goes with it, and at the two together', async () => {
    const policy = await file('p.md', defaultPolicy)
    const desk = await file(
      'desk.yaml',
      defaultDesk.replace(/\n {4}- name: On-call manager[\s\S]*?(?=\n\ndigest)/, ''),
    )
    const { printed, status } = await run('policy', 'check', policy, '--desk', desk)
    expect(printed[0]).toMatch(/ladder\.levels\[2\]\.who\[0\]: the rota of desk "support" has no level 3 — /)
    expect(status).toBe(1)
    const good = await file('good.yaml', defaultDesk)
    expect((await run('policy', 'check', policy, '--desk', good)).printed[1]).toBe(
      `${good}: Marlowe & Pike support. No fault.`,
    )
  })

  it('takes a folder of desk files', async () => {
    const policy = await file('p.md', defaultPolicy)
    await mkdir(join(folder, 'desks'))
    await file('desks/a.yaml', defaultDesk)
    await file('desks/b.yaml', defaultDesk)
    const { printed } = await run('policy', 'check', policy, '--desk', join(folder, 'desks'))
    expect(printed[0]).toContain('another desk has the id "support"')
  })

  it.each([
    ['a file that is not there', async () => join(folder, 'none.md'), 'there is no such file'],
    ['a folder', async () => folder, 'this is a folder'],
    [
      'a file in another encoding',
      () => file('p.md', Buffer.from(defaultPolicy, 'utf16le').fill(0xff, 0, 2)),
      'this file is not text in UTF-8',
    ],
    ['an empty file', () => file('p.md', ''), 'no section was found'],
  ])('refuses %s in a sentence', async (_, make, what) => {
    const path = await make()
    const { printed, status } = await run('policy', 'check', path)
    expect(printed[0]).toContain(`${path}:1:1 `)
    expect(printed[0]).toContain(what)
    expect(status).toBe(1)
  })
})

describe('deskhand init', () => {
  it('writes a policy and a desk file that fit, and says what is next', async () => {
    const { printed, status } = await run('init', join(folder, 'new', 'desk'))
    expect(status).toBe(0)
    expect(printed.join('\n')).toContain('deskhand policy check')
    const [policy, desk] = ['support-policy.md', 'desk.yaml'].map(name =>
      join(folder, 'new', 'desk', name),
    ) as [string, string]
    expect(await readFile(policy, 'utf8')).toBe(defaultPolicy)
    expect((await run('policy', 'check', policy, '--desk', desk)).status).toBe(0)
  })

  it('never writes over a file, and says which is there', async () => {
    const path = await file('desk.yaml', 'mine')
    const { complaints, status } = await run('init', folder)
    expect(complaints[0]).toBe(`${path} is there already.`)
    expect(status).toBe(1)
    expect(await readFile(path, 'utf8')).toBe('mine')
    await expect(readFile(join(folder, 'support-policy.md'))).rejects.toThrow('ENOENT')
  })

  it('says where it cannot write', async () => {
    const path = await file('file', '')
    const { complaints, status } = await run('init', join(path, 'below'))
    expect(complaints).toHaveLength(1)
    expect(status).toBe(1)
  })
})

describe('deskhand policy gaps', () => {
  it('lists what was asked in vain, by desk, with how often and what became of it', async () => {
    expect((await run('policy', 'gaps', '--days', '7')).printed).toEqual([
      'support: asked in vain',
      '  3 × "is there cake?" (last 2026-11-24, 1 became a ticket)',
      'sales: no gaps in 7 days.',
    ])
    expect(JSON.parse((await run('policy', 'gaps', '--days', '7', '--json')).printed[0] ?? '')).toEqual(asked)
  })
})

describe('deskhand policy diff', () => {
  it('says what gets better and what worse, and when', async () => {
    const before = await file('before.md', defaultPolicy)
    const after = await file(
      'after.md',
      defaultPolicy
        .replace('firstResponse: 30m,', 'firstResponse: 15m,')
        .replace('high: { firstResponse: 2h,', 'high: { firstResponse: 4h,'),
    )
    expect((await run('policy', 'diff', before, after)).printed).toEqual([
      '4 Response Times, targets.critical.firstResponse: 30 minutes → 15 minutes (better)',
      '4 Response Times, targets.high.firstResponse: 2 business hours → 4 business hours (worse)',
      'What gets worse holds 30 days after it is published.',
    ])
    expect((await run('policy', 'diff', before, before)).printed).toEqual(['No value differs.'])
  })

  it('names every fault of either file', async () => {
    const before = await file('before.md', defaultPolicy)
    const after = await file('after.md', defaultPolicy.replace('firstResponse: 30m,', 'firstResponse: soon,'))
    const { complaints, status } = await run('policy', 'diff', before, after)
    expect(complaints[0]).toContain('"soon" is no duration')
    expect(status).toBe(1)
  })
})
