import { describe, expect, it } from 'vitest'
import { accountOf } from '../../src/core/account.ts'
import type { TicketEvent } from '../../src/core/events.ts'
import { begin, evolve } from '../../src/core/evolve.ts'
import type { Ticket } from '../../src/core/ticket.ts'
import { ana, at, kim } from './desk.ts'

const noon = at('2026-11-23 12:00')
const ref = (id: string) => ({ id, hash: id })
const opened: Extract<TicketEvent, { type: 'opened' }> = {
  type: 'opened',
  at: noon,
  desk: 'desk',
  by: ana,
  requester: ana,
  origin: { workspace: 'playground', channel: 'general', thread: null },
  title: ref('title'),
  priority: 'high',
  plan: null,
  policyVersion: 1,
  clocks: [],
}
const history: TicketEvent[] = [
  opened,
  { type: 'claimed', by: kim, at: noon },
  { type: 'noted', by: kim, text: ref('note'), via: 'thread', at: noon },
  { type: 'replied', by: kim, text: ref('reply'), via: 'word', at: noon },
  { type: 'wrote', by: ana, text: ref('wrote'), at: noon },
  { type: 'revised', by: ana, of: 'wrote', original: 'wrote', text: ref('wrote-2'), was: 'wrote', at: noon },
  { type: 'gave', by: ana, text: ref('gave'), what: ['version'], at: noon },
  { type: 'redacted', by: kim, texts: ['title'], was: 'title', key: 'title', author: ana, at: noon },
]
const ticket = { ...history.slice(1).reduce<Ticket>(evolve, begin(opened)), number: 1 }
const texts = new Map(
  history.flatMap(event => {
    const said = 'text' in event && typeof event.text === 'object' ? event.text : null
    return said === null
      ? []
      : [[said.id, { text: `${said.id}!`, shared: said.id !== 'note', files: [] }] as const]
  }),
)

describe('what is told of a ticket', () => {
  const said = (of: typeof ana | null) =>
    accountOf({ ticket, events: history, texts }, of)
      .entries.filter(({ text }) => text !== null)
      .map(({ who, text }) => `${who}: ${text}`)

  it('to its requester is what they said and what was said to them, without the names of others', () => {
    const theirs = [`${ana.name}: wrote!`, `${ana.name}: wrote-2!`, `${ana.name}: gave!`]
    expect(said(ana)).toEqual(['somebody else: reply!', ...theirs])
    const account = accountOf({ ticket, events: history, texts }, ana)
    expect(JSON.stringify(account)).not.toContain(kim.name)
    expect(account.requester).toBe(ana.name)
  })

  it('to somebody else is what they said, and not whose ticket it is', () => {
    expect(said(kim)).toEqual([`${kim.name}: note!`, `${kim.name}: reply!`])
    expect(JSON.stringify(accountOf({ ticket, events: history, texts }, kim))).not.toContain(ana.name)
  })

  it('to whoever runs the desk is everything', () => {
    expect(said(null)).toHaveLength(5)
  })
})
