import { isRunning, usedAt } from '../core/clocks.ts'
import type { Priority, TicketClock, Work } from '../core/ticket.ts'
import { aboutFields, fromText } from './about.ts'
import { type Card, card, type Field } from './card.ts'
import { duration } from './duration.ts'
import { listed, listedWords } from './list.ts'
import { missingText } from './needs.ts'
import { quoteState } from './quote.ts'
import { waitsText } from './status.ts'
import { at, join, named, quote, say, type Text } from './text.ts'
import {
  firstClock,
  lastClock,
  lastResolution,
  nameOf,
  subjectOf,
  type TicketView,
  titleOf,
} from './ticket-view.ts'
import { menuOf } from './triage-menu.ts'
import { vendorText } from './vendor.ts'

type Verb = 'claim' | 'release' | 'reply' | 'wait' | 'go-on' | 'resolve' | 'reopen'

const signs: Readonly<Record<Priority, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '⚪' }

/** The team's one post of a ticket, for ever edited. Its thread is the team's side. */
export function triage(view: TicketView): Card {
  const { words, ticket } = view
  const priority = words.label(`priority.${ticket.priority}`).toUpperCase()
  const head = words.text('triage.head', {
    sign: signs[ticket.priority],
    priority,
    ticket: nameOf(view),
    title: titleOf(view),
    state: state(view),
  })
  const phase = phaseOf(ticket)
  const who = named(ticket.requester)
  const { returnBy } = ticket
  const internal = !isLeft(ticket)
    ? words.text('triage.internal', { who })
    : returnBy === null
      ? words.text('triage.requester-left', { who })
      : words.text('triage.requester-held', { who, until: at(returnBy) })
  return card([...head, say('\n'), ...words.text(`triage.words.${phase}`), say('\n'), ...internal], {
    fields: fields(view),
    subject: subjectOf(view),
    tags: [
      words.label(`tag.${phase === 'merged' ? 'resolved' : phase}`),
      words.label(`priority.${ticket.priority}`),
    ],
    buttons: buttons(view),
    menu: menuOf(view),
  })
}

/** Nobody reads any more what the team sends. */
function isLeft({ requesterLeft, work }: TicketView['ticket']): boolean {
  return requesterLeft !== null && work.status !== 'resolved'
}

function state(view: TicketView): Text {
  const { words, ticket } = view
  const { work } = ticket
  switch (work.status) {
    case 'new':
      return held(view, freeText(view, work))
    case 'open':
      return held(
        view,
        words.text('triage.open', { who: named(work.assignee), since: at(work.since, 'time') }),
      )
    case 'resolved': {
      if (ticket.merged !== null) {
        const into = `${view.prefix}-${ticket.merged.into}`
        return words.text('triage.merged', { into, who: named(work.by), when: at(work.at) })
      }
      const solved =
        work.why === 'unanswered'
          ? words.text('triage.closed', { who: named(ticket.requester), when: at(work.at) })
          : words.text('triage.resolved', { who: named(work.by), when: at(work.at) })
      if (ticket.rating === null) return solved
      return join([solved, words.text('triage.rated', { score: ticket.rating })], ' · ')
    }
  }
}

function freeText({ words, ticket }: TicketView, work: Extract<Work, { status: 'new' }>): Text {
  const since = at(work.since ?? ticket.openedAt)
  return work.left === undefined
    ? words.text('triage.new', { since })
    : words.text('triage.left', { since, who: named(work.left) })
}

/** Who has it, and what it waits for. */
function held(view: TicketView, holder: Text): Text {
  const { words, ticket } = view
  const { snooze } = ticket
  if (snooze !== null) {
    const put = words.text('triage.snoozed', { who: named(snooze.by), until: at(snooze.until) })
    return join([holder, put], ' · ')
  }
  const waits = waitsText(view)
  return waits === null ? holder : join([holder, waits], ' · ')
}

function phaseOf({ work, hold, merged }: TicketView['ticket']) {
  if (merged !== null) return 'merged'
  // No word of the team ends the wait for a price.
  const waits = hold !== null && hold.for !== 'quote'
  return work.status !== 'resolved' && waits ? 'waiting' : work.status
}

