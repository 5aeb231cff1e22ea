import { describe, expect, it } from 'vitest'
import { checkTogether } from '../../src/policy/check.ts'
import type { DeskFile } from '../../src/policy/desk.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { defaultDesk, defaultPolicy, goodPolicy, inShort, lineOf, policyText } from './documents.ts'

function deskFile(yaml: string, file = 'desk.yaml'): DeskFile {
  const parsed = parseDesk(yaml, { file })
  if ('faults' in parsed) throw new Error(parsed.faults.map(inShort).join('\n'))
  return { file, ...parsed }
}

function check(policy: string, ...desks: string[]) {
  const files = desks.map((yaml, at) => deskFile(yaml, `${at + 1}.yaml`))
  const { faults, warnings } = checkTogether(goodPolicy(policy), files)
  const say = (list: typeof faults) => list.map(one => `${one.file}:${inShort(one)}`)
  return { faults: say(faults), warnings: say(warnings) }
}

const small = [
  'desk: a',
  'name: A',
  'workspaces:',
  '  - platform: slack',
  '    id: T1',
  '    channels: { intake: [help], triage: triage, onCall: on-call, managers: managers, announcements: news }',
  'people: [{ id: oli, name: Oli }]',
  'roles: { owner: { people: [oli] }, manager: { people: [oli] } }',
  'rota:',
  '  levels:',
  "    - { name: A, layers: [{ users: [oli], start: '2026-01-05 09:30', turn: { unit: week, n: 1 } }] }",
].join('\n')

const ladder = (who: string) =>
  [
    'ladder:',
    '  start: { critical: 50, high: never, medium: never, low: never }',
    `  levels: [{ name: A, who: [${who}], wait: 5m }]`,
    '  repeat: { rounds: 1 }',
    '  managersAfter: 5m',
    '  acknowledgementExpires: 30m',
    '  acknowledgementExtends: 1h',
  ].join('\n')

describe('a policy and a desk together', () => {
  it('need an owner and a manager for what the policy lets them do', () => {
    const without = small.replace(/^roles: .*$/m, 'roles: {}')
    const { faults, warnings } = check(defaultPolicy.replaceAll('role:manager', 'rota:1'), without)
    expect(faults.filter(one => one.includes('owner') || one.includes('manager'))).toEqual([])
    expect(warnings.filter(one => one.includes('nobody is'))).toEqual([
      expect.stringContaining(
        'nobody is owner: a changed policy could be published by nobody, and nobody would be reminded of its review (section 12)',
      ),
      expect.stringContaining(
        'nobody is manager: nobody would answer an escalation within 2 business hours (section 5), and nobody would call after a low rating (section 1)',
      ),
    ])
  })

  it('fit', () => {
    expect(check(policyText({ 5: ladder("'rota:1', 'person:oli', assignee") }), small)).toEqual({
      faults: [],
      warnings: [],
    })
    expect(check(defaultPolicy, defaultDesk)).toEqual({ faults: [], warnings: [] })
  })

  it('the ladder calls levels, people and roles that the desk has', () => {
    const text = policyText({ 5: ladder("'rota:1', 'rota:2', 'person:olli', 'role:manager'") })
    const line = lineOf(text, 'levels:')
    expect(check(text, small.replace(/^roles: .*$/m, 'roles: {}')).faults).toEqual([
      `p.md:${line}:39 ladder.levels[0].who[1]: the rota of desk "a" has no level 2`,
      `p.md:${line}:49 ladder.levels[0].who[2]: desk "a" knows nobody with the id "olli"`,
      `p.md:${line}:64 ladder.levels[0].who[3]: nobody is manager of desk "a"`,
    ])
  })

  it('a ladder needs a place to call in and one to tell the managers', () => {
    const quiet = small.replace(' onCall: on-call, managers: managers,', '')
    expect(check(policyText({ 5: ladder("'rota:1'") }), quiet).faults).toEqual([
      '1.yaml:4:3 workspaces: the policy has an escalation ladder (section 5), and no workspace has a channel "onCall"',
      '1.yaml:4:3 workspaces: the policy has an escalation ladder (section 5), and no workspace has a channel "managers"',
    ])
    const never = ladder("'rota:1'").replace('critical: 50', 'critical: never')
    expect(check(policyText({ 5: never }), quiet).faults).toEqual([])
  })

  it('pagers ring for levels that the ladder has, and for the managers', () => {
    const text = policyText({ 5: ladder("'rota:1'") })
    const pagers = 'pagers: [{ id: phones, kind: webhook, levels: [A, managers, B] }]'
    expect(check(text, `${small}\n${pagers}`).faults).toEqual([
      `1.yaml:12:61 pagers[0].levels[2]: the policy's ladder has no level "B"`,
    ])
  })

  it('queues and plans are known', () => {
    const text = policyText({ 2: 'categories: [{ id: b, name: B, queue: bils }]', 5: ladder("'rota:1'") })
    const desk = `${small}\nqueues: [{ id: bills, name: Bills }]\ncustomers: [{ id: x, name: X, plan: gold }]`
    expect(check(text, desk).faults).toEqual([
      '1.yaml:13:37 customers[0].plan: the policy has no plan "gold"',
      `p.md:${lineOf(text, 'bils')}:39 categories[0].queue: desk "a" has no queue "bils"`,
    ])
  })

  it('people who would hear of nothing are a warning', () => {
    const { warnings } = check(
      policyText({ 5: ladder("'rota:1'") }),
      small.replace(', announcements: news', ''),
    )
    expect(warnings).toEqual([
      '1.yaml:6:15 workspaces[0].channels: people in "T1" would not hear of maintenance and changes of the policy',
    ])
  })

  it('a policy that binds nothing gives a desk no times', () => {
    expect(check('## A\n\ntext\n', small).faults).toEqual([
      '1.yaml:1:7 desk: the policy p.md has no yaml block, so tickets of this desk would have no times',
    ])
  })
})

