import { type Card, card } from '../../cards/card.ts'
import { whatWentWrong } from '../../cards/escalation.ts'
import { withRefused } from '../../cards/files.ts'
import { notFound, refusalCard } from '../../cards/refusal.ts'
import { at, join, named, quote, type Text } from '../../cards/text.ts'
import { thanks } from '../../cards/thread.ts'
import { nameOf, type TicketView } from '../../cards/ticket-view.ts'
import { isStaff, maySee } from '../../core/access.ts'
import { cleanText, longestText } from '../../core/clean-text.ts'
import { timeOf } from '../../core/clocks.ts'
import { looksLikeDuration } from '../../core/duration-words.ts'
import { openEscalation } from '../../core/escalation.ts'
import { type Actor, isSame } from '../../core/people.ts'
import type { Refusal } from '../../core/refusals.ts'
import { isOpen } from '../../core/ticket.ts'
import { wantsLead } from '../../core/wants-lead.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { StoredTicket } from '../../ports/ticket-store.ts'
import { readable, tooLong, withWords } from '../said.ts'
import type { Act, Wish } from '../understanding/wish.ts'
import { viewOf } from '../view.ts'
import { type Call, nothing, offered, told, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { wroteMeanwhile } from './meanwhile.ts'
import { noteAnswer, wordNoteAnswer } from './moving-note.ts'
import { ratedWhere } from './rated.ts'
import { questioned, remember } from './sides.ts'

/** Does something to a ticket, and says in one line that it is done or why not. */
export async function acting(
  deps: HandleDeps,
  wish: Extract<Wish, { kind: 'act' }>,
  call: Call,
): Promise<Reply> {
  const { tickets, act, showing } = deps
  const { desk, actor, inbound, now, words } = call
  const passed = 'files' in wish.act ? readable({ files: [], ...wish.act }, desk) : null
  const said = passed === null ? wish.act : { ...wish.act, text: passed.text, files: passed.files }
  const cleaned = withCleanText(said, desk.file.limits.burst.ms)
  const length = 'text' in cleaned ? cleaned.text.length : 0
  if (length > longestText) return whisper(tooLong(words, 'text' in cleaned ? cleaned.text : ''))
  if (cleaned.kind === 'wait' && looksLikeDuration(cleaned.text)) {
    const word = quote(cleaned.text)
    return whisper(card(words.text('refused.wait-duration', { word, number: wish.number })))
  }
  const form = formAgain(wish, cleaned)
  if (form !== null) return offered(await showing.form(call, form))

  if (isToRequester(cleaned) && (wish.by === 'word' || wish.by === 'form') && isStaff(actor)) {
    const found = await deps.tickets.read(desk.id, wish.number)
    const question =
      found === null
        ? null
        : await questioned(deps, call, found.ticket, { text: cleaned.text, as: cleaned.kind })
    if (question !== null) return question
  }
  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  const acted = await act(desk, wish.number, { act: cleaned, by: actor, event, now })
  if (acted.outcome === 'seen') return nothing
  const { stored } = acted
  const writes =
    stored !== null && (speaksFor(actor, stored.ticket, cleaned) || isWatcher(actor, stored.ticket, cleaned))
  if (stored === null || !(maySee(actor, stored.ticket) || writes)) {
    // Whoever passes by a message that became a ticket may react to it and answer below it as people do.
    if (wish.by === 'mark' || wish.by === 'thread') return nothing
    return whisper(withWords(words, notFound(words), givenBack({ by: wish.by, act: cleaned })))
  }
  const view = await viewOf({ tickets, words }, desk, stored.ticket, { texts: [], now })
  if (acted.outcome === 'refused') {
    const { refusal } = acted
    // What is written in the thread of a ticket that goes on elsewhere belongs there.
    if (refusal.code === 'merged' && cleaned.kind === 'write' && !isStaff(actor)) {
      const further = { ...inbound, eventId: `${inbound.eventId}#${refusal.into}` }
      return acting(deps, { ...wish, number: refusal.into }, { ...call, inbound: further })
    }
    return refused(view, refusal, wish, isStaff(actor))
  }
  if (wish.by === 'thread') {
    await remember(deps, call, stored.ticket, acted.events)
    if (cleaned.kind === 'note') return told(await noteAnswer(deps, call, stored.ticket, cleaned))
    const offer = leadOffer(cleaned, stored, call)
    if (offer !== null) return whisper(offer)
    return told(passed === null ? null : withRefused(words, null, passed, desk.file.files))
  }
  const done = acknowledged(view, cleaned, wish.by, actor)
  if (cleaned.kind === 'rate') return ratedWhere(deps, view, call, done)
  if (cleaned.kind === 'note' && done.kind === 'whisper') {
    const offer = await wordNoteAnswer(deps, call, stored.ticket, acted.events, cleaned)
    if (offer === null) return done
    return whisper(card(join([done.card.text, offer.text], ' '), { buttons: offer.buttons }))
  }
  const news =
    wish.by === 'form' && isToRequester(cleaned) && isStaff(actor)
      ? await wroteMeanwhile(deps, call, stored.ticket)
      : null
  if (news === null || done.kind !== 'whisper') return done
  return whisper({ ...done.card, text: join([done.card.text, news], '\n') })
}

/** Words that the requester will read. */
function isToRequester(act: Act): act is Extract<Act, { kind: 'reply' | 'wait' | 'resolve' }> {
  return act.kind === 'reply' || act.kind === 'wait' || act.kind === 'resolve'
}

/** Whoever asks for the team lead in their own words gets the button, never a quotation from the policy. */
function leadOffer(act: Act, { ticket }: StoredTicket, { desk, words }: Call): Card | null {
  if (act.kind !== 'write' || !isOpen(ticket) || openEscalation(ticket) !== null) return null
  if (!wantsLead(act.text)) return null
  return whatWentWrong(words, `${desk.file.prefix}-${ticket.number}`, ticket.number)
}

/** Who may answer a price for somebody else sees nothing else of the ticket. */
function speaksFor(actor: Actor, { quote }: StoredTicket['ticket'], { kind }: Act): boolean {
  return kind === 'answer-quote' && (quote?.also.some(one => isSame(one, actor)) ?? false)
}

/** A form that comes back without words is shown again, with what is missing at its field. */
function formAgain({ by, number }: Extract<Wish, { kind: 'act' }>, act: Act) {
  if (by !== 'form' || (act.kind !== 'reply' && act.kind !== 'wait') || act.text !== '') return null
  return { verb: act.kind, number, filled: { text: '' } } as const
}

/** Whose ticket goes on in this one writes to it, and sees nothing of it. */
function isWatcher(actor: Actor, { watchers }: StoredTicket['ticket'], { kind }: Act): boolean {
  return kind === 'write' && watchers.some(({ person }) => isSame(person, actor))
}

function refused(
  view: TicketView,
  refusal: Refusal,
  { by, act }: Extract<Wish, { kind: 'act' }>,
  forTeam: boolean,
): Reply {
  if (by === 'mark' && isHarmless(refusal, act)) return nothing
  const why = refusalCard(view, refusal, { byMark: by === 'mark', forTeam })
  return { kind: 'whisper', card: withWords(view.words, why, givenBack({ by, act })), refused: true }
}

/** A form closes when it is sent, and a command is gone once it is typed: what was written is given back. */
function givenBack({ by, act }: Pick<Extract<Wish, { kind: 'act' }>, 'by' | 'act'>): string {
  return (by === 'form' || by === 'word') && 'text' in act && act.kind !== 'tag' ? act.text : ''
}

/** Emoji are put on twice and taken off late; what changes nothing needs no answer. */
function isHarmless({ code }: Refusal, act: Act): boolean {
  if (act.kind === 'claim') return code === 'yours-already'
  if (act.kind === 'release')
    return code === 'nobody-has-it' || code === 'not-yours' || code === 'resolved-already'
  if (act.kind === 'wait') return code === 'waits-already'
  if (act.kind === 'go-on') return code === 'not-waiting' || code === 'resolved-already'
  if (act.kind === 'unresolve') return code === 'not-resolved' || code === 'not-yours'
  return false
}

/** One line that it is done. An emoji or a message in a thread shows that by itself. */
function acknowledged(
  view: TicketView,
  act: Act,
  by: Extract<Wish, { kind: 'act' }>['by'],
  actor: Actor,
): Reply {
  if (by === 'mark' || by === 'thread') return nothing
  return whisper(card(doneText(view, act, actor)))
}

function doneText(view: TicketView, act: Act, actor: Actor): Text {
  const { words, ticket } = view
  const own = isSame(actor, ticket.requester)
  const name = { ticket: nameOf(view), requester: ticket.requester.name }
  switch (act.kind) {
    case 'claim':
    case 'follow':
      return words.text('claimed', name)
    case 'release':
      return words.text('released', name)
    case 'note':
      return words.text('noted', name)
    case 'reply':
      return words.text('replied', name)
    case 'write':
      return words.text('noted', name)
    case 'give':
      return words.text('needs.given')
    case 'want-quote':
      return words.text('quote.wanted.done', { ...name, due: at(owedBy(view)) })
    case 'quote':
      return words.text('quote.done', name)
    case 'answer-quote':
      return words.text(`quote.answered.${act.answer}`, name)
    case 'give-call':
      return words.text('noted', name)
    case 'wait':
      return words.text('asked.done', name)
    case 'ack':
      return words.text('ack.done', name)
    case 'pass':
      return words.text('pass.done', name)
    case 'go-on':
      return words.text('went-on', name)
    case 'wait-for-vendor':
      return words.text('vendor.done', name)
    case 'prioritise':
      return words.text('prioritised', { ...name, priority: words.label(`priority.${act.to}`) })
    case 'ask-another':
      return words.text('asked.done', name)
    case 'state-critical':
      return words.text('critical.done', name)
    case 'categorise':
      return words.text('categorised', name)
    case 'resolve':
      return words.text(own ? 'resolved.own' : 'resolved', name)
    case 'requester-left':
    case 'requester-back':
      return words.text('noted', name)
    case 'escalate':
      return words.text('escalate.done', { ...name, due: at(ticket.escalation?.answerBy ?? view.now) })
    case 'take-escalation':
      return words.text('escalate.took', name)
    case 'settle-escalation':
      return words.text('escalate.settled', name)
    case 'send':
      return words.text('send.soon', name)
    case 'stop-sending':
      return words.text('send.stopped', name)
    case 'revise':
      return words.text('noted', name)
    case 'reopen':
      return words.text('reopened.done', name)
    case 'assign':
      return words.text('assigned.done', { ...name, who: named(act.to) })
    case 'unresolve':
      return words.text('unresolved', name)
    case 'tag':
      return ticket.tags.length === 0
        ? words.text('tagged.none', name)
        : words.text('tagged.done', { ...name, tags: quote(ticket.tags.join(', ')) })
    case 'snooze':
      return words.text('snoozed.done', { ...name, until: at(ticket.snooze?.until ?? view.now) })
    case 'wake':
      return words.text('woken.done', name)
    case 'go-private':
      return words.text('goes-on-in-private.done', name)
    case 'same':
      return words.text('reopened.done', name)
    case 'split-off':
      return words.text('split.done', name)
    case 'redact':
      return words.text('redact.done', { ...name, who: actor.name })
    case 'explain':
      return words.text('explained', name)
    case 'urge': {
      const { work } = ticket
      return work.status === 'open'
        ? words.text('urge.sent', { ...name, who: work.assignee.name })
        : words.text('urge.sent-team', name)
    }
    case 'rate':
      return thanks(view)
  }
}

/** When a price that is asked for now is there at the latest. */
function owedBy({ terms, business, now }: TicketView): number {
  const { within } = terms.quotes
  return timeOf(within, business).due(now, within.ms)
}

function withCleanText(act: Act, burst: number): Act {
  if (act.kind === 'write') return { ...act, text: cleanText(act.text), burst }
  return 'text' in act ? { ...act, text: cleanText(act.text) } : act
}
