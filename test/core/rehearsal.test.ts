import { describe, expect, it } from 'vitest'
import type { Destination, Showing } from '../../src/core/effect.ts'
import { rehearsed, staysWithin } from '../../src/core/rehearsal.ts'
import { ana, kim } from './desk.ts'

const page = { round: 1, step: 0, level: 'On call', who: [kim] }
const channel: Destination = { kind: 'channel', workspace: 'w', channel: 'c' }
const message: Destination = { kind: 'message', workspace: 'w', ref: 'm' }
const receipt: Showing = { kind: 'receipt' }
const news: Showing = { kind: 'policy-news', version: 2, later: null }

const within: readonly [string, Destination | { kind: 'pagers' }, Showing][] = [
  ["the card in the team's thread", { kind: 'side', side: 'agents' }, { kind: 'triage' }],
  ['a call in the on-call channel', { kind: 'room', room: 'on-call' }, { kind: 'page', page }],
  ['a digest for the managers', { kind: 'room', room: 'managers' }, { kind: 'nobody-answered' }],
  ['a ticket given to an agent', { kind: 'person', person: kim }, { kind: 'assigned', by: kim, text: null }],
  ['the draft for an owner', { kind: 'person', person: kim }, { kind: 'draft' }],
  ["📤 on an agent's own note", message, { kind: 'mark', mark: 'send', on: true }],
  [
    'a drill that somebody asked for',
    { kind: 'pagers' },
    { kind: 'drill', at: 0, by: kim, page, answer: null },
  ],
  ['a greeting in triage', channel, { kind: 'greeting', uses: ['triage'] }],
]

const beyond: readonly [string, Destination | { kind: 'pagers' }, Showing][] = [
  ['a receipt', { kind: 'side', side: 'requester' }, receipt],
  ['an announcement', { kind: 'room', room: 'announcements' }, news],
  [
    'the end of an outage, to whoever waits for it',
    { kind: 'person', person: ana },
    { kind: 'outage-told', id: 1 },
  ],
  ["🎫 on a customer's message", message, { kind: 'mark', mark: 'ticket', on: true }],
  ['a call to a phone', { kind: 'pagers' }, { kind: 'ring', run: 0, page }],
  ['a greeting among customers', channel, { kind: 'greeting', uses: ['intake', 'triage'] }],
  ['a greeting in a channel that nobody named', channel, { kind: 'greeting', uses: [] }],
]

describe('in a rehearsal', () => {
  it.each(within)('%s stays within the team', (_, to, show) => {
    expect(staysWithin(to, show)).toBe(true)
  })

  it.each(beyond)('%s would leave it', (_, to, show) => {
    expect(staysWithin(to, show)).toBe(false)
  })

  it('what leaves is shown in the thread of its ticket, and edits stay edits', () => {
    const to: Destination = { kind: 'side', side: 'requester' }
    expect(rehearsed(to, { show: receipt, key: 'receipt', urgent: true }, true)).toEqual([
      {
        to: { kind: 'side', side: 'agents' },
        show: { kind: 'rehearsed', to, show: receipt },
        key: 'rehearsed:receipt',
        urgent: false,
      },
    ])
  })

  it('what is about no ticket is shown in triage', () => {
    const to: Destination = { kind: 'room', room: 'announcements' }
    const [one] = rehearsed(to, { show: news, key: null, urgent: false }, false)
    expect(one).toMatchObject({ to: { kind: 'room', room: 'triage' }, key: null })
  })

  it('the end of an alarm that never rang is not told', () => {
    const over: Showing = { kind: 'ring-over', run: 0, why: 'solved' }
    expect(
      rehearsed({ kind: 'pager', pager: 'phones' }, { show: over, key: null, urgent: true }, true),
    ).toEqual([])
  })
})
