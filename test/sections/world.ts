import { plainCard, plainText } from '../../src/cards/plain.ts'
import { showTicket, type TicketShowing, textsOf } from '../../src/cards/show.ts'
import type { TicketView } from '../../src/cards/ticket-view.ts'
import { makeWords } from '../../src/cards/words.ts'
import { closedBy } from '../../src/core/calendar/closed-by.ts'
import { nextClosing } from '../../src/core/calendar/open.ts'
import type { Command } from '../../src/core/commands.ts'
import { consequences } from '../../src/core/consequences.ts'
import type { Context } from '../../src/core/context.ts'
import { deadlinesOf } from '../../src/core/deadlines.ts'
import { decide } from '../../src/core/decide.ts'
import { decideAllOnTime } from '../../src/core/decisions/on-time.ts'
import { decideOpening } from '../../src/core/decisions/opening.ts'
import type { Showing } from '../../src/core/effect.ts'
import type { TicketEvent } from '../../src/core/events.ts'
import { begin, evolve } from '../../src/core/evolve.ts'
import { comingCalls } from '../../src/core/ladder.ts'
import type { Actor, Person } from '../../src/core/people.ts'
import { pinnedTerms } from '../../src/core/pinned.ts'
import { promisesOf } from '../../src/core/promises.ts'
import { serviceIn, suggest, vendorIn } from '../../src/core/suggest.ts'
import type { Priority, TextRef, Ticket } from '../../src/core/ticket.ts'
import { type DeskCalendars, makeDeskCalendars } from '../../src/flows/desk-calendar.ts'
import { phoneIn } from '../../src/flows/view.ts'
import type { Called } from '../../src/policy/terms/ladder.ts'
import type { Terms } from '../../src/policy/terms.ts'

export const words = makeWords('en')
export const reader = { zone: 'UTC', locale: 'en' }
export const shown = (card: Parameters<typeof plainCard>[0]) => plainCard(card, reader)
export { plainText }

const calendars = new Map<string, Promise<DeskCalendars>>()
const first = Date.parse('2026-11-24T20:00:00Z')

/** The calendars of terms; those that say the same share one, because working one out takes a while. */
export function calendarsOf(terms: Terms): Promise<DeskCalendars> {
  const { zone, hours } = terms.channels
  const { holidays, earlyClosing, maintenance } = terms.availability
  const key = JSON.stringify([zone, hours, holidays, earlyClosing, maintenance])
  const known =
    calendars.get(key) ?? makeDeskCalendars([{ from: Number.NEGATIVE_INFINITY, terms }], [], first)
  calendars.set(key, known)
  return known
}

const person = (id: string): Person => ({ workspace: 'playground', id, name: id })
export const ana: Actor = { ...person('ana'), roles: ['requester'] }
export const kim: Actor = { ...person('kim'), roles: ['requester', 'agent'] }
export const lee: Actor = { ...person('lee'), roles: ['requester', 'agent'] }
export const mia: Actor = { ...person('mia'), roles: ['requester', 'manager'] }
export const text = (id: string): TextRef => ({ id, hash: id })

/** Whom the rota and the roles call. */
function reach(who: readonly Called[]): readonly Person[] {
  return who.flatMap(one => {
    if (one.kind === 'rota') return [person(`level-${one.level}`)]
    return one.kind === 'person' ? [person(one.person)] : []
  })
}

export type World = { terms: Terms; calendars: DeskCalendars; seen: string[] }

export type Tale = {
  at(time: string): Tale
  /** What somebody wants then. */
  does(command: Command): Tale
  /** Time passes until then, each thing in its own instant. */
  until(time: string): Tale
}

/** The story of one ticket: everything that happens, is due and is shown goes into `seen`. */
export function tale(
  { terms, calendars: calendarsIn, seen }: World,
  asked: { words: string; priority: Priority; plan: string | null; given?: readonly string[]; time: string },
): Tale {
  let now = Date.parse(asked.time)
  const pinned = pinnedTerms(terms, asked.plan)
  const service = serviceIn(asked.words, terms)
  const concerned = { service, priority: asked.priority }
  const contextAt = (instant: number): Context => ({
    now: instant,
    terms: pinned,
    business: calendarsIn.of(concerned).business,
    reach,
  })
  const opened = decideOpening(
    {
      desk: 'support',
      by: person('ana'),
      requester: person('ana'),
      origin: { workspace: 'playground', channel: 'general', thread: null },
      title: text('title'),
      priority: asked.priority,
      plan: asked.plan,
      category: suggest(asked.words, terms).category.id,
      service,
      vendor: vendorIn(asked.words, terms),
      given: asked.given ?? [],
      policyVersion: 1,
    },
    contextAt(now),
  )
  let ticket: Ticket & { number: number } = { ...begin(opened), number: 7 }
  happened([opened])

  function happened(events: readonly TicketEvent[]): void {
    const { business } = contextAt(now)
    const { lowRating } = terms.introduction
    const promised = promisesOf(ticket, events, { lowRating, complaints: terms.contact.complaints }, business)
    for (const { kind, dueAt } of promised.made) seen.push(`owed ${kind} ${new Date(dueAt).toISOString()}`)
    for (const event of events) {
      if (event.type !== 'opened') ticket = { ...evolve(ticket, event), number: 7 }
      seen.push(`${new Date(event.at).toISOString()} ${event.type}`)
    }
    for (const { to, show } of consequences(ticket, events)) seen.push(`${JSON.stringify(to)} ${drawn(show)}`)
    const due = deadlinesOf(ticket, pinned, business)
    seen.push(due.map(one => `${one.subject} ${new Date(one.dueAt).toISOString()}`).join(' '))
  }

  function drawn(show: Showing): string {
    const view: TicketView = {
      words,
      prefix: 'SUP',
      ticket,
      texts: new Map([...textsOf(show), 'title'].map(id => [id, id])),
      business: calendarsIn.of(concerned).business,
      coming: comingCalls(ticket, contextAt(now)),
      outOfHours: terms.channels.outOfHours,
      phone: phoneIn(terms.channels),
      queues: [{ id: 'billing', name: 'Billing desk', people: ['Lee'] }],
      isPublic: false,
      closedBy: from => closedBy(calendarsIn.of(concerned), from),
      closingAfter: from => nextClosing(calendarsIn.of(concerned).calendar, from),
      contacts: [],
      lowRating: terms.introduction.lowRating,
      customer: 'Northwind',
      terms: pinned,
      now,
    }
    try {
      return shown(showTicket(view, show as TicketShowing))
    } catch {
      return JSON.stringify(show)
    }
  }

  const told: Tale = {
    at(time) {
      now = Date.parse(time)
      return told
    },
    does(command) {
      const decision = decide(ticket, command, contextAt(now))
      if ('refused' in decision) seen.push(`refused ${JSON.stringify(decision.refused)}`)
      else happened(decision.events)
      return told
    },
    until(time) {
      const end = Date.parse(time)
      for (let looks = 0; looks < 200; looks++) {
        const { business } = contextAt(now)
        const next = Math.min(...deadlinesOf(ticket, pinned, business).map(one => one.dueAt))
        if (next > end) break
        now = Math.max(now, next)
        happened(decideAllOnTime(ticket, contextAt(now)))
      }
      now = end
      return told
    },
  }
  return told
}
