import { type Card, card } from '../cards/card.ts'
import { newForm } from '../cards/forms.ts'
import { notFound, refusalCard } from '../cards/refusal.ts'
import { at, type Text } from '../cards/text.ts'
import { firstClock, nameOf, type TicketView } from '../cards/ticket-view.ts'
import type { Words } from '../cards/words.ts'
import { maySee } from '../core/access.ts'
import { mayUse } from '../core/catalogue.ts'
import { cleanText, longestText } from '../core/clean-text.ts'
import { type Actor, isSame } from '../core/people.ts'
import type { Refusal } from '../core/refusals.ts'
import type { Reply } from '../ports/chat-platform.ts'
import type { Inbound } from '../ports/inbound.ts'
import type { StoredTicket, TicketStore } from '../ports/ticket-store.ts'
import type { makeActing } from './act.ts'
import type { Desk } from './desk.ts'
import type { makeOpening } from './open.ts'
import type { Policies } from './policies.ts'
import { echo, limited, published, tooLong, unknownWord } from './said.ts'
import type { makeShowing } from './show.ts'
import type { DeskTime } from './time.ts'
import type { Act, Wish } from './understand.ts'
import { viewOf } from './view.ts'

export type HandleDeps = {
  tickets: TicketStore
  words: Words
  time: DeskTime
  open: ReturnType<typeof makeOpening>
  act: ReturnType<typeof makeActing>
  showing: ReturnType<typeof makeShowing>
  policies: Policies
}

type Call = { desk: Desk; actor: Actor; inbound: Inbound; now: number }

const nothing: Reply = { kind: 'nothing' }
const whisper = (shown: Card): Reply => ({ kind: 'whisper', card: shown })

/** Does what somebody wishes, and gives the answer that they alone see. */
export function makeFulfil(deps: HandleDeps): (wish: Wish, call: Call) => Promise<Reply> {
  const { words, showing, policies } = deps

  return async (wish, call) => {
    const { desk, actor, now } = call
    switch (wish.kind) {
      case 'nothing':
        return nothing
      case 'open':
        return opening(deps, wish, call)
      case 'act':
        return acting(deps, wish, call)
      case 'form':
        if (wish.form === 'new') return { kind: 'form', form: newForm(words, null) }
        return offered(
          await showing.form(desk, actor, { verb: wish.form, number: wish.number, filled: null }, now),
        )
      case 'show':
        return whisper(await showing.card(desk, actor, wish, now))
      case 'publish':
        if (!mayUse('publish', actor.roles))
          return whisper(card(words.text('refused.not-allowed', { verb: 'publish' })))
        return whisper(published(words, await policies.publish(desk, actor, now)))
      case 'no-number':
        return whisper(card(words.text('refused.no-number', { verb: wish.verb })))
      case 'bad-priority':
        return whisper(
          card(words.text('refused.bad-priority', { word: echo(wish.word), text: echo(wish.text) })),
        )
      case 'unknown':
        return whisper(unknownWord(words, wish))
      case 'stale':
        return whisper(
          wish.what === 'button'
            ? card(words.text('refused.button'))
            : card(words.text('refused.form', { text: echo(wish.text) })),
        )
    }
  }
}

function offered(form: Awaited<ReturnType<HandleDeps['showing']['form']>>): Reply {
  return 'title' in form ? { kind: 'form', form } : whisper(form)
}

async function opening(deps: HandleDeps, wish: Extract<Wish, { kind: 'open' }>, call: Call): Promise<Reply> {
  const { words, open } = deps
  const { desk, actor, inbound, now } = call
  const text = cleanText(wish.text)
  if (text === '' || text.length > longestText) {
    if (inbound.kind !== 'form' && text !== '') return whisper(tooLong(words, text))
    return {
      kind: 'form',
      form: newForm(words, { text, ...(wish.priority ? { priority: wish.priority } : {}) }),
    }
  }
  const { workspace, channel, thread } = inbound.place
  const { opened, ticket } = await open(desk, {
    by: actor,
    text,
    priority: wish.priority,
    origin: { workspace, channel, thread },
    event: { workspace, id: inbound.eventId },
    now,
  })
  switch (opened.outcome) {
    case 'seen':
      return nothing
    case 'limited':
      return whisper(limited(words, text, desk.file.limits.newTickets))
    case 'opened': {
      const clock = firstClock(ticket)
      const due = at(clock?.phase === 'running' ? clock.dueAt : now)
      return whisper(card(words.text('opened.line', { ticket: `${desk.file.prefix}-${opened.number}`, due })))
    }
  }
}

