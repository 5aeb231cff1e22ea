import { expect, it } from 'vitest'
import { type ListLine, list } from '../../src/cards/answers.ts'
import { languages, makeLanguages } from '../../src/cards/languages.ts'
import { statusNames } from '../../src/cards/status.ts'
import type { Span } from '../../src/cards/text.ts'
import type { ClockKind } from '../../src/core/ticket.ts'
import { hour } from '../../src/core/time.ts'
import { at } from '../core/desk.ts'

const wordsOf = makeLanguages()
const now = at('2026-11-23 12:00')
const states = {
  new: 'New',
  open: 'In progress',
  waiting: 'Waiting for you',
  vendor: 'Waiting for a supplier',
  resolved: 'Solved',
  closed: 'Closed',
}
const one: ListLine = {
  number: 7,
  title: 'vpn',
  priority: 'high',
  status: 'open',
  holder: 'Kim',
  merged: null,
  waitsFor: null,
  committed: true,
  running: [],
}

/** The last line of the list; an instant is the hours from now. */
async function lineOf(language: string, line: Partial<ListLine>): Promise<string> {
  const words = await wordsOf(language)
  const statuses = statusNames(words, 'xx', states)
  const { text } = list({ words, prefix: 'SUP', statuses, now }, [{ ...one, ...line }])
  const said = (span: Span) =>
    span.kind === 'at' ? `<${(span.ms - now) / hour} h>` : 'text' in span ? span.text : ''
  return text.map(said).join('').split('\n').at(-1) ?? ''
}
const running = (...clocks: [ClockKind, number][]) => ({
  running: clocks.map(([kind, hours]) => ({ kind, dueAt: now + hours * hour })),
})

it('says in each line what whoever asked hears next, and by when', async () => {
  const line = (wanted: Partial<ListLine>) => lineOf('en', wanted)
  const first = running(['resolution', 9], ['first_response', 2])
  expect(await line({ ...first, status: 'new', holder: null })).toBe(
    'SUP-7 · vpn · high · New · answer by <2 h>',
  )
  expect(await line(running(['next_response', -1], ['resolution', 9]))).toContain(
    'In progress: Kim · the answer was due <-1 h>, we are late',
  )
  expect(await line(running(['resolution', 9]))).toContain('Kim · solved by <9 h>')
  expect(await line(running(['resolution', -9]))).toContain('the solution was due <-9 h>, we are late')
  expect(await line({ ...running(['resolution', 9]), committed: false })).toContain(
    'goal for a solution: <9 h>',
  )
  expect(await line({ ...running(['resolution', -9]), committed: false })).toContain(
    'for a solution was <-9 h>',
  )
})

it('names a word on progress where receipts do: on critical tickets', async () => {
  const both = running(['update', 1], ['resolution', 9])
  expect(await lineOf('en', { ...both, priority: 'critical' })).toContain('· next word by <1 h>')
  expect(await lineOf('en', both)).toContain('· solved by <9 h>')
})

it('promises nothing while whoever asked is waited for, or once it is solved', async () => {
  expect(await lineOf('en', { waitsFor: 'customer' })).toBe('SUP-7 · vpn · high · Waiting for you')
  expect(await lineOf('en', { waitsFor: 'vendor' })).toBe('SUP-7 · vpn · high · Waiting for a supplier')
  expect(await lineOf('en', { status: 'resolved' })).toBe('SUP-7 · vpn · high · Solved')
})

it.each(languages)('every promise has words of its own in %s, with its time', async language => {
  const lines: string[] = []
  for (const kind of ['first_response', 'update', 'resolution'] as const)
    for (const hours of [3, -3])
      lines.push(await lineOf(language, { ...running([kind, hours]), priority: 'critical' }))
  for (const hours of [3, -3])
    lines.push(await lineOf(language, { ...running(['resolution', hours]), committed: false }))
  expect(new Set(lines.map(line => line.replace(/<.*>/, ''))).size).toBe(8)
  for (const [index, line] of lines.entries()) expect(line).toContain(`<${index % 2 === 0 ? 3 : -3} h>`)
})
