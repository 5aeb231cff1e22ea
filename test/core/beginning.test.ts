import { expect, it } from 'vitest'
import { isOlder } from '../../src/core/beginning.ts'
import { understand } from '../../src/flows/understand.ts'
import { ana, at } from './desk.ts'

const begun = at('2026-11-23 10:00')

it('what was written before the desk began is older, by more than clocks may differ', () => {
  expect(isOlder(at('2026-11-23 09:57'), begun)).toBe(true)
  expect(isOlder(at('2026-11-23 09:58'), begun)).toBe(false)
  expect(isOlder(at('2026-11-23 10:00'), begun)).toBe(false)
  expect(isOlder(undefined, begun)).toBe(false)
})

const heading = {
  eventId: 'one',
  from: ana,
  place: { workspace: 'playground', channel: 'general', thread: null },
  at: new Date(begun),
}
const writtenAt = new Date(at('2026-11-20 10:00'))
const nowhere = { message: null, thread: null, requests: true }
const author = { workspace: 'playground', id: 'ana', name: 'Ana' }

it('every way to a ticket of a message knows when the message was written', () => {
  const reaction = {
    ...heading,
    kind: 'reaction',
    message: '1',
    mark: 'ticket',
    on: true,
    writtenAt,
  } as const
  const shortcut = { ...heading, kind: 'shortcut', message: '1', text: 'x', author, writtenAt } as const
  const message = { ...heading, kind: 'message', message: '1', text: 'x', files: [] } as const
  for (const inbound of [reaction, shortcut])
    expect(understand(inbound, nowhere)).toMatchObject({
      kind: 'open-message',
      writtenAt: writtenAt.getTime(),
    })
  expect(understand(message, nowhere)).toMatchObject({ kind: 'open-message', writtenAt: begun })
})
