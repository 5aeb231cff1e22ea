import type { Drilling } from '../core/drill.ts'
import type { Showing } from '../core/effect.ts'
import type { Ringing } from '../core/ringing.ts'
import { absorbed, merged, solvedAlong, split, woken } from './aside.ts'
import { type Card, card } from './card.ts'
import { callGiven } from './contact.ts'
import { doubt } from './doubt.ts'
import { escalated, leadHasIt, leadIsDone } from './escalation.ts'
import { later } from './later.ts'
import { explained, urged } from './managing.ts'
import {
  breach,
  joined,
  lapsed,
  managersCalled,
  nobodyAnswered,
  onIt,
  page,
  reminder,
  unhappy,
  wordMissed,
} from './notices.ts'
import { termsApplied } from './policy/applied.ts'
import { quoteAnswered, quoteCard, quoteExpired, quoteWanted } from './quote.ts'
import { receipt } from './receipt.ts'
import { note, reply, replyCopy, requesterBack, solved, sourceDeleted, withdrawn, wrote } from './thread.ts'
import type { TicketView } from './ticket-view.ts'
import { triage } from './triage.ts'
import { vendorLate } from './vendor.ts'
import { asked, closedUnanswered, lowered, nudge, thanked } from './waiting.ts'
import { assigned } from './work.ts'

/** What is shown of a ticket on a card; marks are none, pagers ring, and the others are a desk's own. */
export type TicketShowing = Exclude<Showing, { kind: DeskKind } | Ringing | Drilling>
type DeskKind =
  | 'mark'
  | 'file'
  | 'wanted'
  | 'raid'
  | 'digest'
  | 'digest-chart'
  | 'breaches'
  | 'handover'
  | 'shift-end'
  | 'left'
  | 'leaver'
  | 'gap'
  | 'owed'
  | 'webinar-soon'
  | 'webinar-file'
  | 'report-file'
  | 'draft'
  | 'policy-review'
  | 'faulty-policy'
  | 'policy-news'
  | 'closed-days'
  | 'outage'
  | 'outage-past'
  | 'outage-ask'
  | 'outage-told'
  | 'outage-report'
  | 'pager-failed'
  | 'undelivered'
  | 'rehearsal'
  | 'live'
  | 'greeting'
  | 'workspace-gone'
  | 'unheard'
  | 'rehearsed'

/** The card for what is to be shown, from the ticket as it is now. */
export function showTicket(view: TicketView, show: TicketShowing): Card {
  switch (show.kind) {
    case 'receipt':
      return receipt(view)
    case 'triage':
      return triage(view)
    case 'page':
      return page(view, show.page)
    case 'reply':
      return reply(view, show.by, show.text)
    case 'reply-copy':
      return replyCopy(view, show.by, show.text)
    case 'assigned':
      return assigned(view, show.by, show.text)
    case 'note':
      return note(view, show.by, show.text)
    case 'wrote':
      return wrote(view, show.by, [show.text, ...(show.more ?? [])])
    case 'escalated':
      return escalated(view)
    case 'lead-has-it':
      return leadHasIt(view)
    case 'lead-is-done':
      return leadIsDone(view, show.by)
    case 'on-it':
      return onIt(view, show.by)
    case 'quote':
      return quoteCard(view, show.to)
    case 'quote-wanted':
      return quoteWanted(view, show)
    case 'quote-answered':
      return quoteAnswered(view)
    case 'quote-expired':
      return quoteExpired(view)
    case 'vendor-late':
      return vendorLate(view, show.vendor)
    case 'call-given':
      return callGiven(view, show)
    case 'asked':
      return asked(view, show)
    case 'nudge':
      return nudge(view, show)
    case 'closed-unanswered':
      return closedUnanswered(view)
    case 'thanked':
      return thanked(view)
    case 'lowered':
      return lowered(view, show)
    case 'requester-back':
      return requesterBack(view)
    case 'goes-on-in-private':
      return card(view.words.text('goes-on-in-private'))
    case 'withdrawn':
      return withdrawn(view, show.by)
    case 'source-deleted':
      return sourceDeleted(view, show.by)
    case 'later':
      return later(view, show.at)
    case 'terms-applied':
      return termsApplied(view, show.version)
    case 'doubt':
      return doubt(view, show.text)
    case 'solved':
      return solved(view, show)
    case 'solved-along':
      return solvedAlong(view, show.by, show.text)
    case 'woken':
      return woken(view, show.text)
    case 'merged':
      return merged(view, show)
    case 'absorbed':
      return absorbed(view, show)
    case 'split':
      return split(view, show)
    case 'reminder':
      return reminder(view, show)
    case 'breach':
      return breach(view, show)
    case 'managers-called':
      return managersCalled(view, show.page)
    case 'word-missed':
      return wordMissed(view, show)
    case 'nobody-answered':
      return nobodyAnswered(view)
    case 'joined':
      return joined(view, show.with)
    case 'lapsed':
      return lapsed(view, show.by)
    case 'urged':
      return urged(view, show.by)
    case 'explained':
      return explained(view, show)
    case 'unhappy':
      return unhappy(view, show)
  }
}

/** The ids of the texts that a card needs beside the title. */
export function textsOf(show: Showing): readonly string[] {
  const more = 'more' in show && show.more !== undefined && typeof show.more !== 'number' ? show.more : []
  return 'text' in show && show.text !== null ? [show.text, ...more] : []
}
