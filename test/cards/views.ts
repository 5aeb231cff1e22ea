import type { TicketView } from '../../src/cards/ticket-view.ts'
import { makeWords, type Words } from '../../src/cards/words.ts'
import { comingCalls } from '../../src/core/ladder.ts'
import type { Ticket } from '../../src/core/ticket.ts'
import { ana, at, ben, business, contextAt, kim, mia, terms } from '../core/desk.ts'
import { desires, opened, type Story } from '../core/given.ts'

/** What Ana asked, with everything in it that must never be taken for ours. */
export const harm = '<script>*{{who}}* $t(erased) @everyone\nsecond line'

/** The states in which a ticket is shown. */
export const stories: Readonly<Record<string, Story>> = {
  'a new ticket': opened('2026-11-23 10:00'),
  'a ticket opened while the desk is closed': opened('2026-11-22 20:00'),
  'a critical ticket': opened('2026-11-22 20:00', { priority: 'critical' }),
  'a claimed ticket': opened('2026-11-23 10:00').when(desires.claim(kim), '2026-11-23 10:05'),
  'an answered ticket': opened('2026-11-23 10:00').when(desires.reply(kim), '2026-11-23 10:05'),
  'a late ticket': opened('2026-11-23 10:00').until('2026-11-23 12:30'),
  'a ticket that nobody answered at all': opened('2026-11-23 10:00').until('2026-11-24 12:30'),
  'a resolved ticket': opened('2026-11-23 10:00').when(desires.resolve(kim), '2026-11-23 10:05'),
  'a ticket resolved late': opened('2026-11-23 10:00').when(desires.resolve(kim), '2026-11-25 10:05'),
  'a ticket its requester solved': opened('2026-11-23 10:00').when(desires.resolve(ana), '2026-11-23 10:05'),
  'an escalated ticket': opened('2026-11-23 10:00').when(desires.escalate(ana), '2026-11-23 10:05'),
  'a ticket that a team lead answers': opened('2026-11-23 10:00')
    .when(desires.escalate(ana), '2026-11-23 10:05')
    .when(desires.lead(mia), '2026-11-23 10:06'),
  'a snoozed ticket with tags': opened('2026-11-23 10:00')
    .when(desires.reply(kim), '2026-11-23 10:05')
    .when(desires.write(ana), '2026-11-23 10:06')
    .when(desires.reply(kim), '2026-11-23 10:07')
    .when(desires.tag(kim, 'vpn login'), '2026-11-23 10:08')
    .when(desires.snooze(kim), '2026-11-23 10:09'),
  'a ticket whose words were erased': opened('2026-11-23 10:00')
    .when(desires.write(ana), '2026-11-23 10:05')
    .when(desires.redact(mia), '2026-11-23 10:06'),
  'a solved ticket with words on it': opened('2026-11-23 10:00')
    .when(desires.resolve(kim), '2026-11-23 10:05')
    .when(desires.write(ana), '2026-11-23 10:06'),
  'a ticket that takes longer in another category': opened('2026-11-23 10:00').when(
    desires.categorise(kim, 'billing'),
    '2026-11-23 10:30',
  ),
  'a ticket whose requester left': opened('2026-11-23 10:00').when(desires.leave(ana), '2026-11-23 10:05'),
  'a ticket that another contact is asked about': opened('2026-11-23 10:00')
    .when(desires.leave(ana), '2026-11-23 10:05')
    .when(desires.askAnother(kim, ben), '2026-11-23 10:06'),
  'a rated ticket': opened('2026-11-23 10:00')
    .when(desires.resolve(kim), '2026-11-23 10:05')
    .when(desires.rate(ana, 1), '2026-11-23 10:06'),
}

export function viewOf(
  ticket: Ticket,
  texts: ReadonlyMap<string, string> = all,
  words: Words = makeWords('en'),
): TicketView {
  return {
    words,
    prefix: 'SUP',
    ticket: { ...ticket, number: 42 },
    texts,
    business,
    outOfHours: 'Xvoicemail.',
    phone: 'Xphone 0142',
    queues: [{ id: 'billing', name: 'Xbilling', people: ['Lee'] }],
    isPublic: false,
    closedBy: () => ['Xmas'],
    closingAfter: () => at('2026-11-25 18:30'),
    contacts: [{ id: 'ben', name: 'Ben' }],
    lowRating: { atMost: 2, callWithin: { ms: 3_600_000, clock: 'business' } },
    customer: 'Xnorthwind',
    coming: comingCalls(ticket, contextAt(at('2026-11-25 12:00'))),
    terms,
    now: at('2026-11-25 12:00'),
  }
}

const all = new Map(['title', 'reply', 'note', 'words'].map(id => [id, harm]))
