import { type Card, card } from '../../cards/card.ts'
import { callCard, contactCard } from '../../cards/contact.ts'
import { trainingCard } from '../../cards/training.ts'
import { datesOf } from '../../core/calendar/date-rules.ts'
import { dateOf, day } from '../../core/calendar/local.ts'
import { isOpen, nextClosing, nextOpen } from '../../core/calendar/open.ts'
import { wallInstant } from '../../core/rota/turns.ts'
import { parseDateRule } from '../../policy/values/date-rule.ts'
import { makeDeskCalendar } from '../desk-calendar.ts'
import type { Call } from './call.ts'

type Reader = Pick<Call, 'desk' | 'now' | 'words'>

const datesShown = 3
const daysAhead = 120

/** Section 13 and the ways of section 3. */
export function contactOf({ desk, now, words }: Reader): Card {
  const { channels, contact } = desk.inForce(now).terms
  return contactCard(words, { channels, contact, open: desk.calendar().business.isOpen(now) })
}

/** The live call of section 13: its own hours, on the desk's holidays never. */
export async function callOf({ desk, now, words }: Reader): Promise<Card> {
  const { terms } = desk.inForce(now)
  const { call } = terms.contact
  if (call === null) return card(words.text('call.none'))
  const { calendar } = await makeDeskCalendar(
    { ...terms, channels: { ...terms.channels, hours: call.hours } },
    now,
  )
  const open = isOpen(calendar, now)
  return callCard(words, {
    call,
    opensAt: open ? null : nextOpen(calendar, now),
    closesAt: open ? nextClosing(calendar, now) : null,
  })
}

/** Section 11, with the dates that come next. */
export function trainingOf({ desk, now, words }: Reader): Card {
  const { training, customWork, channels } = desk.inForce(now).terms
  const today = Math.floor(now / day) - 1
  const dates = new Map(
    training.webinars.map(({ id, on, at }) => {
      const days = on.flatMap(written => {
        const rule = parseDateRule(written)
        return rule === undefined ? [] : datesOf(rule, today, today + daysAhead)
      })
      const instants = [...new Set(days)].map(number => wallInstant(channels.zone, `${dateOf(number)}T${at}`))
      return [
        id,
        instants
          .filter(ms => ms > now)
          .sort((a, b) => a - b)
          .slice(0, datesShown),
      ]
    }),
  )
  return trainingCard(words, { training, currency: customWork.currency, dates })
}
