import { describe, expect, it } from 'vitest'
import { understand } from '../../src/flows/understand.ts'
import type { InboundOf } from '../../src/ports/inbound.ts'

const nowhere = { message: null, thread: null, requests: false }
const moved = (channel: string, joined: boolean): InboundOf<'membership'> => ({
  eventId: 'e1',
  from: { workspace: 'server', id: 'kim', name: 'Kim' },
  place: { workspace: 'server', channel, thread: null },
  at: new Date(0),
  kind: 'membership',
  joined,
})

describe('somebody who comes or goes', () => {
  it('is followed into channels and out of them', () => {
    expect(understand(moved('triage', false), nowhere)).toEqual({ kind: 'move', how: 'out' })
    expect(understand(moved('triage', true), nowhere)).toEqual({ kind: 'move', how: 'in' })
  })

  it('and is a member of the whole place no more has left it', () => {
    expect(understand({ ...moved('', false), whole: true }, nowhere)).toEqual({ kind: 'move', how: 'out' })
  })

  it('loses nothing by a change of their roles or name in the whole place', () => {
    expect(understand(moved('', false), nowhere)).toEqual({ kind: 'nothing' })
    expect(understand(moved('', true), nowhere)).toEqual({ kind: 'nothing' })
  })
})
