import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { triage } from '../../src/cards/triage.ts'
import { consequences } from '../../src/core/consequences.ts'
import { viewOf } from '../cards/views.ts'
import { ana, ben, kim } from './desk.ts'
import { desires, opened, type Story } from './given.ts'

const at = (minutes: number) => `2026-11-23 10:${String(minutes).padStart(2, '0')}`
const asked = () => opened(at(0))
const left = () => asked().when(desires.leave(ana), at(5))
const shown = (story: Story) => {
  const card = triage(viewOf(story.ticket()))
  const text = plainCard(card, { zone: 'Pacific/Honolulu', locale: 'en' })
  return { text, buttons: card.buttons.map(({ action }) => action) }
}
const toWhom = (story: Story) =>
  consequences(story.ticket(), story.last()).map(({ to, show }) => [
    to.kind === 'side' ? to.side : to.kind,
    show.kind,
  ])

describe('walk (k): a requester who left the workspace', () => {
  it('is named on the card, with [Close] in the place of what nobody would read', () => {
    expect(shown(asked()).text).toContain('sees only what you send')
    expect(toWhom(left())).toEqual([['agents', 'triage']])
    const { text, buttons } = shown(left())
    expect(text).toContain('Ana is no longer in this workspace.')
    expect(text).not.toContain('sees only what you send')
    expect(buttons).toEqual(['resolve-as:42:gone', 'claim:42', 'resolve:42'])
    const claimed = left().when(desires.claim(kim), at(6))
    expect(shown(claimed).buttons).toEqual(['resolve-as:42:gone', 'release:42', 'resolve:42'])
  })

  it('is told of once, of an open ticket, and of nobody else', () => {
    left().when(desires.leave(ana), at(6)).gives()
    asked().when(desires.resolve(kim), at(1)).when(desires.leave(ana), at(5)).gives()
    asked().when(desires.leave(ben), at(5)).refuses({ code: 'not-found' })
  })

  it('is asked for no rating: closing says nothing to them, and wants no reply first', () => {
    const closed = left().when(desires.closeGone(kim), at(6))
    closed.has({ work: { status: 'resolved', why: 'gone' } })
    expect(closed.last().map(({ type }) => type)).toContain('clock-stopped')
    expect(toWhom(closed)).toEqual([['agents', 'triage']])
    expect(shown(closed).text).not.toContain('no longer in this workspace')
  })

  it('who writes again is there again, and an old [Close] closes nothing unanswered', () => {
    const back = left().when(desires.write(ana), at(10)).has({ requesterLeft: null })
    expect(shown(back).text).toContain('sees only what you send')
    back.when(desires.closeGone(kim), at(11)).refuses({ code: 'unanswered' })
  })
})
