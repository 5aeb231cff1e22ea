import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/cli/check-files.ts'
import type { Console } from '../../src/cli/console.ts'
import { readHours } from '../../src/cli/init/hours.ts'
import { initCommand } from '../../src/cli/init.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-init-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Answers in turn, and what was asked. `answers` null: nobody is at the terminal. Too few of them: they leave. */
async function init(answers: string[] | null, ...words: string[]) {
  const asked: string[] = []
  const complaints: string[] = []
  let status: number | undefined
  const left = answers === null ? null : [...answers]
  const console: Console = {
    input: Readable.from([]),
    print: () => undefined,
    complain: line => void complaints.push(line),
    finish: one => {
      status = one
    },
    ask:
      left === null
        ? null
        : async question => {
            asked.push(question)
            const next = left.shift()
            if (next === undefined) throw Object.assign(new Error('left'), { name: 'AbortError' })
            return next
          },
  }
  await new Command()
    .addCommand(initCommand(console))
    .parseAsync(['init', folder, ...words], { from: 'user' })
  return { asked, complaints, status }
}

const paths = () => [join(folder, 'support-policy.md'), join(folder, 'desk.yaml')] as const

/** What was written, with everything that is wrong with it. */
async function written() {
  const [policy, desk] = paths()
  const texts = await Promise.all([readFile(policy, 'utf8'), readFile(desk, 'utf8')])
  const { faults, warnings } = await checkFiles(policy, desk, Date.parse('2026-11-24T20:00:00Z'))
  const parsed = parsePolicy(texts[0], { file: policy })
  if ('faults' in parsed || parsed.policy.terms === null) throw new Error('The policy does not bind.')
  return { policy: texts[0], desk: texts[1], faults, warnings, terms: parsed.policy.terms }
}

const answers = [
  'Fuchs: Söhne & "Co"',
  'Europe/Berlin',
  'mon-thu 9-17, fri 09:00-12:00 13:00-15:30',
  'de-by',
  'hilfe@fuchs.example.net',
  '+49 30 1234567',
  'Hauptstraße 1, 10115 Berlin',
  '',
  '',
]

describe('deskhand init at a terminal', () => {
  it('asks for what customers read, and writes files that have no fault', async () => {
    const { asked, status } = await init(answers)
    expect(status).toBe(0)
    expect(asked).toHaveLength(answers.length)
    const { policy, desk, faults, terms } = await written()
    expect(faults).toEqual([])
    expect(desk).toContain('name: "Fuchs: Söhne & \\"Co\\" support"')
    expect(terms.channels.zone).toBe('Europe/Berlin')
    expect(terms.channels.hours).toMatchObject({
      mon: [['09:00', '17:00']],
      fri: [
        ['09:00', '12:00'],
        ['13:00', '15:30'],
      ],
      sat: [],
    })
    expect(terms.channels.contacts.map(({ value }) => value)).toContain('+49 30 1234567')
    expect(terms.availability.holidays).toMatchObject({ country: 'DE', region: 'BY', add: [], except: [] })
    expect(terms.contact.office).toBe('Fuchs: Söhne & "Co", Hauptstraße 1, 10115 Berlin')
    expect(policy).not.toMatch(/Marlowe|Hawaii|Honolulu|808 555|@marlowepike|Shiloh/)
  })

  it('says what is wrong with an answer, and asks again', async () => {
    const { asked, status } = await init([
      '',
      'Berlin',
      'europe/berlim',
      '',
      'always',
      '',
      'XX',
      'none',
      'me',
      '',
    ])
    expect(asked[2]).toContain('There is no time zone "Berlin"')
    expect(asked[3]).toContain('Is it Europe/Berlin?')
    expect(asked[5]).toContain('"always" names no days.')
    expect(asked[7]).toContain('Or write none.')
    expect(asked[9]).toContain('"me" is no address.')
    // They leave at the next question: nothing is written.
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves what is not answered as in the sample', async () => {
    await init(answers.map(() => ''))
    const { policy, desk } = await written()
    await rm(folder, { recursive: true })
    await init(null)
    expect(await written()).toMatchObject({ policy, desk })
  })
})

