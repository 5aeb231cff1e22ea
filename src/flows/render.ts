import { type Card, card } from '../cards/card.ts'
import { closedDays } from '../cards/closed-days.ts'
import { drill } from '../cards/drill.ts'
import { raid, wanted } from '../cards/from-message.ts'
import type { Languages } from '../cards/languages.ts'
import { owed, withPromise } from '../cards/managing.ts'
import { faultyFile } from '../cards/policy/news.ts'
import { gap, handover } from '../cards/rota.ts'
import { showTicket, type TicketShowing, textsOf } from '../cards/show.ts'
import { named, quote, say, type Text } from '../cards/text.ts'
import { webinarSoon } from '../cards/training.ts'
import { undelivered } from '../cards/undelivered.ts'
import type { Words } from '../cards/words.ts'
import { type Destination, rootOf } from '../core/effect.ts'
import type { Ticket } from '../core/ticket.ts'
import type { Address, Outgoing } from '../ports/chat-platform.ts'
import type { KeptStore } from '../ports/kept-store.ts'
import type { OutageStore } from '../ports/outage-store.ts'
import type { OutboxRow } from '../ports/outbox-store.ts'
import type { PolicyStore } from '../ports/policy-store.ts'
import type { StoredTicket, TicketStore } from '../ports/ticket-store.ts'
import { aboutOf, saidOnCard } from './about.ts'
import { isPublic } from './channels.ts'
import type { Desk } from './desk.ts'
import type { Desks } from './desks.ts'
import { breachesCard } from './digest/breaches-card.ts'
import { digestCard } from './digest/card.ts'
import { type FileDeps, fileOf, isFile } from './files.ts'
import { withFirstAnswer } from './first-answer.ts'
import { leaverCard, leftCard } from './leaving/cards.ts'
import { outageCard } from './outages/cards.ts'
import { roomOf } from './outgoing.ts'
import { type PassingDeps, passed } from './passing.ts'
import { announcement, draftNow, type PolicyCardDeps } from './policy/cards.ts'
import { type ReviewDeps, reviewCard } from './policy/review.ts'
import { type Readers, readerOf } from './readers.ts'
import { deskCard, rehearsedCard } from './rehearsal-cards.ts'
import { gapView } from './rota/gaps.ts'
import { shiftEndCard } from './shift-ends.ts'
import type { DeskTime } from './time.ts'
import { viewOf } from './view.ts'

type Deps = FileDeps &
  ReviewDeps &
  PassingDeps & {
    tickets: TicketStore
    policies: PolicyStore
    kept: KeptStore
    outages: OutageStore
    audience: PolicyCardDeps['audience']
    desks: Desks
    languages: Languages
    readers: Readers
    time: DeskTime
  }

/**
 * What a row of the outbox says now: an edit where a message already shows its key, unless it is to be posted
 * anew. Null: there is nothing to show any more.
 */
export type Render = (row: OutboxRow, options?: { anew: boolean }) => Promise<Outgoing | null>

