import { describe, expect, it } from 'vitest'
import { mayUse, type Verb, verbs } from '../../src/core/catalogue.ts'
import type { Command } from '../../src/core/commands.ts'
import type { Actor } from '../../src/core/people.ts'
import { reaction } from '../../src/flows/understanding/marks.ts'
import { ana, ben, kim, lee, mia, olga, oli } from './desk.ts'
import { desires, opened, type Story } from './given.ts'

const roles = ['requester', 'agent', 'on-call', 'manager', 'owner'] as const
const everybody = 'requester agent on-call manager owner'
const workers = 'agent on-call manager'
const leads = 'manager owner'

/** Every word, and whose it is. A word on a ticket is also bound to who may see that ticket. */
const whose: Readonly<Record<Verb, string>> = {
  new: everybody,
  status: everybody,
  list: everybody,
  close: everybody,
  reopen: everybody,
  escalate: everybody,
  rate: everybody,
  why: everybody,
  ask: everybody,
  policy: everybody,
  hours: everybody,
  contact: everybody,
  call: everybody,
  training: everybody,
  help: everybody,
  quote: everybody,
  find: everybody,
  mine: workers,
  next: workers,
  oncall: `${workers} owner`,
  claim: workers,
  ack: workers,
  release: workers,
  assign: workers,
  handover: workers,
  away: workers,
  note: workers,
  reply: workers,
  resolve: workers,
  wait: workers,
  priority: workers,
  category: workers,
  vendor: workers,
  tag: workers,
  snooze: workers,
  merge: workers,
  split: workers,
  snippet: workers,
  maintenance: leads,
  disruption: leads,
  block: leads,
  unblock: leads,
  digest: leads,
  breaches: leads,
  report: leads,
  redact: 'manager',
  nudge: 'manager',
  explain: 'manager',
  test: `${workers} owner`,
  publish: 'owner',
  setup: 'owner',
  'go-live': 'owner',
}

describe.each(verbs)('`%s`', verb => {
  it.each(roles)('for %s', role => {
    expect(mayUse(verb, [role])).toBe(whose[verb].split(' ').includes(role))
  })
})

const ten = '2026-11-23 10:00'
const at = (minutes: number) => `2026-11-23 10:${String(minutes).padStart(2, '0')}`

/** Ana's ticket, as an emoji finds it. Kim has what is claimed, and did what was done. */
const fresh = () => opened(ten)
const claimed = () => fresh().when(desires.claim(kim), at(1))
const answered = () => claimed().when(desires.reply(kim), at(2))
const waiting = () => answered().when(desires.wait(kim), at(3))
const solved = () => answered().when(desires.resolve(kim), at(3))

/** What an emoji asks for, as a command of somebody. */
function commandOf(mark: string, on: boolean, by: Actor): Command {
  const wish = reaction(mark, on, { number: 1, key: 'triage' })
  if (wish.kind === 'escalate') return desires.escalate(by)
  if (wish.kind !== 'act') throw new Error(`${mark} asks for nothing.`)
  switch (wish.act.kind) {
    case 'claim':
      return desires.claim(by)
    case 'release':
      return desires.release(by, wish.act.undo)
    case 'resolve':
      return desires.resolve(by, null)
    case 'unresolve':
      return desires.unresolve(by)
    case 'wait':
      return desires.wait(by, null)
    case 'go-on':
      return desires.goOn(by)
    default:
      throw new Error(`${mark} asks for ${wish.act.kind}.`)
  }
}

const people = { ana, ben, kim, lee, oli, mia, olga }
type Who = keyof typeof people
type Row = [mark: string, on: boolean, where: string, story: () => Story, outcomes: Record<Who, string>]

/** What comes of an emoji by each of them: the event, or the code of the refusal. Ana asked, Ben is a stranger. */
const table: readonly Row[] = [
  ['claim', true, 'a new ticket', fresh, each('claimed', { olga: 'not-allowed' })],
  ['claim', true, "Kim's", claimed, each('taken', { kim: 'yours-already', olga: 'not-allowed' })],
  ['claim', true, 'a solved one', solved, each('resolved-already', { olga: 'not-allowed' })],
  ['claim', false, "Kim's", claimed, each('not-yours', { kim: 'released', olga: 'not-allowed' })],
  [
    'claim',
    false,
    'an answered one',
    answered,
    each('not-yours', { kim: 'answered-already', olga: 'not-allowed' }),
  ],
  [
    'resolve',
    true,
    'one without a reply',
    fresh,
    each('unanswered', { ana: 'resolved', olga: 'not-allowed' }),
  ],
  ['resolve', true, 'an answered one', answered, each('resolved', { ana: 'resolved', olga: 'not-allowed' })],
  [
    'resolve',
    false,
    'a solved one',
    solved,
    each('not-yours', { kim: 'reopened', ana: 'not-found', olga: 'not-yours' }),
  ],
  [
    'resolve',
    false,
    'an open one',
    answered,
    each('not-resolved', { ana: 'not-resolved', olga: 'not-resolved' }),
  ],
  ['wait', true, 'one without a reply', fresh, each('answer-first', { olga: 'not-allowed' })],
  ['wait', true, 'an answered one', answered, each('asked', { olga: 'not-allowed' })],
  ['wait', false, 'one that waits', waiting, each('continued', { olga: 'not-allowed' })],
  ['wait', false, 'one that does not', answered, each('not-waiting', { olga: 'not-allowed' })],
  ['escalate', true, 'an open one', answered, each('escalated', { ana: 'escalated', olga: 'escalated' })],
]

function each(team: string, rest: Partial<Record<Who, string>>): Record<Who, string> {
  return {
    ana: 'not-allowed',
    ben: 'not-found',
    kim: team,
    lee: team,
    oli: team,
    mia: team,
    olga: team,
    ...rest,
  }
}

describe.each(table)('the emoji to %s (put on: %s), on %s', (mark, on, _where, story, outcomes) => {
  it.each(Object.keys(people) as Who[])('by %s', who => {
    const begun = story()
    const before = begun.events().length
    const after = begun.when(commandOf(mark, on, people[who]), at(5))
    const [first] = after.last()
    if (after.events().length > before) expect(first?.type).toBe(outcomes[who])
    else after.refuses({ code: outcomes[who] as 'not-found' })
  })
})

it('an emoji that means nothing on a card asks for nothing, and 🚨 is not taken back by taking it off', () => {
  const card = { number: 1, key: 'triage' }
  expect(reaction('escalate', false, card)).toEqual({ kind: 'nothing' })
  expect(reaction('ticket', true, card)).toEqual({ kind: 'nothing' })
  expect(reaction('claim', true, null)).toEqual({ kind: 'nothing' })
})
