import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Card, card } from '../../src/cards/card.ts'
import { plainCard } from '../../src/cards/plain.ts'
import { showTicket } from '../../src/cards/show.ts'
import type { Text } from '../../src/cards/text.ts'
import { page, showings } from './showings.ts'
import { harm, stories, viewOf } from './views.ts'

const reader = { zone: 'Pacific/Honolulu', locale: 'en' }
const textsOf = ({ text, fields }: Card): readonly Text[] => [text, ...fields.map(({ value }) => value)]
const cases = Object.entries(stories).flatMap(([name, story]) =>
  showings.map((show, index) => ({ name: `${show.kind} ${index} of ${name}`, show, ticket: story.ticket() })),
)

it('is among those that are looked at here, whatever is shown of a ticket', () => {
  const source = readFileSync(new URL('../../src/cards/show.ts', import.meta.url), 'utf8')
  const kinds = [...source.matchAll(/^ {4}case '([a-z-]+)':$/gm)].map(([, kind]) => kind)
  expect(kinds.length).toBeGreaterThan(20)
  expect(kinds.filter(kind => !showings.some(show => show.kind === kind))).toEqual([])
})

describe('every card', () => {
  it('has each button once, for two alike would cost the whole message', () => {
    const [take, give] = [
      { action: 'claim:2', label: 'Take SUP-2' },
      { action: 'release:2', label: 'Give SUP-2 back' },
    ]
    expect(card([], { buttons: [take, take, give] }).buttons).toEqual([take, give])
  })

  it.each(cases)('has a whole plain form: $name', ({ show, ticket }) => {
    const plain = plainCard(showTicket(viewOf(ticket), show), reader)
    expect(plain.trim()).not.toBe('')
    expect(plain.replaceAll(harm, '').replaceAll(harm.split('\n')[0] as string, '')).not.toMatch(
      /\{\{|\}\}|undefined|NaN|Invalid|\[object/,
    )
  })

  it.each(cases)('keeps what people wrote apart from our own words: $name', ({ show, ticket }) => {
    const ours = textsOf(showTicket(viewOf(ticket), show)).flat()
    const said = ours.filter(({ kind }) => kind === 'say').map(span => ('text' in span ? span.text : ''))
    expect(said.join(' ')).not.toMatch(/script|everyone|second line/)
  })

  it.each(cases)('stays within what every platform takes: $name', ({ show, ticket }) => {
    const { buttons, fields } = showTicket(viewOf(ticket), show)
    expect(buttons.length).toBeLessThanOrEqual(5)
    expect(fields.length).toBeLessThanOrEqual(10)
    for (const { label, action } of buttons) expect(label.length * action.length).toBeGreaterThan(0)
  })

  it.each(cases)('survives the removal of its texts: $name', ({ show, ticket }) => {
    const plain = plainCard(showTicket(viewOf(ticket, new Map()), show), reader)
    expect(plain).not.toContain('second line')
    expect(plain).not.toContain('undefined')
  })
})

describe('the first line of a call', () => {
  it('says everything that a locked phone has room for', () => {
    const ticket = stories['a critical ticket']?.ticket()
    if (ticket === undefined) throw new Error('There is no such story.')
    const view = viewOf(ticket, new Map([['title', 'Tideline sync stopped']]))
    const [first = ''] = plainCard(showTicket(view, { kind: 'page', page }), reader).split('\n')
    expect(first).toBe('🚨 SUP-42 CRITICAL · Tideline sync stopped · @Oli')
    expect(first.length).toBeLessThanOrEqual(90)
  })
})
