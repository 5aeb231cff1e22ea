import { type Card, card } from '../../cards/card.ts'
import { callCard, contactCard } from '../../cards/contact.ts'
import { isOpen, nextClosing, nextOpen } from '../../core/calendar/open.ts'
import { makeDeskCalendar } from '../desk-calendar.ts'
import type { Call } from './call.ts'

type Reader = Pick<Call, 'desk' | 'now' | 'words'>

/** Section 13 and the ways of section 3. */
export function contactOf({ desk, now, words }: Reader): Card {
  const { channels, contact, updates } = desk.inForce(now).terms
  const { policyOwner } = updates
  return contactCard(words, { channels, contact, policyOwner, business: desk.calendar().business, now })
}

/** The live call of section 13, and from when it is possible (null: now): its own hours, on the desk's holidays never. */
export async function callOf({
  desk,
  now,
  words,
}: Reader): Promise<{ shown: Card; opensAt: number | null | 'never' }> {
  const { terms } = desk.inForce(now)
  const { call } = terms.contact
  if (call === null) return { shown: card(words.text('call.none')), opensAt: 'never' }
  const { calendar } = await makeDeskCalendar(
    { ...terms, channels: { ...terms.channels, hours: call.hours } },
    now,
  )
  const open = isOpen(calendar, now)
  const opensAt = open ? null : nextOpen(calendar, now)
  const closesAt = open ? nextClosing(calendar, now) : null
  return { shown: callCard(words, { call, opensAt, closesAt }), opensAt }
}