/** Draws rows of the outbox at the moment they go out, from the ticket as it is then. */
export function makeRender(deps: Deps): Render {
  const { tickets, policies, desks, languages, time } = deps

  /** Each reader's own language; what many read is in the desk's. */
  async function wordsOf(desk: Desk, row: OutboxRow, stored: StoredTicket | null): Promise<Words> {
    const reader = readerOf(row.destination, stored?.ticket ?? null)
    const own = reader === null ? undefined : await deps.readers.localeOf(desk, reader)
    return languages(own, desk.file.locale)
  }

  /** What follows from the chat alone: who reads along with the requester, and that their words cannot be read. */
  function fromChat(words: Words, { requester }: Ticket, drawn: Card, kind: TicketShowing['kind']): Card {
    const chat = deps.platformOf(requester.workspace)
    const add = (line: Text): Card => ({ ...drawn, text: [...drawn.text, say('\n'), ...line] })
    if (kind === 'triage' && chat?.hearsWords() === false)
      return add(words.text('triage.unheard', { who: named(requester) }))
    return kind === 'receipt' && chat?.traits.moderatorsRead ? add(words.text('receipt.visible')) : drawn
  }

  async function cardOf(
    words: Words,
    desk: Desk,
    row: OutboxRow,
    stored: StoredTicket | null,
  ): Promise<Card | null> {
    const { show } = row
    switch (show.kind) {
      case 'mark':
      case 'file':
      case 'digest-chart':
      case 'report-file':
        return null
      case 'wanted': {
        const { workspace, message: id } = show
        const at = { desk: desk.id, kind: 'wanted' as const, subject: workspace, id }
        const kept = await deps.kept.read(at, time.now())
        return kept === null ? null : wanted(words, { ...kept, message: id, people: show.people })
      }
      case 'webinar-file':
        return null
      case 'webinar-soon': {
        const its = desk.inForce(time.now()).terms.training.webinars.find(({ id }) => id === show.webinar)
        const name = its?.name ?? show.webinar
        return webinarSoon(words, { name, webinar: show.on ? (its ?? null) : null, at: show.at })
      }
      case 'owed':
        return owed(words, desk.file.prefix, show, await deps.digests.promiseBy(desk.id, show.id))
      case 'raid':
        return raid(words, show)
      case 'gap':
        await desk.refresh(time.now())
        return gap(words, gapView(desk, show, time.now()))
      case 'handover':
        return handoverCard(words, desk, show)
      case 'left':
        return leftCard({ ...deps, words }, desk, show, time.now())
      case 'leaver':
        await desk.refresh(time.now())
        return leaverCard(words, desk, show.who, time.now())
      case 'shift-end':
        return shiftEndCard({ tickets, words }, desk, show, time.now())
      case 'breaches':
        return breachesCard({ ...deps, words }, desk, show.post, time.now())
      case 'digest':
        return digestCard({ ...deps, words }, desk, show, time.now())
      case 'draft':
        return draftNow({ ...deps, words }, desk, show, time.now())
      case 'policy-review':
        return reviewCard(deps, words, desk, show.at)
      case 'faulty-policy':
        return faultyFile(words, desk.inForce(time.now()).version, show)
      case 'outage':
      case 'outage-past':
      case 'outage-ask':
      case 'outage-told':
      case 'outage-report':
        return outageCard({ outages: deps.outages, words }, desk, show, time.now())
      case 'policy-news':
        return announcement({ policies, words }, desk, show)
      case 'closed-days':
        return closedDays(words, show)
      case 'pager-failed': {
        const ticket = `${desk.file.prefix}-${show.ticket}`
        const key = show.refused ? 'call.failed.refused' : 'call.failed.away'
        return card(words.text(key, { pager: show.pager, ticket }))
      }
      case 'undelivered': {
        const ticket = show.ticket === null ? null : `${desk.file.prefix}-${show.ticket}`
        return undelivered(words, show, { ticket, requester: stored?.ticket.requester.name ?? '' })
      }
      case 'rehearsal':
      case 'live':
      case 'greeting':
      case 'workspace-gone':
      case 'unheard':
        return deskCard(words, desk, show)
      case 'rehearsed': {
        const about = stored?.ticket
        const now = time.now()
        const view = about ? await viewOf({ tickets, words }, desk, about, { texts: [], now }) : null
        const inner = { ...row, destination: show.to, show: show.show, key: null }
        const drawn = await (inner.show.kind === 'file'
          ? namedFile(words, desk, inner.show)
          : cardOf(words, desk, inner, stored))
        return rehearsedCard(show, { words, desk, view, drawn })
      }
      case 'drill':
        return drill(words, show)
      case 'drill-over':
      case 'ring':
      case 'ring-taken':
      case 'ring-over':
        return null
      default: {
        if (stored === null) return null
        const now = time.now()
        const shown = show.kind === 'triage' ? saidOnCard(stored.ticket) : textsOf(show)
        const view = await viewOf({ tickets, words }, desk, stored.ticket, { texts: shown, now })
        const about = show.kind === 'triage' ? { about: await aboutOf({ tickets }, desk, view) } : {}
        const drawn = showTicket({ ...view, ...about }, show satisfies TicketShowing)
        const team = roomOf(desk, 'triage')?.workspace ?? ''
        const full = show.kind === 'triage' ? withFirstAnswer(drawn, view, deps.platformOf(team)) : drawn
        const card = fromChat(words, stored.ticket, full, show.kind)
        if (show.kind !== 'unhappy') return card
        return withPromise(view, card, await deps.digests.promiseOf(desk.id, row.ticket))
      }
    }
  }

  /** A file that stays in the house is told of by its name. */
  async function namedFile(
    words: Words,
    desk: Desk,
    show: Extract<OutboxRow['show'], { kind: 'file' }>,
  ): Promise<Card | null> {
    const file = await passed(deps, words, desk, show)
    return file !== null && 'bytes' in file ? card([say('📎 '), quote(file.name)]) : file
  }

  return async (row, { anew } = { anew: false }) => {
    const desk = desks.byId(row.desk)
    if (desk === null) return null
    const stored = row.ticket === 0 ? null : await tickets.read(desk.id, row.ticket)
    const shown = row.key === null || anew ? null : await tickets.messageOf(desk.id, row.ticket, row.key)
    if (row.show.kind === 'mark') return markOf(row.destination, row.show)
    const words = await wordsOf(desk, row, stored)
    if (isFile(row.show)) {
      const to = await addressOf(tickets, desk, row.destination, stored, row.key)
      return to === null ? null : { kind: 'file', to, file: await fileOf(deps, words, desk, row.show) }
    }
    if (row.show.kind === 'file') {
      const file = await passed(deps, words, desk, row.show)
      const to = await addressOf(tickets, desk, row.destination, stored, row.key)
      if (file === null || to === null) return null
      return 'bytes' in file ? { kind: 'file', to, file } : { kind: 'post', to, card: file }
    }
    const bare = await cardOf(words, desk, row, stored)
    if (bare === null || (shown === null && row.show.again)) return null
    const drawn = { ...bare, locale: words.locale }
    if (shown !== null) return { kind: 'edit', ...shown, card: drawn }
    const to = await addressOf(tickets, desk, row.destination, stored, row.key)
    return to === null ? null : { kind: 'post', to, card: drawn }
  }
}

