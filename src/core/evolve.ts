import type { Escalation } from './escalation.ts'
import type { ClockStart, EventOf, TicketEvent } from './events.ts'
import { laterAfter } from './later.ts'
import { isSame, type Person } from './people.ts'
import { type QuoteEvent, quoteAfter } from './quote.ts'
import { ratedSince } from './rating.ts'
import {
  assigneeOf,
  type Block,
  clockOrder,
  isHigher,
  type Ladder,
  lastCallOf,
  type Pause,
  runOf,
  type Ticket,
  type TicketClock,
  type Work,
} from './ticket.ts'
import type { Instant } from './time.ts'
import { watchersOf } from './watcher.ts'

/** The ticket as its first event leaves it. */
export function begin(event: EventOf<'opened'>): Ticket {
  const { at, waits = false } = event
  return {
    desk: event.desk,
    number: null,
    openedAt: event.at,
    requester: event.requester,
    origin: event.origin,
    title: event.title,
    priority: event.priority,
    plan: event.plan,
    policyVersion: event.policyVersion,
    work: { status: 'new' },
    hold: waits ? { for: 'customer', by: event.requester, at, text: null, nudges: 0, missing: true } : null,
    pauses: waits ? [{ from: at, to: null, why: 'customer' }] : [],
    category: event.category ?? null,
    service: event.service ?? null,
    given: event.given ?? [],
    vendor: event.vendor ?? null,
    quote: null,
    accepted: event.agreed ? { by: event.requester, ...event.agreed } : null,
    answeredAt: null,
    firstAnswer: null,
    rating: null,
    ratedAt: null,
    tags: [],
    snooze: null,
    isPrivate: false,
    merged: null,
    doubt: null,
    maybeNew: false,
    requesterLeft: null,
    returnBy: null,
    askedBefore: [],
    raisedAt: null,
    parts: [],
    watchers: [],
    erased: [],
    urged: null,
    reasons: [],
    clocks: event.clocks
      .map(start => started(start, at))
      .map(clock =>
        waits && clock.kind === 'resolution' ? { ...base(clock), phase: 'paused' as const } : clock,
      )
      .sort(clockOrder),
    escalation: null,
    sending: [],
    blocks: [],
    ladder: { phase: 'idle' },
    together: [],
    later: [],
  }
}

