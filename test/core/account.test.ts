import { describe, expect, it } from 'vitest'
import { accountOf } from '../../src/core/account.ts'
import { ana, kim } from './desk.ts'
import { history, ticket } from './said.ts'

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