describe('desks side by side', () => {
  const policy = policyText({ 5: ladder("'rota:1'") })
  const other = small.replace('desk: a', 'desk: b').replace('T1', 'T2')

  it('can be told apart', () => {
    expect(check(policy, small, other)).toEqual({ faults: [], warnings: [] })
  })

  it('claim no channel twice; announcements may be shared', () => {
    const { faults } = check(policy, small, other.replace('T2', 'T1').replace('[help]', '[help, more]'))
    expect(faults).toEqual([
      '2.yaml:6:26 workspaces[0].channels.intake[0]: another desk has the channel "help" in "T1" already (1.yaml)',
      '2.yaml:6:47 workspaces[0].channels.triage: another desk has the channel "triage" in "T1" already (1.yaml)',
      '2.yaml:6:63 workspaces[0].channels.onCall: another desk has the channel "on-call" in "T1" already (1.yaml)',
      '2.yaml:6:82 workspaces[0].channels.managers: another desk has the channel "managers" in "T1" already (1.yaml)',
    ])
  })

  it('have ids of their own, and one default at most', () => {
    const { faults } = check(
      policy,
      `${small}\ndefault: true`,
      `${other.replace('desk: b', 'desk: a')}\ndefault: true`,
    )
    expect(faults).toEqual([
      '2.yaml:1:7 desk: another desk has the id "a" (1.yaml)',
      '2.yaml:12:10 default: another desk is the default already (1.yaml)',
    ])
  })

  it('may share a pager, if it is of one kind', () => {
    const pager = (kind: string) => `pagers: [{ id: phones, kind: ${kind} }]`
    const first = `${small}\n${pager('ntfy')}`
    expect(check(policy, first, `${other}\n${pager('ntfy')}`).faults).toEqual([])
    expect(check(policy, first, `${other}\n${pager('webhook')}`).faults).toEqual([
      '2.yaml:12:30 pagers[0].kind: another desk has a pager "phones" that is ntfy (1.yaml)',
    ])
  })

  it('number their tickets alike in one workspace only with a warning', () => {
    const neighbour = small
      .replace('desk: a', 'desk: b')
      .replace(/channels: .*/, 'channels: { triage: t2, onCall: o2, managers: m2, announcements: news }')
    expect(check(policy, small, neighbour).warnings).toEqual([
      '2.yaml:1:1 prefix: another desk in "T1" numbers its tickets SUP too (1.yaml)',
    ])
  })
})