/** The ticket after one more event. Knows no rules: what may happen was decided before. */
export function evolve(ticket: Ticket, event: TicketEvent): Ticket {
  switch (event.type) {
    case 'opened':
      return begin(event)
    case 'claimed':
      return { ...ticket, work: taken(ticket, event) }
    case 'assigned':
      return { ...ticket, work: assigned(ticket, event) }
    case 'released':
      return { ...ticket, work: given(event) }
    case 'letting-go':
      return onHolder(ticket, work => ({ ...work, freeAt: event.until }))
    case 'kept':
      return onHolder(ticket, ({ freeAt: _, ...work }) => work)
    case 'noted':
      return { ...ticket, ladder: worked(ticket.ladder, event.at) }
    case 'replied': {
      const { at, by, via, text } = event
      const isFirst = ticket.answeredAt === null && via === 'word'
      const firstAnswer = isFirst ? { by, text: text.id } : ticket.firstAnswer
      return { ...ticket, answeredAt: at, firstAnswer, ladder: worked(ticket.ladder, at) }
    }
    case 'wrote':
      return {
        ...ticket,
        blocks: withWords(ticket.blocks, event),
        ...(isSame(event.by, ticket.requester) ? isThere : {}),
      }
    case 'requester-left':
      return { ...ticket, requesterLeft: event.at, returnBy: event.returnBy ?? null }
    case 'requester-back':
      return { ...ticket, ...isThere, hold: waitedAnew(ticket.hold, event.at) }
    case 'asked-another':
      return {
        ...ticket,
        requester: event.requester,
        askedBefore: [...ticket.askedBefore, ticket.requester],
        ...isThere,
        // What follows is said by somebody else.
        blocks: [],
        watchers: watchersOf(event.requester, ticket.watchers),
      }
    case 'asked': {
      const { by, text, at } = event
      const answeredAt = text === null ? ticket.answeredAt : at
      const hold = { for: 'customer', by, at, text, nudges: 0 } as const
      return { ...ticket, hold, answeredAt, ladder: worked(ticket.ladder, at) }
    }
    case 'handed-to-vendor': {
      const { by, vendor, reference, at } = event
      const hold = { for: 'vendor', by, at, vendor, reference, nudges: 0 } as const
      return { ...ticket, hold, ladder: worked(ticket.ladder, at) }
    }
    case 'vendor-late':
      return ticket.hold?.for === 'vendor'
        ? { ...ticket, hold: { ...ticket.hold, nudges: event.count } }
        : ticket
    case 'gave':
      return { ...ticket, given: [...new Set([...ticket.given, ...event.what])] }
    case 'quote-wanted':
    case 'call-given':
      return ticket
    case 'quoted':
    case 'quote-accepted':
    case 'quote-declined':
    case 'quote-expired':
      return withQuote(ticket, event)
    case 'continued':
      return { ...ticket, hold: null }
    case 'nudged':
      return ticket.hold?.for === 'customer'
        ? { ...ticket, hold: { ...ticket.hold, nudges: event.count } }
        : ticket
    case 'escalated': {
      const { by, why, answerBy, at } = event
      const about = assigneeOf(ticket)
      return { ...ticket, escalation: { by, why, answerBy, at, taken: null, about, settled: null } }
    }
    case 'escalation-taken': {
      const taken = { by: event.by, at: event.at }
      return { ...ticket, escalation: ticket.escalation && { ...ticket.escalation, taken } }
    }
    case 'escalation-settled':
      return { ...ticket, escalation: settled(ticket, event) }
    case 'send-asked': {
      const { by, text, message, dueAt } = event
      return { ...ticket, sending: [...ticket.sending, { by, text, message, dueAt }] }
    }
    case 'send-stopped':
    case 'send-ended':
      return { ...ticket, sending: ticket.sending.filter(one => one.text.id !== event.text) }
    case 'revised':
      return revised(ticket, event)
    case 'resolved':
      return {
        ...ticket,
        work: resolved(ticket, event),
        escalation: endedBy(ticket, event),
        returnBy: event.why === 'gone' ? null : ticket.returnBy,
        snooze: null,
        maybeNew: false,
      }
    case 'reopened':
      return {
        ...ticket,
        work: reopened(ticket.work),
        hold: event.why === 'undo' ? ticket.hold : null,
        returnBy: event.why === 'undo' ? ticket.returnBy : null,
        doubt: null,
        maybeNew: event.why === 'silence',
      }
    case 'prioritised':
      return {
        ...ticket,
        priority: event.to,
        raisedAt: isHigher(event.to, event.from) ? event.at : ticket.raisedAt,
        ladder: worked(ticket.ladder, event.at),
      }
    case 'categorised':
      return { ...ticket, category: event.to, ladder: worked(ticket.ladder, event.at) }
    case 'terms-applied':
      return { ...ticket, policyVersion: event.to }
    case 'tagged': {
      const kept = ticket.tags.filter(tag => !event.removed.includes(tag))
      return { ...ticket, tags: [...kept, ...event.added] }
    }
    case 'snoozed': {
      const { by, until, text, at } = event
      return { ...ticket, snooze: { by, at, until, text } }
    }
    case 'woken':
      return { ...ticket, snooze: null }
    case 'went-private':
      return { ...ticket, isPrivate: true }
    case 'merged': {
      const { into, same } = event
      const work = resolved(ticket, { by: event.by, at: event.at, why: 'merged' })
      return { ...ticket, work, merged: { into, same }, hold: null, snooze: null, escalation: null }
    }
    case 'absorbed':
      return { ...ticket, watchers: watchersOf(ticket.requester, ticket.watchers, event.watchers) }
    case 'doubted': {
      const { by, text, at, until } = event
      return { ...ticket, doubt: { by, text, at, until } }
    }
    case 'split-off':
      return { ...ticket, parts: [...ticket.parts, event.into], doubt: null, maybeNew: false }
    case 'redacted': {
      const { by, at, texts, into } = event
      const where = into === undefined ? {} : { into }
      return { ...ticket, erased: [...ticket.erased, ...texts.map(text => ({ text, by, at, ...where }))] }
    }
    case 'rated':
      return { ...ticket, rating: event.score, ratedAt: ratedSince(ticket) ?? event.at }
    case 'breach-explained': {
      const { clock, cycle, by, at, reason, text } = event
      return { ...ticket, reasons: [...ticket.reasons, { clock, cycle, by, at, reason, text }] }
    }
    case 'urged':
      return { ...ticket, urged: { by: event.by, at: event.at } }
    case 'clock-started':
      return {
        ...ticket,
        clocks: [...ticket.clocks, started(event, event.at)].sort(clockOrder),
        pauses: event.clock === 'resolution' ? [] : ticket.pauses,
      }
    case 'clock-stopped':
      return onClock(ticket, event, clock => ({
        ...base(clock),
        usedMs: event.usedMs,
        phase: 'stopped',
        at: event.at,
      }))
    case 'clock-paused':
      return {
        ...onClock(ticket, event, clock => ({ ...base(clock), usedMs: event.usedMs, phase: 'paused' })),
        pauses: [...ended(ticket.pauses, event.at), { from: event.at, to: null, why: event.why }],
      }
    case 'clock-resumed':
      return {
        ...onClock(ticket, event, clock => runningFrom(clock, event)),
        pauses: event.clock === 'resolution' ? pausesUntil(ticket, event) : ticket.pauses,
      }
    case 'clock-retargeted':
      return {
        ...onClock(ticket, event, clock => retargeted(clock, event)),
        later: laterAfter(ticket, event),
      }
    case 'clock-moved':
      return {
        ...onClock(ticket, event, clock => ({ ...runningFrom(clock, event), warned: event.warned })),
        later: laterAfter(ticket, event),
      }
    case 'clock-warned':
      return onClock(ticket, event, clock => ({ ...clock, warned: event.percent }))
    case 'clock-breached':
      return onClock(ticket, event, clock => ({ ...clock, breachedAt: event.dueAt }))
    case 'paged':
      return { ...ticket, ladder: called(ticket.ladder, event) }
    case 'ladder-passed':
      return ticket
    case 'ladder-joined':
      return { ...ticket, ladder: { phase: 'joined', with: event.with, page: event.page, at: event.at } }
    case 'joined-by':
      return { ...ticket, together: [...new Set([...ticket.together, event.number])] }
    case 'ladder-extended':
      return ticket.ladder.phase === 'acknowledged'
        ? { ...ticket, ladder: { ...ticket.ladder, until: event.until } }
        : ticket
    case 'ladder-acknowledged':
    case 'ladder-lapsed':
    case 'ladder-resumed':
    case 'ladder-ended':
      return { ...ticket, ladder: afterPage(ticket.ladder, event) }
  }
}

