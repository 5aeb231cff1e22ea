import { type Destination, type Effect, type Room, rootOf, type Showing } from './effect.ts'
import type { EventOf, TicketEvent } from './events.ts'
import { laterEffects } from './later.ts'
import { said } from './managing.ts'
import { isSame, type Person } from './people.ts'
import { over, ring, taken } from './ringing.ts'
import { quoteCards } from './section-effects.ts'
import {
  assigneeOf,
  type Call,
  isHigher,
  isOpen,
  type Ladder,
  type LadderEnd,
  lastCallOf,
  type TextRef,
  type Ticket,
} from './ticket.ts'
import {
  changedEffects,
  escalationEffect,
  marked,
  nod,
  ratedEffects,
  sentMark,
  wroteEffect,
} from './told-again.ts'
import {
  absorbedEffects,
  alongEffects,
  doubtEffects,
  mergedEffects,
  redactedEffects,
  splitEffects,
  wokenEffects,
} from './told-aside.ts'

const room = (name: Room): Destination => ({ kind: 'room', room: name })
const side = (name: 'requester' | 'agents'): Destination => ({ kind: 'side', side: name })

/** What a change of a ticket shows to whom, each message once. */
export function consequences(ticket: Ticket, events: readonly TicketEvent[]): readonly Effect[] {
  const effects = [
    ...events.flatMap(event => effectsOf(ticket, event)),
    ...laterEffects(ticket, events, ticket.priority === 'critical'),
  ]
  return effects.filter(
    ({ key }, index) => key === null || effects.findIndex(one => one.key === key) === index,
  )
}

