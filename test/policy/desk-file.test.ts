import { describe, expect, it } from 'vitest'
import { parseDesk } from '../../src/policy/desk-file.ts'
import type { Desk } from '../../src/policy/desk-schema.ts'
import { defaultDesk, inShort } from './documents.ts'

const smallest = [
  'desk: support',
  'name: Support',
  'workspaces:',
  '  - platform: playground',
  '    id: playground',
  '    channels: { intake: [general], triage: triage }',
].join('\n')

function read(yaml: string): Desk {
  const parsed = parseDesk(yaml, { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error(parsed.faults.map(inShort).join('\n'))
  return parsed.desk
}

function faultsOf(yaml: string): string[] {
  const parsed = parseDesk(yaml, { file: 'desk.yaml' })
  return 'faults' in parsed ? parsed.faults.map(inShort) : []
}

describe('a desk file', () => {
  it('that ships with the product has the people, channels and rota of the playground', () => {
    const desk = read(defaultDesk)
    expect(desk.people.map(({ id }) => id)).toEqual(['ana', 'ben', 'kim', 'lee', 'mia', 'oli', 'olga'])
    expect(desk.workspaces).toEqual([
      {
        platform: 'playground',
        id: 'playground',
        channels: {
          intake: ['general'],
          requests: [],
          triage: 'triage',
          onCall: 'on-call',
          managers: 'managers',
          announcements: 'announcements',
        },
      },
    ])
    expect(desk.rota.levels.map(({ layers }) => layers.map(({ users }) => users))).toEqual([
      [['oli']],
      [['lee']],
      [['mia']],
    ])
    expect(desk.roles.manager.people).toEqual(['mia'])
    expect(desk.roles.owner.people).toEqual(['olga'])
    expect(desk.prefix).toBe('SUP')
  })

  it('needs a desk, a name and a workspace only', () => {
    const desk = read(smallest)
    expect(desk.digest).toEqual({ at: 'opening', editEvery: { ms: 900_000, clock: 'calendar' } })
    expect(desk.rota).toEqual({ zone: null, levels: [] })
    expect(desk.emoji.ticket[0]).toBe('🎫')
  })

  it('writes channels with or without #', () => {
    expect(read(smallest.replace('[general]', "['#general']")).workspaces[0]?.channels.intake).toEqual([
      'general',
    ])
  })

  it('is the same with CRLF and a byte order mark', () => {
    expect(read(`\uFEFF${defaultDesk.replaceAll('\n', '\r\n')}`)).toEqual(read(defaultDesk))
  })

  it('is plain data', () => {
    const desk = read(defaultDesk)
    expect(JSON.parse(JSON.stringify(desk))).toEqual(desk)
  })
})

describe('a fault of a desk file is told with its line and column', () => {
  it.each([
    ['an unknown key', 'pefix: SUP', '7:1 pefix: "pefix" is not known here'],
    ['a prefix that no ticket can have', 'prefix: sup', '7:9 prefix: "sup" is no prefix'],
    [
      'an unknown person with a role',
      'roles: { agent: { people: [kim] } }',
      '7:28 roles.agent.people[0]: nobody has the id "kim"',
    ],
    [
      'an unknown workspace',
      'people: [{ id: kim, name: Kim, links: [{ workspace: T1, user: U1 }] }]',
      '7:53 people[0].links[0].workspace: there is no workspace "T1"',
    ],
    [
      'an emoji for two marks',
      "emoji: { claim: '👀', wait: '👀' }",
      '7:29 emoji.wait[0]: 👀 already means claim',
    ],
    [
      'a limit without its unit',
      'limits: { newTickets: { count: 5, within: 10 } }',
      '7:43 limits.newTickets.within: "10" stands where text is needed',
    ],
    ['a time that no day has', "digest: { at: '25:00' }", '7:15 digest.at: "25:00" is no time of day'],
    [
      'a pager of no known kind',
      'pagers: [{ id: phones, kind: sms }]',
      '7:30 pagers[0].kind: "sms" is not allowed here',
    ],
    [
      'a pager for somebody unknown',
      'pagers: [{ id: phones, kind: webhook, people: [oli] }]',
      '7:48 pagers[0].people[0]: nobody has the id "oli"',
    ],
    [
      'a pager with its secret in the file',
      'pagers: [{ id: phones, kind: webhook, secret: x }]',
      '7:39 pagers[0].secret: "secret" is not known here',
    ],
    [
      'two pagers with the same variables',
      'pagers: [{ id: my-phones, kind: webhook }, { id: my_phones, kind: ntfy }]',
      '7:50 pagers[1].id: this pager would share its variables with "my-phones"',
    ],
    ['a key twice', 'name: Again', '7:1 desk file: this is not YAML: map keys must be unique'],
  ])('%s', (_, line, fault) => {
    expect(faultsOf(`${smallest}\n${line}\n`)).toEqual([fault])
  })

  it('a turn of nobody known, of no length, from no date', () => {
    const rota = [
      'people: [{ id: oli, name: Oli }]',
      'rota:',
      '  levels:',
      '    - name: A',
      '      layers:',
      "        - { users: [olli], start: '2026-01-05 09:30', turn: { unit: week, n: 1 } }",
    ].join('\n')
    expect(faultsOf(`${smallest}\n${rota}`)).toEqual([
      '12:21 rota.levels[0].layers[0].users[0]: nobody has the id "olli"',
    ])
    const broken = rota
      .replace('olli', 'oli')
      .replace('n: 1', 'n: 0')
      .replace('2026-01-05 09:30', '2026-02-30 09:30')
    expect(faultsOf(`${smallest}\n${broken}`)).toEqual([
      '12:34 rota.levels[0].layers[0].start: "2026-02-30 09:30" is no local date and time',
      '12:77 rota.levels[0].layers[0].turn.n: this number is too small',
    ])
    for (const start of ['9999-01-05 09:30', '0001-01-05 09:30']) {
      const far = rota.replace('olli', 'oli').replace('2026-01-05 09:30', start)
      expect(faultsOf(`${smallest}\n${far}`)).toEqual([
        `12:34 rota.levels[0].layers[0].start: "${start}" is in a year out of reach`,
      ])
    }
  })

  it('an override or a layer that ends before it begins', () => {
    const rota = [
      'people: [{ id: oli, name: Oli }]',
      'rota:',
      '  levels:',
      '    - name: A',
      '      layers:',
      "        - { users: [null], start: '2026-01-05 09:30', end: '2026-01-05 09:30', turn: { unit: week, n: 1 } }",
    ].join('\n')
    expect(faultsOf(`${smallest}\n${rota}`)).toEqual([
      '12:60 rota.levels[0].layers[0].end: this layer ends before it begins',
    ])
    const override =
      rota.replace(" end: '2026-01-05 09:30',", '') +
      "\n      overrides: [{ user: oli, from: '2026-02-02 00:00', to: '2026-02-01 00:00' }]"
    expect(faultsOf(`${smallest}\n${override}`)).toEqual([
      '13:62 rota.levels[0].overrides[0].to: the override ends before it begins',
    ])
  })

  it('no triage channel, and a channel with two purposes', () => {
    expect(faultsOf(smallest.replace(', triage: triage', ''))).toEqual([
      '4:3 workspaces: no workspace has a triage channel, so nobody would see the tickets',
    ])
    expect(faultsOf(smallest.replace('triage: triage', 'triage: general'))).toEqual([
      '6:44 workspaces[0].channels.triage: the channel "general" is used twice',
    ])
  })

  it('an empty file, and one that is a list', () => {
    expect(faultsOf('')).toHaveLength(3)
    expect(faultsOf('- a')).toEqual(['1:1 desk file: a list stands where fields of its own is needed'])
  })
})