const isThere = { requesterLeft: null, returnBy: null } as const

/** Whoever could not answer meanwhile has the whole time again. */
function waitedAnew(hold: Ticket['hold'], at: Instant): Ticket['hold'] {
  return hold?.for === 'customer' ? { ...hold, at, nudges: 0 } : hold
}

/** The ticket that a whole history leaves behind. The first event must be `opened`. */
export function replay([first, ...rest]: readonly TicketEvent[]): Ticket {
  if (first?.type !== 'opened') throw new Error('A history begins with the opening of its ticket.')
  return rest.reduce(evolve, begin(first))
}

/** A price that is to be agreed on before work begins is waited for; whatever becomes of it ends that. */
function withQuote(ticket: Ticket, event: QuoteEvent): Ticket {
  const quote = quoteAfter(ticket.quote, event)
  if (event.type !== 'quoted') return { ...ticket, quote, hold: isForQuote(ticket.hold) ? null : ticket.hold }
  const { by, at, binding } = event
  const free = isForQuote(ticket.hold) ? null : ticket.hold
  const hold = binding ? ({ for: 'quote', by, at } as const) : free
  return { ...ticket, quote, hold, answeredAt: at, ladder: worked(ticket.ladder, at) }
}

function isForQuote(hold: Ticket['hold']): boolean {
  return hold?.for === 'quote'
}

