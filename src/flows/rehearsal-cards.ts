import { callText } from '../cards/call.ts'
import { type Card, card } from '../cards/card.ts'
import { greeting } from '../cards/greeting.ts'
import { liveCard, type Meant, rehearsalCard, wouldHaveGone, wouldHaveMarked } from '../cards/rehearsal.ts'
import { join } from '../cards/text.ts'
import type { TicketView } from '../cards/ticket-view.ts'
import { unheard, workspaceGone } from '../cards/undelivered.ts'
import type { Words } from '../cards/words.ts'
import { emojiOf } from '../core/catalogue.ts'
import type { Destination, Showing } from '../core/effect.ts'
import { isPublic } from './channels.ts'
import type { Desk } from './desk.ts'
import { roomOf } from './outgoing.ts'

type Own = Extract<Showing, { kind: 'rehearsal' | 'live' | 'greeting' | 'workspace-gone' | 'unheard' }>

/** What a desk says of its rehearsal, and where it was let in or taken out. */
export function deskCard(words: Words, desk: Desk, show: Own): Card {
  switch (show.kind) {
    case 'rehearsal':
      return rehearsalCard(words, show.over)
    case 'live':
      return liveCard(words, show)
    case 'greeting':
      return greeting(words, desk.file.name, show.uses, { rehearses: desk.rehearses() })
    case 'workspace-gone':
      return workspaceGone(words, show.workspace, desk.file.workspaces)
    case 'unheard':
      return unheard(words, show)
  }
}

type Drawing = {
  words: Words
  desk: Desk
  /** The ticket that it is about, null where it is about none. */
  view: TicketView | null
  /** The card that would have gone out; null for what is none. */
  drawn: Card | null
}

/** What the team sees in the place of a message for somebody outside. Null: there is nothing to show any more. */
export function rehearsedCard(
  { to, show }: Extract<Showing, { kind: 'rehearsed' }>,
  { words, desk, view, drawn }: Drawing,
): Card | null {
  const requester = view?.ticket.requester ?? null
  if (show.kind === 'mark') {
    const { mark } = show
    const own = mark === 'nod' ? [] : desk.file.emoji[mark]
    return wouldHaveMarked(words, requester, own[0] ?? emojiOf[mark])
  }
  const meant = meantFor(desk, view, to)
  const shown = show.kind === 'ring' && view !== null ? ringing(view, show.page) : drawn
  return meant === null || shown === null ? null : wouldHaveGone(words, meant, shown)
}

function ringing(view: TicketView, page: Parameters<typeof callText>[1]): Card {
  const { title, text } = callText(view, page)
  return card(join([title, text], '\n'))
}

function meantFor(desk: Desk, view: TicketView | null, to: Destination): Meant | null {
  switch (to.kind) {
    case 'watcher':
    case 'person':
      return { kind: 'person', who: to.person, below: null }
    case 'pager':
      return { kind: 'pager', pager: to.pager }
    case 'channel':
      return { kind: 'channel', channel: to.channel }
    case 'room': {
      const found = roomOf(desk, to.room)
      return found === null ? null : { kind: 'channel', channel: found.channel }
    }
    case 'message':
      return null
    case 'side': {
      if (view === null) return null
      const { requester, origin } = view.ticket
      return { kind: 'person', who: requester, below: isPublic(desk, view.ticket) ? origin.channel : null }
    }
  }
}