function fields(view: TicketView): readonly Field[] {
  const { words, ticket } = view
  const shown = shownClocks(ticket)
  const called = calledText(view)
  const extra = [
    ['missing', missingText(view)],
    ['vendor', vendorText(view)],
    ['queue', queueText(view)],
    ['quote', quoteState(view)],
  ] as const
  return [
    ...shown.map(([name, clock]) => ({
      name: words.label(`triage.field.${name}`),
      value: clockText(view, clock),
    })),
    { name: words.label('triage.field.requester'), value: fromText(view) },
    ...aboutFields(view),
    ...(called.length === 0
      ? []
      : [
          {
            name: words.label('triage.field.ladder'),
            value: called,
          },
        ]),
    ...extra.flatMap(([name, value]) =>
      value === null ? [] : [{ name: words.label(`triage.field.${name}`), value }],
    ),
  ]
}

/** The queue of its category (section 2), with the people who look after it. */
function queueText({ words, ticket, terms, queues }: TicketView): Text | null {
  const id = terms.categories.find(one => one.id === ticket.category)?.queue
  const queue = queues.find(one => one.id === id)
  if (queue === undefined || ticket.work.status === 'resolved') return null
  return queue.people.length === 0
    ? [quote(queue.name)]
    : [quote(`${queue.name}: ${listedWords(words, queue.people)}`)]
}

/** Who was called last; of a call for several, which one that is. */
function calledText({ words, prefix, ticket: { ladder } }: TicketView): Text {
  if (ladder.phase === 'idle') return []
  if (ladder.phase === 'joined') return words.text('triage.joined', { ticket: `${prefix}-${ladder.with}` })
  return listed(
    words,
    ladder.page.who.map(one => [named(one)]),
  )
}

/** The first answer and the solution always; the next answer and word on progress while they are awaited. */
function shownClocks(ticket: TicketView['ticket']) {
  const all = [
    ['first', firstClock(ticket)],
    ['next', lastClock(ticket, 'next_response')],
    ['update', lastClock(ticket, 'update')],
    ['resolution', lastResolution(ticket)],
  ] as const
  return all.flatMap(([name, clock]) => {
    const over = clock?.phase === 'stopped' && (name === 'next' || name === 'update')
    return clock === undefined || over ? [] : [[name, clock] as const]
  })
}

/** How one clock stands. The minutes left are those of its own time. */
function clockText({ words, business, now }: TicketView, clock: TicketClock): Text {
  const left = (ms: number) => {
    const time = duration(words, ms)
    return clock.target.clock === 'business' ? words.label('time.opening', { time }) : time
  }
  if (clock.phase === 'paused') {
    return words.text('triage.clock.paused', { left: left(clock.target.ms - clock.usedMs) })
  }
  if (!isRunning(clock)) {
    const when = at(clock.at)
    return clock.breachedAt === null
      ? words.text('triage.clock.met', { when })
      : words.text('triage.clock.missed', { when, due: at(clock.breachedAt) })
  }
  const due = at(clock.dueAt)
  if (now > clock.dueAt) return words.text('triage.clock.late', { due })
  const running = words.text('triage.clock.running', {
    due,
    left: left(clock.target.ms - usedAt(clock, business, now)),
  })
  if (clock.warned === 0) return running
  return join([running, words.text('triage.clock.warned', { percent: clock.warned })], ' · ')
}

function buttons({ words, prefix, ticket, about, contacts }: TicketView): Card['buttons'] {
  const { number, work, hold } = ticket
  const button = (verb: Verb) => ({
    action: `${verb}:${number}`,
    label: words.label(`button.${verb}`),
  })
  const wait = hold?.for === 'quote' ? [] : [button(hold === null ? 'wait' : 'go-on')]
  const [same] = about?.alike ?? []
  const merge =
    same === undefined
      ? []
      : [
          {
            action: `merge:${number}:${same.number}`,
            label: words.label('button.merge-into', { ticket: `${prefix}-${same.number}` }),
          },
        ]
  const close = {
    action: `resolve-as:${number}:gone`,
    label: words.label('button.close-gone'),
    // Closing ends it unsolved: whoever could still be asked comes first.
    ...(contacts.length === 0 && { style: 'primary' as const }),
  }
  const another =
    contacts.length === 0
      ? []
      : [
          {
            action: `ask-another:${number}`,
            label: words.label('button.ask-another'),
            style: 'primary' as const,
          },
        ]
  if (isLeft(ticket))
    return [
      ...another,
      close,
      button(work.status === 'open' ? 'release' : 'claim'),
      button('resolve'),
      ...merge,
    ]
  switch (work.status) {
    case 'new':
      return [{ ...button('claim'), style: 'primary' }, button('reply'), ...wait, button('resolve'), ...merge]
    case 'open':
      return [
        { ...button('reply'), style: 'primary' },
        ...wait,
        button('resolve'),
        button('release'),
        ...merge,
      ]
    case 'resolved':
      return ticket.merged === null ? [button('reopen')] : []
  }
}