/** So many blocks are known: a change of older words is told in a message of its own. */
const mostBlocks = 10

function withWords(blocks: readonly Block[], { text, joins, at }: EventOf<'wrote'>): readonly Block[] {
  const last = blocks.at(-1)
  if (joins && last !== undefined)
    return [...blocks.slice(0, -1), { ...last, texts: [...last.texts, text.id] }]
  return [...blocks, { key: text.id, texts: [text.id], since: at }].slice(-mostBlocks)
}

function revised(ticket: Ticket, { of, text, was }: EventOf<'revised'>): Ticket {
  const instead = text === null ? [] : [text.id]
  const blocks = ticket.blocks.map(block => ({
    ...block,
    texts: block.texts.flatMap(id => (id === of ? instead : [id])),
  }))
  const sending = ticket.sending.flatMap(one =>
    one.text.id !== of ? [one] : text === null ? [] : [{ ...one, text }],
  )
  return { ...ticket, blocks, sending, title: was === 'title' && text !== null ? text : ticket.title }
}

function settled({ escalation }: Ticket, { by, at }: { by: Person; at: Instant }): Escalation | null {
  return escalation === null || escalation.settled !== null
    ? escalation
    : { ...escalation, settled: { by, at } }
}

/** The requester and the team lead who has it end the request with the ticket; whoever else solves it does not. */
function endedBy(ticket: Ticket, event: EventOf<'resolved'>): Escalation | null {
  const { escalation, requester } = ticket
  const theirs =
    isSame(event.by, requester) || (escalation?.taken != null && isSame(event.by, escalation.taken.by))
  return theirs ? settled(ticket, event) : escalation
}

/** Whoever takes what somebody left behind takes over from them. */
function taken({ work }: Ticket, { by, at }: EventOf<'claimed'>): Work {
  const left = work.status === 'new' ? work.left : undefined
  const from = left === undefined || isSame(left, by) ? {} : { from: left }
  return { status: 'open', assignee: by, since: at, ...from }
}

function given({ by, left, at }: EventOf<'released'>): Work {
  return { status: 'new', since: at, ...(left && { left: by }) }
}

function assigned(ticket: Ticket, { to, at }: EventOf<'assigned'>): Work {
  const left = ticket.work.status === 'new' ? ticket.work.left : undefined
  const from = assigneeOf(ticket) ?? left ?? null
  return { status: 'open', assignee: to, since: at, ...(from === null ? {} : { from }) }
}

function onHolder(
  ticket: Ticket,
  change: (work: Extract<Work, { status: 'open' }>) => Extract<Work, { status: 'open' }>,
): Ticket {
  return ticket.work.status === 'open' ? { ...ticket, work: change(ticket.work) } : ticket
}

type Ending = Pick<EventOf<'resolved'>, 'by' | 'at'> & {
  why?: EventOf<'resolved'>['why'] | 'merged'
  text?: EventOf<'resolved'>['text']
}

function resolved(ticket: Ticket, event: Ending): Work {
  const { work } = ticket
  const since = work.status === 'open' ? work.since : event.at
  const before = work.status === 'open' ? 'open' : 'new'
  const why = event.why === undefined ? {} : { why: event.why }
  return {
    status: 'resolved',
    assignee: assigneeOf(ticket),
    by: event.by,
    at: event.at,
    before,
    since,
    said: event.text?.id ?? null,
    ...why,
  }
}

function reopened(work: Work): Work {
  if (work.status !== 'resolved') return work
  if (work.assignee === null || work.before === 'new') return { status: 'new' }
  return { status: 'open', assignee: work.assignee, since: work.since }
}

