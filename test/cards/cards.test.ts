import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { plainCard } from '../../src/cards/plain.ts'
import { showTicket, type TicketShowing } from '../../src/cards/show.ts'
import type { Text } from '../../src/cards/text.ts'
import { at, kim, oli } from '../core/desk.ts'
import { harm, stories, viewOf } from './views.ts'

const reader = { zone: 'Pacific/Honolulu', locale: 'en' }
const page = { round: 1, step: 0, level: 'On call', who: [oli] }
const dueAt = at('2026-11-23 12:00')

const showings: readonly TicketShowing[] = [
  { kind: 'receipt' },
  { kind: 'triage' },
  { kind: 'page', page },
  { kind: 'reply', by: kim, text: 'reply' },
  { kind: 'reply-copy', by: kim, text: 'reply' },
  { kind: 'note', by: kim, text: 'note' },
  { kind: 'assigned', by: kim, text: 'note' },
  { kind: 'assigned', by: kim, text: null },
  { kind: 'wrote', by: kim, text: 'words', more: ['note', 'gone'] },
  { kind: 'escalated' },
  { kind: 'lead-has-it' },
  { kind: 'withdrawn', by: kim },
  { kind: 'source-deleted', by: kim },
  { kind: 'wrote', by: kim, text: 'words' },
  { kind: 'solved', by: kim, text: 'reply' },
  { kind: 'solved', by: kim, text: null },
  { kind: 'reminder', clock: 'first_response', percent: 75, dueAt },
  { kind: 'breach', clock: 'resolution', dueAt },
  { kind: 'managers-called', page },
  { kind: 'nobody-answered' },
  { kind: 'lapsed', by: kim },
  { kind: 'unhappy', by: kim, score: 1 },
]

const textsOf = ({ text, fields }: Card): readonly Text[] => [text, ...fields.map(({ value }) => value)]
const cases = Object.entries(stories).flatMap(([name, story]) =>
  showings.map((show, index) => ({ name: `${show.kind} ${index} of ${name}`, show, ticket: story.ticket() })),
)

describe('every card', () => {
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
