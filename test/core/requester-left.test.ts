import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { receipt } from '../../src/cards/receipt.ts'
import { triage } from '../../src/cards/triage.ts'
import { consequences } from '../../src/core/consequences.ts'
import { rootOf } from '../../src/core/effect.ts'
import { personOf } from '../../src/core/people.ts'
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
    expect(buttons).toEqual(['ask-another:42', 'resolve-as:42:gone', 'claim:42', 'resolve:42'])
    const first = (contacts: { id: string; name: string }[]) =>
      triage({ ...viewOf(left().ticket()), contacts }).buttons.find(({ style }) => style === 'primary')
        ?.action
    expect([first([{ id: 'ben', name: 'Ben' }]), first([])]).toEqual(['ask-another:42', 'resolve-as:42:gone'])
    const claimed = left().when(desires.claim(kim), at(6))
    expect(shown(claimed).buttons).toEqual([
      'ask-another:42',
      'resolve-as:42:gone',
      'release:42',
      'resolve:42',
    ])
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

  it('may be followed by another contact, who has a receipt of their own and is waited for', () => {
    const asked = left().when(desires.askAnother(kim, ben), at(6))
    asked.gives(
      { type: 'asked-another', requester: personOf(ben) },
      { type: 'asked' },
      { type: 'clock-stopped', clock: 'first_response' },
      { type: 'clock-paused', clock: 'resolution' },
    )
    asked.has({
      requester: personOf(ben),
      askedBefore: [personOf(ana)],
      requesterLeft: null,
      hold: { for: 'customer' },
    })
    const effects = consequences(asked.ticket(), asked.last())
    const toRequester = effects.filter(({ to }) => to.kind === 'side' && to.side === 'requester')
    expect(toRequester.map(({ show, key }) => [show.kind, key])).toEqual([
      ['receipt', 'receipt-2'],
      ['asked', 'asked:need'],
    ])
    expect(rootOf(asked.ticket())).toBe('receipt-2')
    const receiptText = plainCard(receipt(viewOf(asked.ticket())), { zone: 'Pacific/Honolulu', locale: 'en' })
    expect(receiptText).toContain('Ana asked this. We ask you in their place.')
    expect(shown(asked).text).toContain('Ben sees only what you send')
  })

  it('gives the ticket to the other contact alone: it is theirs to answer and to close, and no longer hers', () => {
    const asked = left().when(desires.askAnother(kim, ben), at(6))
    asked.when(desires.write(ben), at(7)).has({ hold: null })
    asked.when(desires.write(ana), at(8)).refuses({ code: 'not-found' })
    asked.when(desires.askAnother(kim, ana), at(8)).refuses({ code: 'requester-is-there' })
    asked.when(desires.resolve(ben), at(9)).when(desires.rate(ben, 5), at(10)).has({ rating: 5 })
  })

  it('lets nobody but the team ask somebody else, and only of whoever is gone', () => {
    left().when(desires.askAnother(ana, ben), at(6)).refuses({ code: 'not-allowed' })
    left().when(desires.askAnother(ben, ben), at(6)).refuses({ code: 'not-found' })
    asked().when(desires.askAnother(kim, ben), at(6)).refuses({ code: 'requester-is-there' })
    const solved = left().when(desires.closeGone(kim), at(6))
    solved.when(desires.askAnother(kim, ben), at(7)).refuses({ code: 'resolved-already' })
  })

  it('who writes again is there again, and an old [Close] closes nothing unanswered', () => {
    const back = left().when(desires.write(ana), at(10)).has({ requesterLeft: null })
    expect(shown(back).text).toContain('sees only what you send')
    back.when(desires.closeGone(kim), at(11)).refuses({ code: 'unanswered' })
  })
})

describe('walk (k): a requester who left a server, and may come back', () => {
  const answered = () => asked().when(desires.reply(kim), at(1))
  const gone = () => answered().when(desires.leaveServer(ana), at(5))
  const resolution = (story: Story) => story.ticket().clocks.find(one => one.kind === 'resolution')

  it('is waited for seven days: the resolution stands still, and the card says until when', () => {
    gone().gives({ type: 'requester-left' }, { type: 'clock-paused', clock: 'resolution', why: 'left' })
    expect(toWhom(gone())).toEqual([['agents', 'triage']])
    expect(shown(gone()).text).toMatch(/stands still; it is closed on Mon 30 Nov, 10:05/)
    const held = gone().until('2026-11-30 10:04')
    held.has({ work: { status: 'new' }, returnBy: Date.parse('2026-11-30T20:05:00Z') })
    const closed = held.until('2026-11-30 10:05').has({ work: { status: 'resolved', why: 'gone' } })
    expect(toWhom(closed)).toEqual([['agents', 'triage']])
  })

  it('who comes back is called, and it goes on with the time that was left', () => {
    const back = gone().when(desires.comeBack(ana), at(25))
    back.gives({ type: 'requester-back' }, { type: 'clock-resumed', clock: 'resolution' })
    expect(toWhom(back)).toEqual([
      ['requester', 'receipt'],
      ['requester', 'requester-back'],
      ['agents', 'triage'],
    ])
    expect(resolution(back)).toMatchObject({ phase: 'running', usedMs: 5 * 60_000 })
    back.when(desires.comeBack(ana), at(26)).gives()
    asked().when(desires.comeBack(ana), at(5)).gives()
  })

  it('is not reminded meanwhile, and has the whole time to answer again', () => {
    const waiting = answered().when(desires.wait(kim), at(2)).when(desires.leaveServer(ana), at(5))
    waiting.gives({ type: 'requester-left' })
    waiting.until('2026-11-29 09:00').gives()
    const back = waiting.when(desires.comeBack(ana), '2026-11-29 10:00')
    back.gives({ type: 'requester-back' })
    back.has({ hold: { for: 'customer', nudges: 0 } })
    back.looked('2026-11-29 10:01').gives()
  })

  it('who writes from elsewhere is back, and an account that is closed is not waited for', () => {
    const wrote = gone().when(desires.write(ana), at(9)).has({ requesterLeft: null, returnBy: null })
    expect(resolution(wrote)).toMatchObject({ phase: 'running' })
    const thanked = gone().when(desires.thank(ana), at(9)).has({ returnBy: null })
    expect(resolution(thanked)).toMatchObject({ phase: 'running' })
    left()
      .has({ returnBy: null })
      .until('2026-12-30 10:05')
      .has({ work: { status: 'new' } })
  })
})