describe('deskhand init with options', () => {
  it('asks only for the others, and nobody with --yes', async () => {
    const { asked } = await init(
      ['', '', '', '', '', '', ''],
      '--name',
      'Ridge & Vale',
      '--zone',
      'America/New_York',
    )
    expect(asked).toHaveLength(7)
    expect((await written()).terms.channels.zone).toBe('America/New_York')
    await rm(folder, { recursive: true })
    expect((await init([], '--yes', '--name', 'Ridge & Vale')).asked).toEqual([])
    expect((await written()).faults).toEqual([])
  })

  it.each([
    ['--zone', 'Mars/Olympus', 'There is no time zone "Mars/Olympus".'],
    ['--hours', 'mon 9-17 10-12', 'The times of mon overlap.'],
    ['--holidays', 'DE-XX', 'Or write none.'],
    ['--name', 'a `b`', 'Use at most 60 letters'],
    ['--phone', 'call me', 'is no telephone number'],
    ['--slack', 'my-team', 'app.slack.com/client/T0123456789'],
    ['--discord', 'my server', 'Copy Server ID'],
    ['--owner', 'Olga U0456ABCD', 'Say with --slack or --discord where that is.'],
  ])('refuses %s %s and says what to write', async (flag, value, what) => {
    const { complaints, status } = await init(null, flag, value)
    expect(complaints.join('\n')).toContain(`${flag}: `)
    expect(complaints.join('\n')).toContain(what)
    expect(status).toBe(2)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('deskhand init for a workspace of one’s own', () => {
  const slack = 'T0123456789'
  const discord = '112233445566778899'
  const user = '998877665544332211'

  it('puts its channels and its owner in the place of the sample’s', async () => {
    const answered = [...answers.slice(0, 7), slack, `Olga "O" Petrova ${user} U0456ABCD`]
    const { asked } = await init(answered, '--discord', discord)
    expect(asked.at(-1)).toContain('Who are you there, with your member id?')
    const { desk, faults, warnings } = await written()
    expect([faults, warnings]).toEqual([[], []])
    const parsed = parseDesk(desk, { file: 'desk.yaml' })
    if ('faults' in parsed) throw new Error('The desk file has faults.')
    const { workspaces, people, roles, customers, rota } = parsed.desk
    expect(workspaces.map(({ platform, id, channels }) => [platform, id, channels.managers])).toEqual([
      ['slack', slack, 'support-managers'],
      ['discord', discord, 'support-managers'],
    ])
    expect(people).toEqual([
      {
        id: 'owner',
        name: 'Olga "O" Petrova',
        links: [
          { workspace: slack, user: 'U0456ABCD' },
          { workspace: discord, user },
        ],
      },
    ])
    expect(roles.agent?.members).toEqual(
      [slack, discord].map(workspace => ({ workspace, channel: 'triage' })),
    )
    expect([roles.owner?.people, customers]).toEqual([['owner'], []])
    expect(rota.levels.flatMap(({ layers }) => layers.flatMap(({ users }) => users))).toEqual([
      'owner',
      'owner',
      'owner',
    ])
    expect(desk).not.toMatch(/playground|Oli Brandt|globex/)
  })

  it('asks for the member id on each platform that was named', async () => {
    const flags = ['--slack', slack, '--discord', discord, '--owner']
    expect((await init(null, ...flags, `Olga ${user}`)).complaints.join()).toContain('"Copy member ID"')
    expect((await init(null, ...flags, 'Olga U0456ABCD')).complaints.join()).toContain('Copy User ID')
    expect((await init(null, ...flags, `U0456ABCD ${user}`)).complaints.join()).toContain('your name before')
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps the sample’s people where nobody says who owns it', async () => {
    await init(null, '--slack', slack)
    const { desk, faults } = await written()
    expect(faults).toEqual([])
    expect(desk).toContain('owner: { people: [olga] }')
    expect(desk).not.toContain('playground')
  })
})

describe('hours as people type them', () => {
  it.each([
    ['mon-fri 9-17', { mon: ['09:00-17:00'], fri: ['09:00-17:00'] }],
    ['Saturday-Sunday 10:00–14:00', { sat: ['10:00-14:00'], sun: ['10:00-14:00'] }],
    ['sat-mon 22-6', { sat: ['22:00-06:00'], sun: ['22:00-06:00'], mon: ['22:00-06:00'] }],
  ])('%s', (text, week) => {
    expect(readHours(text)).toMatchObject(week)
  })

  it.each([
    '',
    'mon',
    'funday 9-17',
    'mon 9',
    'mon 9-9',
    'mon 25-26',
    'mon 9:75-10',
    'mon-fri-sun 9-17',
    'mon 9-24:30',
  ])('refuses "%s" with what to write', text => {
    expect(readHours(text)).toContain('mon-thu 09:00-17:00')
  })
})