function effectsOf(ticket: Ticket, event: TicketEvent): readonly Effect[] {
  const urgent = ticket.priority === 'critical'
  const receipt: Effect = { to: side('requester'), show: { kind: 'receipt' }, key: rootOf(ticket), urgent }
  const told: Effect = { ...receipt, show: { kind: 'receipt', below: true } }
  const triage: Effect = { to: side('agents'), show: { kind: 'triage' }, key: 'triage', urgent }
  const post = (to: Destination, show: Showing): Effect => ({ to, show, key: null, urgent })

  switch (event.type) {
    case 'opened':
      return [
        receipt,
        triage,
        ...marked(event),
        ...filesWith(event.title, side('agents'), event.requester, urgent),
      ]
    case 'assigned':
      return [...handed(event, post), receipt, triage, ...pageAgain(ticket.ladder)]
    case 'claimed':
    case 'released':
      return [receipt, triage, ...pageAgain(ticket.ladder)]
    case 'reopened':
      return [receipt, triage, ...doubtEffects(event), ...pageAgain(ticket.ladder)]
    case 'doubted':
      return [
        { ...post(side('requester'), { kind: 'doubt', text: event.text.id }), key: `doubt:${event.text.id}` },
      ]
    case 'noted':
      if (event.via === 'thread') return []
      return [
        noteOf(event.by, event.text.id, post),
        ...filesWith(event.text, side('agents'), event.by, urgent),
      ]
    case 'replied':
      return [...replied(ticket, event, post), told, triage]
    case 'wrote':
      return [
        wroteEffect(ticket, event.by, event.text.id, urgent),
        ...filesWith(event.text, side('agents'), event.by, urgent),
        triage,
        ...thanked(ticket, event),
      ]
    case 'gave':
      return [post(side('agents'), { kind: 'wrote', by: event.by, text: event.text.id }), receipt, triage]
    case 'quote-wanted': {
      const { by, dueAt } = event
      return [post(holderOr(ticket), { kind: 'quote-wanted', by, dueAt })]
    }
    case 'quoted':
      return [...quoteCards(ticket, urgent), receipt, triage]
    case 'quote-accepted':
    case 'quote-declined':
      return [
        ...quoteCards(ticket, urgent),
        post(holderOr(ticket), { kind: 'quote-answered' }),
        receipt,
        triage,
      ]
    case 'quote-expired':
      return [
        ...quoteCards(ticket, urgent),
        post(side('requester'), { kind: 'quote-expired' }),
        post(holderOr(ticket), { kind: 'quote-answered' }),
        receipt,
        triage,
      ]
    case 'call-given': {
      const { by, opensAt } = event
      return [post(side('agents'), { kind: 'call-given', by, opensAt })]
    }
    case 'vendor-late':
      return [post(holderOr(ticket), { kind: 'vendor-late', vendor: event.vendor }), receipt, triage]
    case 'asked':
      return [...asked(event, post), receipt, triage]
    case 'handed-to-vendor':
    case 'continued':
    case 'categorised':
    case 'clock-retargeted':
      return [receipt, triage]
    case 'terms-applied':
      return event.later === true
        ? [post(side('requester'), { kind: 'terms-applied', version: event.to }), receipt, triage]
        : [receipt, triage]
    case 'nudged':
      return [...nudged(ticket, post), triage]
    case 'prioritised':
      return [receipt, triage, ...lowered(event, post), ...pageAgain(ticket.ladder)]
    case 'escalated':
      return [
        escalationEffect(event.at),
        ...(event.wakes === true ? [post(room('on-call'), { kind: 'escalated' })] : []),
      ]
    case 'escalation-taken':
      return [
        ...(ticket.escalation === null ? [] : [escalationEffect(ticket.escalation.at)]),
        post(side('requester'), { kind: 'lead-has-it' }),
      ]
    case 'escalation-settled':
      return [
        ...(ticket.escalation === null ? [] : [escalationEffect(ticket.escalation.at)]),
        post(side('requester'), { kind: 'lead-is-done', by: event.by }),
      ]
    case 'send-asked':
    case 'send-stopped':
      return []
    case 'send-ended':
      return [sentMark(event.message)]
    case 'revised':
      if (event.was !== 'title') return changedEffects(ticket, event, urgent)
      return event.text === null
        ? [post(side('agents'), { kind: 'source-deleted', by: event.by })]
        : [receipt, triage]
    case 'requester-left':
      return [triage]
    case 'requester-back':
      return [receipt, post(side('requester'), { kind: 'requester-back' }), triage]
    case 'asked-another':
      return [receipt, triage]
    case 'resolved': {
      const asked = ticket.escalation === null ? [] : [escalationEffect(ticket.escalation.at)]
      if (event.why === 'unanswered') {
        const closed = post(side('requester'), { kind: 'closed-unanswered' })
        return [closed, told, triage, ...asked, ...over(ticket.ladder, 'solved')]
      }
      const text = event.text?.id ?? null
      const last = [...pageAgain(ticket.ladder), ...over(ticket.ladder, 'solved')]
      const after = [triage, ...asked, ...last]
      if (event.why === 'spam') return [receipt, ...after]
      if (event.why === 'gone') return [...solvedAlong(ticket, event), ...after]
      const elsewhere = event.why === 'elsewhere' ? ({ elsewhere: true } as const) : {}
      const solved = post(side('requester'), { kind: 'solved', by: event.by, text, ...elsewhere })
      return [{ ...solved, key: `solved:${text ?? event.at}` }, ...solvedAlong(ticket, event), told, ...after]
    }
    case 'rated':
      return [triage, ...ratedEffects(ticket, event)]
    case 'tagged':
    case 'went-private':
      return [
        { to: side('requester'), show: { kind: 'goes-on-in-private' }, key: 'receipt', urgent },
        receipt,
        triage,
      ]
    case 'snoozed':
      return [triage]
    case 'woken':
      return [triage, ...wokenEffects(ticket, event)]
    case 'merged':
      return [...mergedEffects(event), receipt, triage, ...over(ticket.ladder, 'solved')]
    case 'absorbed':
      return [triage, ...absorbedEffects(event)]
    case 'split-off':
      return [triage, ...splitEffects(event), ...doubtEffects(event)]
    case 'redacted':
      return [...redactedEffects(ticket, event), receipt, triage, ...pageAgain(ticket.ladder)]
    case 'urged':
      return [post(event.to === null ? room('triage') : { kind: 'person', person: event.to }, said(event))]
    case 'breach-explained':
      return [{ ...post(side('agents'), said(event)), key: `explained:${event.at}` }]
    case 'clock-warned':
      return [triage, ...reminded(ticket, event, post)]
    case 'clock-breached':
      return [receipt, triage, ...breached(ticket, event, post)]
    case 'clock-moved':
      return [receipt, triage]
    case 'clock-started':
    case 'clock-stopped':
    case 'clock-paused':
    case 'clock-resumed':
      return [triage]
    case 'paged':
      return [...paged(event), ...ring(ticket.ladder, event)]
    case 'letting-go':
    case 'kept':
      return []
    case 'ladder-acknowledged':
      return [...pageAgain(ticket.ladder), ...taken(ticket.ladder, event.by), ...onIt(ticket, event)]
    case 'ladder-extended':
      return pageAgain(ticket.ladder)
    case 'ladder-passed':
    case 'ladder-resumed':
      return [...pageAgain(ticket.ladder), ...over(ticket.ladder, 'again')]
    case 'ladder-lapsed': {
      const lapsed = post(room('on-call'), { kind: 'lapsed', by: event.by })
      return [...pageAgain(ticket.ladder), lapsed, ...over(ticket.ladder, 'again')]
    }
    case 'ladder-joined':
      return [triage, ...joined(ticket, event, post)]
    case 'joined-by':
      return pageAgain(ticket.ladder)
    case 'ladder-ended':
      return ended(ticket.ladder, event.why, post)
  }
}