async function acting(deps: HandleDeps, wish: Extract<Wish, { kind: 'act' }>, call: Call): Promise<Reply> {
  const { words, tickets, act, showing } = deps
  const { desk, actor, inbound, now } = call
  const cleaned = withCleanText(wish.act)
  const length = 'text' in cleaned ? cleaned.text.length : 0
  if (length > longestText) return whisper(tooLong(words, 'text' in cleaned ? cleaned.text : ''))
  const form = formAgain(wish, cleaned)
  if (form !== null) return offered(await showing.form(desk, actor, form, now))

  const event = { workspace: inbound.place.workspace, id: inbound.eventId }
  const acted = await act(desk, wish.number, { act: cleaned, by: actor, event, now })
  if (acted.outcome === 'seen') return nothing
  const { stored } = acted
  if (stored === null || !maySee(actor, stored.ticket)) return whisper(notFound(words))
  const view = await viewOf({ tickets, words }, desk, stored.ticket, { texts: [], now })
  if (acted.outcome === 'refused') return refused(view, acted.refusal, wish)
  return acknowledged(view, cleaned, wish.by, { actor, stored })
}

/** A form that comes back without words is shown again, with what is missing at its field. */
function formAgain({ by, number }: Extract<Wish, { kind: 'act' }>, act: Act) {
  if (by !== 'form' || act.kind !== 'reply' || act.text !== '') return null
  return { verb: act.kind, number, filled: { text: '' } } as const
}

function refused(view: TicketView, refusal: Refusal, { by, act }: Extract<Wish, { kind: 'act' }>): Reply {
  if (by === 'mark' && isHarmless(refusal, act)) return nothing
  return whisper(refusalCard(view, refusal, by === 'mark'))
}

/** Emoji are put on twice and taken off late; what changes nothing needs no answer. */
function isHarmless({ code }: Refusal, act: Act): boolean {
  if (act.kind === 'claim') return code === 'yours-already'
  if (act.kind === 'release')
    return code === 'nobody-has-it' || code === 'not-yours' || code === 'resolved-already'
  if (act.kind === 'unresolve') return code === 'not-resolved' || code === 'not-yours'
  return false
}

/** One line that it is done. An emoji or a message in a thread shows that by itself. */
function acknowledged(
  view: TicketView,
  act: Act,
  by: Extract<Wish, { kind: 'act' }>['by'],
  { actor, stored }: { actor: Actor; stored: StoredTicket },
): Reply {
  if (by === 'mark' || by === 'thread') return nothing
  return whisper(card(doneText(view, act, isSame(actor, stored.ticket.requester))))
}

function doneText(view: TicketView, act: Act, own: boolean): Text {
  const { words, ticket } = view
  const name = { ticket: nameOf(view), requester: ticket.requester.name }
  switch (act.kind) {
    case 'claim':
      return words.text('claimed', name)
    case 'release':
      return words.text('released', name)
    case 'note':
      return words.text('noted', name)
    case 'reply':
      return words.text('replied', name)
    case 'write':
      return words.text('noted', name)
    case 'resolve':
      return words.text(own ? 'resolved.own' : 'resolved', name)
    case 'unresolve':
      return words.text('unresolved', name)
    case 'rate':
      return words.text('rated')
  }
}

function withCleanText(act: Act): Act {
  return 'text' in act ? { ...act, text: cleanText(act.text) } : act
}
