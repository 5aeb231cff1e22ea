import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { showTicket } from '../../src/cards/show.ts'
import { moveClocks } from '../../src/core/clocks.ts'
import { consequences } from '../../src/core/consequences.ts'
import type { Effect } from '../../src/core/effect.ts'
import type { TicketEvent } from '../../src/core/events.ts'
import type { Ticket } from '../../src/core/ticket.ts'
import { viewOf } from '../cards/views.ts'
import { ana, at, businessTime, kim, schedule, terms } from './desk.ts'
import { desires, given, opened } from './given.ts'

const until = (closing: string) => {
  const day = [['09:30', closing]] as const
  const hours = Object.fromEntries(Object.keys(schedule.hours).map(name => [name, day]))
  return businessTime({ ...schedule, hours })
}
const [shorter, shortest, longer] = ['11:00', '10:45', '20:00'].map(until) as [
  ReturnType<typeof until>,
  ReturnType<typeof until>,
  ReturnType<typeof until>,
]
const posts = (ticket: Ticket, events: readonly TicketEvent[]) =>
  consequences(ticket, events).flatMap(({ to, show, key }: Effect) =>
    show.kind === 'later' ? [{ to, key, again: show.again ?? false }] : [],
  )
const requester = { kind: 'side', side: 'requester' }
const keyOf = (time: string) => `later:${at(time)}`
const textOf = (ticket: Ticket, time: string) =>
  plainCard(showTicket(viewOf(ticket), { kind: 'later', at: at(time) }), {
    zone: 'Pacific/Honolulu',
    locale: 'en',
  })
/** Every clock moved at once, as a new calendar does it. */
const moved = (story: ReturnType<typeof opened>, calendar: typeof shorter, time: string) => {
  const events = moveClocks(story.ticket().clocks, calendar, at(time))
  const after = given([...story.events(), ...events])
  return { after, told: posts(after.ticket(), events), events }
}

describe('a calendar that moves what was promised later', () => {
  const first = moved(opened('2026-11-23 10:00'), shorter, '2026-11-23 10:30')

  it('is told to the requester in one post for all clocks, with the old times', () => {
    expect(first.events.map(({ type }) => type)).toEqual(['clock-moved', 'clock-moved'])
    expect(first.told).toEqual([{ to: requester, key: keyOf('2026-11-23 10:30'), again: false }])
    expect(textOf(first.after.ticket(), '2026-11-23 10:30')).toMatch(
      /^SUP-42 takes longer than we said: our opening hours or planned work have changed\.\nFirst answer by Tue 24 Nov, 10:30, not by Mon 23 Nov, 12:00\.\nSolved by .*, not by Tue 24 Nov, 10:00\./,
    )
  })

  it('a second time is another post, and the first one becomes a line', () => {
    const second = moved(first.after, shortest, '2026-11-23 10:40')
    expect(second.told).toEqual([
      { to: requester, key: keyOf('2026-11-23 10:30'), again: true },
      { to: requester, key: keyOf('2026-11-23 10:40'), again: false },
    ])
    expect(textOf(second.after.ticket(), '2026-11-23 10:30').split('\n')).toHaveLength(1)
    expect(textOf(second.after.ticket(), '2026-11-23 10:40')).toContain('First answer by')
  })

  it('clock by clock is one post still', () => {
    const story = opened('2026-11-23 10:00')
    const [one, other] = moveClocks(story.ticket().clocks, shorter, at('2026-11-23 10:30'))
    if (one === undefined || other === undefined) throw new Error('Two clocks were to move.')
    const later = { ...other, at: at('2026-11-23 10:31') }
    const after = given([...story.events(), one, later]).ticket()
    expect(posts(after, [later])).toEqual([{ to: requester, key: keyOf('2026-11-23 10:30'), again: false }])
    expect(after.later.map(({ was }) => was.map(({ clock }) => clock))).toEqual([
      ['first_response', 'resolution'],
    ])
  })

  it('that is put back is an edit, which says so in a line', () => {
    const back = moved(first.after, businessTime(), '2026-11-23 10:40')
    expect(back.told).toEqual([{ to: requester, key: keyOf('2026-11-23 10:30'), again: true }])
    expect(textOf(back.after.ticket(), '2026-11-23 10:30').split('\n')).toHaveLength(1)
  })

  it('says no times any more once the answer is there', () => {
    const after = first.after
      .when(desires.reply(kim), '2026-11-23 10:35')
      .when(desires.resolve(kim), '2026-11-23 10:36')
    expect(textOf(after.ticket(), '2026-11-23 10:30')).not.toContain('24 Nov')
  })
})

it('one that moves it earlier, or not at all, is no news', () => {
  const late = moved(opened('2026-11-23 17:30'), longer, '2026-11-23 17:40')
  expect(late.events.map(({ type }) => type)).toContain('clock-moved')
  expect(late.told).toEqual([])
  expect(late.after.ticket().later).toEqual([])
})

describe('what else moves it later', () => {
  it('another category is told as well', () => {
    const story = opened('2026-11-23 10:00').when(desires.categorise(kim, 'billing'), '2026-11-23 10:30')
    expect(posts(story.ticket(), story.last())).toHaveLength(1)
    expect(textOf(story.ticket(), '2026-11-23 10:30')).toMatch(/another kind of request now\.\nSolved by /)
  })

  it('a lower priority has its own post, and no second one', () => {
    const story = opened('2026-11-23 10:00').when(desires.prioritise(kim, 'low'), '2026-11-23 10:30')
    expect(consequences(story.ticket(), story.last()).map(({ show }) => show.kind)).toContain('lowered')
    expect(posts(story.ticket(), story.last()).filter(({ again }) => !again)).toEqual([])
  })

  it('what the requester did themselves is none', () => {
    const story = opened('2026-11-23 10:00').when(desires.categorise(kim, 'billing'), '2026-11-23 10:30')
    const own = story.last().map(event => ('by' in event ? { ...event, by: ana } : event)) as TicketEvent[]
    expect(posts(story.ticket(), own).filter(({ again }) => !again)).toEqual([])
  })

  it('a goal that is no promise is called one', () => {
    const story = opened('2026-11-23 10:00').when(desires.categorise(kim, 'billing'), '2026-11-23 10:30')
    const view = { ...viewOf(story.ticket()), terms: { ...terms, committed: false } }
    const shown = showTicket(view, { kind: 'later', at: at('2026-11-23 10:30') })
    expect(plainCard(shown, { zone: 'Pacific/Honolulu', locale: 'en' })).toContain('Goal for a solution: ')
  })
})
