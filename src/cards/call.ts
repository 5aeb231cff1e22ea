import type { Ringing } from '../core/ringing.ts'
import type { Page } from '../core/ticket.ts'
import { listed } from './list.ts'
import { at, named, say, type Text } from './text.ts'
import { firstClock, nameOf, type TicketView, titleOf } from './ticket-view.ts'

/** What a pager says: one line for the lock screen, one sentence below it. No other words of the customer. */
export type CallText = { title: Text; text: Text }

export function callText(view: TicketView, { who, level, round }: Page): CallText {
  const { words, ticket, now } = view
  const clock = firstClock(ticket)
  const due = clock?.phase === 'running' ? clock.dueAt : now
  const called =
    who.length === 0
      ? words.text('call.managers')
      : listed(
          words,
          who.map(one => [named(one)]),
        )
  const text = words.text(now > due ? 'call.late' : 'call.due', { due: at(due), who: called, level, round })
  return { title: callTitle(view), text }
}

/** What became of an alarm. */
export function newsText(view: TicketView, news: Exclude<Ringing, { kind: 'ring' }>): CallText {
  const { words } = view
  const title = callTitle(view)
  if (news.kind === 'ring-over') {
    return { title, text: words.text(`call.${news.why}`) }
  }
  return {
    title,
    text: news.by === null ? words.text('call.answered') : words.text('call.taken', { who: named(news.by) }),
  }
}

function callTitle(view: TicketView): Text {
  const { words, ticket } = view
  const priority = say(words.label(`priority.${ticket.priority}`).toUpperCase())
  return words.text('call.title', { ticket: nameOf(view), priority, title: titleOf(view) })
}