/** Whoever has the ticket, else everybody of the team. */
function holderOr(ticket: Ticket): Destination {
  const holder = assigneeOf(ticket)
  return holder === null ? room('triage') : { kind: 'person', person: holder }
}

type Post = (to: Destination, show: Showing) => Effect

const noteOf = (by: Person, text: string, post: Post): Effect => ({
  ...post(side('agents'), { kind: 'note', by, text }),
  key: `note:${text}`,
})

function solvedAlong(ticket: Ticket, { by, text, at }: EventOf<'resolved'>): Effect[] {
  return ticket.watchers.flatMap(watcher => {
    const show = { kind: 'solved-along', by, text: text?.id ?? null, ticket: watcher.ticket } as const
    return alongEffects({ ...ticket, watchers: [watcher] }, `solved:${text?.id ?? at}`, show, false)
  })
}

/** Whoever gets a ticket is told, with the note; the note stands in the team's thread too. */
function handed({ by, to, text }: EventOf<'assigned'>, post: Post): Effect[] {
  const told = isSame(by, to)
    ? []
    : [post({ kind: 'person', person: to }, { kind: 'assigned', by, text: text?.id ?? null })]
  const note = text === null ? [] : [noteOf(by, text.id, post)]
  return [...told, ...note]
}

/**
 * What went out by a word stands on both sides; what was typed to the requester needs its copy only, and a note
 * that was sent on is its own copy.
 */
function replied(ticket: Ticket, { by, text, via }: EventOf<'replied'>, post: Post): Effect[] {
  const urgent = ticket.priority === 'critical'
  const copied: Showing = { kind: 'reply-copy', by, text: text.id }
  const copy = { ...post(side('agents'), copied), key: `copy:${text.id}` }
  const out = { ...post(side('requester'), { kind: 'reply', by, text: text.id }), key: `reply:${text.id}` }
  const along = alongEffects(ticket, `reply:${text.id}`, { kind: 'reply', by, text: text.id } as const, false)
  switch (via) {
    case 'thread':
      return [copy, ...filesWith(text, side('agents'), by, urgent), ...along]
    case 'sent':
      return [out, ...filesWith(text, side('requester'), by, urgent), ...along]
    case 'word':
      return [out, copy, ...along]
  }
}

/** Files follow the words that they came with, to the side that has not seen them. */
function filesWith({ id, files = 0 }: TextRef, to: Destination, by: Person, urgent: boolean): Effect[] {
  return Array.from({ length: files }, (_, index) => ({
    to,
    show: { kind: 'file', by, text: id, index },
    key: `file:${id}:${index}`,
    urgent,
  }))
}

/** Whoever waits for a first word in an emergency hears that somebody is on it, once of each person. */
function onIt({ answeredAt, clocks }: Ticket, { by }: EventOf<'ladder-acknowledged'>): Effect[] {
  const promised = clocks.some(clock => clock.kind === 'update' && clock.phase === 'running')
  if (answeredAt !== null || !promised) return []
  return [{ to: side('requester'), show: { kind: 'on-it', by }, key: `on-it:${by.id}`, urgent: true }]
}

