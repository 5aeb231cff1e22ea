import { closedBy } from '../core/calendar/closed-by.ts'
import type { Calendar } from '../core/calendar/compile.ts'
import { nextClosing, nextOpening } from '../core/calendar/open.ts'
import { type Schedule, weekdays } from '../core/calendar/schedule.ts'
import { words as catalogue, mayUse, type Verb, verbs } from '../core/catalogue.ts'
import { isRunning } from '../core/clocks.ts'
import type { Role } from '../core/people.ts'
import type { StatusNames } from '../core/pinned.ts'
import type { Hold, Ticket } from '../core/ticket.ts'
import type { BusinessTime, Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { listed } from './list.ts'
import { type Promised, promisedText, statusOf, statusText } from './status.ts'
import { at, join, quote, say, type Text } from './text.ts'
import { headline, nameOf, type TicketView, titleOf } from './ticket-view.ts'
import type { Words } from './words.ts'

/** The words this person may use, and no others. */
export function help(words: Words, desk: string, held: readonly Role[], greeting: string | null): Card {
  const lines = verbs
    .filter(verb => mayUse(verb, held))
    .map(verb => words.text('help.line', { usage: usage(words, verb), does: words.label(`help.${verb}`) }))
  const emoji = mayUse('claim', held) ? [words.text('help.emoji')] : []
  const hello: Text[] = greeting === null ? [] : [[quote(greeting)]]
  return card(join([...hello, words.text('help.head', { desk }), ...lines, ...emoji], '\n'))
}

function usage(words: Words, verb: Verb): string {
  const follows = takes(words, verb)
  return follows === '' ? verb : `${verb} ${follows}`
}

/** What follows a word, in the reader's language but for what is typed as it stands. */
export function takes(words: Words, verb: Verb): string {
  return catalogue[verb].takes.replace(/[a-z]+( or [a-z]+)?/g, part => {
    const name = part.replaceAll(' ', '-')
    return isPart(name) ? words.label(`usage.${name}`) : part
  })
}

const parts = [
  'text',
  'question',
  'section-or-question',
  'number',
  'name',
  'note',
  'reason',
  'priority',
  'category',
  'vendor',
  'reference',
  'day',
] as const

function isPart(name: string): name is (typeof parts)[number] {
  return parts.some(part => part === name)
}

export type HoursView = {
  words: Words
  schedule: Schedule
  calendar: Calendar
  business: BusinessTime
  /** Said while the desk is closed (section 3). */
  outOfHours: string | null
  now: Instant
}

/** Whether the desk is open, until or from when, and the hours of the week. */
export function hours({ words, schedule, calendar, business, outOfHours, now }: HoursView): Card {
  const lines = weekLines(schedule).map(({ from, to, spans }) => {
    const [first, last] = [from, to].map(index => weekdayName(words.locale, index))
    const day = from === to ? (first ?? '') : `${first} – ${last}`
    return words.text('hours.line', { day, spans: spans === '' ? words.label('hours.day-closed') : spans })
  })
  const week = words.text('hours.week', { zone: schedule.zone, lines: join(lines, '\n') })
  const closed: Text[] = outOfHours === null || business.isOpen(now) ? [] : [[quote(outOfHours)]]
  return card(join([openNow({ words, schedule, calendar, business, now }), ...closed, week], '\n'))
}

/** Neighbouring days with the same hours are one line; days by their place in the week. */
function weekLines({ hours: week }: Schedule): { from: number; to: number; spans: string }[] {
  const days = weekdays.map(name => (week[name] ?? []).map(([from, to]) => `${from}–${to}`).join(', '))
  const lines: { from: number; to: number; spans: string }[] = []
  for (const [index, spans] of days.entries()) {
    const last = lines.at(-1)
    if (last?.spans === spans) last.to = index
    else lines.push({ from: index, to: index, spans })
  }
  return lines
}

function openNow({ words, schedule, calendar, business, now }: Omit<HoursView, 'outOfHours'>): Text {
  if (!business.isOpen(now)) {
    const why = closedBy({ schedule, calendar }, now).map(one => [quote(one)])
    return words.text('hours.closed', {
      holiday:
        why.length === 0 ? '' : [say(' '), ...words.text('hours.because', { why: listed(words, why) })],
      opening: at(nextOpening(calendar, now) ?? business.nextOpening(now)),
    })
  }
  const closing = nextClosing(calendar, now)
  return closing === null
    ? words.text('hours.open-always')
    : words.text('hours.open', { closing: at(closing) })
}

/** 5 January 1970 was a Monday. */
function weekdayName(locale: string, index: number): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return format.format(new Date(Date.UTC(1970, 0, 5 + index)))
}

export function status(view: TicketView, reader: 'requester' | 'other'): Card {
  const { words, ticket, terms, now } = view
  const running = ticket.clocks.filter(isRunning)
  const state = withPromise(
    statusText(view, reader),
    promisedText(words, { ...ticket, ...terms, running }, now),
  )
  const priority = words.label(`priority.${ticket.priority}`)
  return card(words.text('status.one', { ticket: nameOf(view), title: titleOf(view), priority, state }))
}

function withPromise(state: Text, promised: Text | null): Text {
  return promised === null ? state : join([state, promised], ' · ')
}

export type ListLine = Promised & {
  number: number
  title: string | null
  status: string
  holder: string | null
  merged: Ticket['merged']
  waitsFor: Hold['for'] | null
}
type Listing = { words: Words; prefix: string; statuses: StatusNames; now: Instant }

/** A person's own tickets, newest first, each with what they hear next and by when. */
export function list(
  { words, prefix, statuses, now }: Listing,
  tickets: readonly ListLine[],
  form: 'status.list' | 'home.list' = 'status.list',
): Card {
  if (tickets.length === 0) return card(words.text('status.none'))
  const lines = tickets.map(({ number, title, ...stands }) =>
    words.text('status.line', {
      ticket: `${prefix}-${number}`,
      title: title === null ? say(words.label('erased')) : quote(headline(title)),
      priority: words.label(`priority.${stands.priority}`),
      state: withPromise(statusOf({ words, prefix, statuses }, stands), promisedText(words, stands, now)),
    }),
  )
  return card(words.text(form, { lines: join(lines, '\n') }))
}