function handoverCard(
  words: Words,
  { file }: Desk,
  { level, from, to, until }: Extract<OutboxRow['show'], { kind: 'handover' }>,
): Card {
  const nameOf = (user: string | null) => file.people.find(({ id }) => id === user)?.name ?? user
  const name = file.rota.levels[level - 1]?.name ?? String(level)
  return handover(words, { level: name, from: nameOf(from), to: nameOf(to), until })
}

/** The bot's own emoji on somebody's message. */
function markOf(
  to: Destination,
  { mark, on }: Extract<OutboxRow['show'], { kind: 'mark' }>,
): Outgoing | null {
  return to.kind === 'message' ? { kind: 'mark', workspace: to.workspace, ref: to.ref, mark, on } : null
}

/** Where a new message goes. Without its root, something for a thread goes where the root would have gone. */
async function addressOf(
  tickets: TicketStore,
  desk: Desk,
  to: Destination,
  stored: StoredTicket | null,
  key: string | null,
): Promise<Address | null> {
  switch (to.kind) {
    case 'message':
    case 'pager':
      return null
    case 'room':
      return channelOf(desk, to.room, to.workspace)
    case 'person':
      return { kind: 'person', workspace: to.person.workspace, person: to.person.id }
    case 'channel':
      return to
    case 'watcher': {
      const own = await tickets.read(desk.id, to.ticket)
      const root = own === null ? null : await tickets.messageOf(desk.id, to.ticket, rootOf(own.ticket))
      if (root !== null) return { kind: 'thread', workspace: root.workspace, root: root.ref }
      return { kind: 'person', workspace: to.person.workspace, person: to.person.id }
    }
    case 'side': {
      if (stored === null) return null
      const rootKey = to.side === 'requester' ? rootOf(stored.ticket) : 'triage'
      const root = key === rootKey ? null : await tickets.messageOf(desk.id, stored.ticket.number, rootKey)
      if (root !== null) return { kind: 'thread', workspace: root.workspace, root: root.ref }
      const { requester, origin } = stored.ticket
      if (to.side === 'agents') return channelOf(desk, 'triage')
      return origin.message !== undefined && isPublic(desk, stored.ticket)
        ? { kind: 'thread', workspace: origin.workspace, root: origin.message }
        : { kind: 'person', workspace: requester.workspace, person: requester.id, beside: origin.channel }
    }
  }
}

function channelOf(desk: Desk, room: Parameters<typeof roomOf>[1], workspace?: string): Address | null {
  const found = roomOf(desk, room, workspace)
  return found === null ? null : { kind: 'channel', ...found }
}