/** What is needed of the requester is a message of its own; with words it has its copy for the team. */
function asked({ by, text, at }: EventOf<'asked'>, post: Post): Effect[] {
  const request = post(side('requester'), { kind: 'asked', text: text?.id ?? null, at })
  if (text === null) return [request]
  const copy = post(side('agents'), { kind: 'reply-copy', by, text: text.id })
  return [
    { ...request, key: `asked:${text.id}` },
    { ...copy, key: `copy:${text.id}` },
  ]
}

function nudged({ hold }: Ticket, post: Post): Effect[] {
  if (hold?.for !== 'customer') return []
  const show: Showing = { kind: 'nudge', text: hold.text?.id ?? null, at: hold.at }
  return [post(side('requester'), show)]
}

/** Thanks on an answered ticket are met with one question; a solved one needs none. */
function thanked(ticket: Ticket, { thanks, message }: EventOf<'wrote'>): Effect[] {
  if (message !== undefined) return [nod(message)]
  if (thanks !== true || !isOpen(ticket) || ticket.answeredAt === null) return []
  return [{ to: side('requester'), show: { kind: 'thanked' }, key: 'thanked', urgent: false }]
}

/** Raising is good news, and an edit; lowering is told. */
function lowered({ by, from, to, why }: EventOf<'prioritised'>, post: Post): Effect[] {
  return isHigher(from, to) ? [post(side('requester'), { kind: 'lowered', by, to, why })] : []
}

/**
 * Half the time gone shows on the card alone; later the one who has it hears of it, or everybody. What stays away
 * beyond its time is for the managers, each time anew.
 */
function reminded(ticket: Ticket, { clock, cycle, percent }: EventOf<'clock-warned'>, post: Post): Effect[] {
  const running = ticket.clocks.find(one => one.kind === clock && one.cycle === cycle)
  if (percent < 75 || running?.phase !== 'running') return []
  if (percent > 100) {
    const missed: Showing = { kind: 'word-missed', percent, dueAt: running.dueAt }
    return [post(room('managers'), missed)]
  }
  const show: Showing = { kind: 'reminder', clock, percent, dueAt: running.dueAt }
  const holder = assigneeOf(ticket)
  return [post(holder === null || percent >= 90 ? room('triage') : { kind: 'person', person: holder }, show)]
}

/** The managers hear at once of what is critical or high; the rest stands in the digest. */
function breached(ticket: Ticket, { clock, dueAt }: EventOf<'clock-breached'>, post: Post): Effect[] {
  const atOnce = ticket.priority === 'critical' || ticket.priority === 'high'
  return atOnce ? [post(room('managers'), { kind: 'breach', clock, dueAt })] : []
}

function paged({ round, step, level, who, to, at }: EventOf<'paged'>): Effect[] {
  const page = { round, step, level, who }
  if (to === 'managers') {
    return [{ to: room('managers'), show: { kind: 'managers-called', page }, key: null, urgent: true }]
  }
  return who.length === 0 ? [] : [pageEffect({ ...page, at })]
}

function ended(ladder: Ladder, why: LadderEnd, post: Post): Effect[] {
  switch (why) {
    case 'exhausted':
      return [{ ...post(room('managers'), { kind: 'nobody-answered' }), urgent: true }]
    case 'answered':
      return [...pageAgain(ladder), ...taken(ladder, null)]
    case 'resolved':
      return pageAgain(ladder)
    case 'lowered':
      return [...pageAgain(ladder), ...over(ladder, 'lowered')]
  }
}

/** Whoever has the other ticket hears that this one is theirs as well; where people are called, the call says so. */
function joined({ work }: Ticket, event: EventOf<'ladder-joined'>, post: Post): Effect[] {
  if (work.status !== 'open') return []
  return [post({ kind: 'person', person: work.assignee }, { kind: 'joined', with: event.with })]
}

/** The last call says who has the ticket now. */
function pageAgain(ladder: Ladder): Effect[] {
  const call = lastCallOf(ladder)
  return call === undefined ? [] : [pageEffect(call)]
}

/** Every call is a post of its own, or it would not ring: calls that begin again repeat rounds and steps. */
function pageEffect({ at, ...page }: Call): Effect {
  const key = `page:${page.round}:${page.step}:${at}`
  return { to: room('on-call'), show: { kind: 'page', page }, key, urgent: true }
}
