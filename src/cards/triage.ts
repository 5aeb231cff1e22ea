import { isRunning, usedAt } from '../core/clocks.ts'
import type { Priority, TicketClock } from '../core/ticket.ts'
import { type Card, card, type Field } from './card.ts'
import { duration } from './duration.ts'
import { at, join, named, say, type Text } from './text.ts'
import { firstClock, lastResolution, nameOf, subjectOf, type TicketView, titleOf } from './ticket-view.ts'

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
  const internal = words.text('triage.internal', { who: named(ticket.requester) })
  return card(
    [...head, say('\n'), ...words.text(`triage.words.${ticket.work.status}`), say('\n'), ...internal],
    {
      fields: fields(view),
      subject: subjectOf(view),
      buttons: buttons(view),
    },
  )
}

function state({ words, ticket }: TicketView): Text {
  const { work } = ticket
  switch (work.status) {
    case 'new':
      return words.text('triage.new', { since: at(ticket.openedAt) })
    case 'open':
      return words.text('triage.open', { who: named(work.assignee), since: at(work.since, 'time') })
    case 'resolved': {
      const solved = words.text('triage.resolved', { who: named(work.by), when: at(work.at) })
      if (ticket.rating === null) return solved
      return join([solved, words.text('triage.rated', { score: ticket.rating })], ' · ')
    }
  }
}

function fields(view: TicketView): readonly Field[] {
  const { words, ticket } = view
  const { ladder } = ticket
  const [first, solution] = [firstClock(ticket), lastResolution(ticket)]
  const called = ladder.phase === 'idle' ? [] : ladder.page.who
  return [
    { name: words.label('triage.field.requester'), value: [named(ticket.requester)] },
    ...(first === undefined
      ? []
      : [{ name: words.label('triage.field.first'), value: clockText(view, first) }]),
    ...(solution === undefined
      ? []
      : [{ name: words.label('triage.field.resolution'), value: clockText(view, solution) }]),
    ...(called.length === 0
      ? []
      : [
          {
            name: words.label('triage.field.ladder'),
            value: join(
              called.map(one => [named(one)]),
              ', ',
            ),
          },
        ]),
  ]
}

/** How one clock stands. The minutes left are those of its own time. */
function clockText({ words, business, now }: TicketView, clock: TicketClock): Text {
  if (!isRunning(clock)) {
    const when = at(clock.at)
    return clock.breachedAt === null
      ? words.text('triage.clock.met', { when })
      : words.text('triage.clock.missed', { when, due: at(clock.breachedAt) })
  }
  const due = at(clock.dueAt)
  if (now > clock.dueAt) return words.text('triage.clock.late', { due })
  const time = duration(words, clock.target.ms - usedAt(clock, business, now))
  const left = clock.target.clock === 'business' ? words.label('time.opening', { time }) : time
  const running = words.text('triage.clock.running', { due, left })
  if (clock.warned === 0) return running
  return join([running, words.text('triage.clock.warned', { percent: clock.warned })], ' · ')
}

function buttons({ words, ticket: { number, work } }: TicketView): Card['buttons'] {
  const button = (verb: 'claim' | 'release' | 'reply' | 'resolve' | 'why') => ({
    action: `${verb}:${number}`,
    label: words.label(`button.${verb}`),
  })
  switch (work.status) {
    case 'new':
      return [{ ...button('claim'), style: 'primary' }, button('reply'), button('resolve'), button('why')]
    case 'open':
      return [{ ...button('reply'), style: 'primary' }, button('resolve'), button('release'), button('why')]
    case 'resolved':
      return [button('why')]
  }
}