function called(before: Ladder, { round, step, level, who, at }: EventOf<'paged'>): Ladder {
  const last = who.length > 0 ? { round, step, level, who, at } : lastCallOf(before)
  const page = { round, step, level, who }
  const run = before.phase === 'lapsed' || before.phase === 'ended' ? at : (runOf(before) ?? at)
  return { phase: 'running', page, run, notifiedAt: at, ...(last === undefined ? {} : { lastCall: last }) }
}

function afterPage(
  ladder: Ladder,
  event: EventOf<'ladder-acknowledged' | 'ladder-lapsed' | 'ladder-resumed' | 'ladder-ended'>,
): Ladder {
  if (ladder.phase === 'idle') return ladder
  const { page, lastCall, run } = ladder
  const calls = {
    page,
    ...(lastCall === undefined ? {} : { lastCall }),
    ...(run === undefined ? {} : { run }),
  }
  switch (event.type) {
    case 'ladder-acknowledged':
      return { phase: 'acknowledged', ...calls, by: event.by, at: event.at, workAt: event.at }
    case 'ladder-lapsed':
    case 'ladder-resumed':
      return { phase: 'lapsed', ...calls, at: event.at }
    case 'ladder-ended':
      return { phase: 'ended', ...calls, why: event.why, at: event.at }
  }
}

/** What a clock that runs again did not count: the pause that went on, or the time it was resolved. */
function pausesUntil(
  { clocks, pauses }: Ticket,
  { clock: kind, cycle, at }: EventOf<'clock-resumed'>,
): readonly Pause[] {
  const stopped = clocks.find(clock => clock.kind === kind && clock.cycle === cycle)
  return stopped?.phase === 'stopped'
    ? ended([...ended(pauses, stopped.at), { from: stopped.at, to: null, why: 'resolved' }], at)
    : ended(pauses, at)
}

/** The pauses with the one that goes on ended, or forgotten where it took no time. */
function ended(pauses: readonly Pause[], at: Instant): readonly Pause[] {
  return pauses
    .map(pause => (pause.to === null ? { ...pause, to: at } : pause))
    .filter(({ from, to }) => from !== to)
}

function retargeted(clock: TicketClock, event: EventOf<'clock-retargeted'>): TicketClock {
  const { target, usedMs, warned, dueAt, calendar, at: since } = event
  const counted = { ...base(clock), target, usedMs, warned }
  return dueAt === null
    ? { ...counted, phase: 'paused' }
    : { ...counted, phase: 'running', since, dueAt, calendar }
}

function worked(ladder: Ladder, at: Instant): Ladder {
  return ladder.phase === 'acknowledged' ? { ...ladder, workAt: at } : ladder
}

function started(start: ClockStart, at: Instant): TicketClock {
  const { clock: kind, cycle, target, usedMs, dueAt, calendar } = start
  return {
    kind,
    cycle,
    target,
    startedAt: at,
    usedMs,
    warned: 0,
    breachedAt: null,
    phase: 'running',
    since: at,
    dueAt,
    calendar,
  }
}

function runningFrom(clock: TicketClock, event: EventOf<'clock-resumed' | 'clock-moved'>): TicketClock {
  const { usedMs, dueAt, calendar, at: since } = event
  return { ...base(clock), usedMs, phase: 'running', since, dueAt, calendar }
}

function base({ kind, cycle, target, startedAt, usedMs, warned, breachedAt }: TicketClock) {
  return { kind, cycle, target, startedAt, usedMs, warned, breachedAt }
}

function onClock(
  ticket: Ticket,
  { clock: kind, cycle }: Pick<EventOf<'clock-stopped'>, 'clock' | 'cycle'>,
  change: (clock: TicketClock) => TicketClock,
): Ticket {
  const clocks = ticket.clocks.map(clock =>
    clock.kind === kind && clock.cycle === cycle ? change(clock) : clock,
  )
  return { ...ticket, clocks }
}
