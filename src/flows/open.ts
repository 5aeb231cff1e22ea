import { headline } from '../cards/ticket-view.ts'
import { chainStart, seal } from '../core/chain.ts'
import { startClock } from '../core/clocks.ts'
import { consequences } from '../core/consequences.ts'
import { wakeAt } from '../core/deadlines.ts'
import { decideOpening } from '../core/decisions/opening.ts'
import type { Effect } from '../core/effect.ts'
import { begin } from '../core/evolve.ts'
import { isSame, type Person, personOf } from '../core/people.ts'
import { serviceIn, vendorIn } from '../core/suggest.ts'
import { isCoveredAtNight, targetOf } from '../core/targets.ts'
import type { Origin, Priority, Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { Attachment } from '../ports/inbound.ts'
import type { Chance, Fault } from '../ports/surroundings.ts'
import type { Opened, TicketStore } from '../ports/ticket-store.ts'
import { filesIn, keepText } from './act.ts'
import { type Desk, planOf } from './desk.ts'
import { outgoingOf } from './outgoing.ts'
import { idInFile } from './reach.ts'

export type Asking = {
  by: Person
  /** For whom, where that is somebody else. */
  requester?: Person
  /** Cleaned, not empty. */
  text: string
  files?: readonly Attachment[]
  priority: Priority | null
  /** Of section 2; null where nobody and nothing says which. */
  category?: string | null
  /** Of section 2; null: as the words say. */
  service?: string | null
  /** What of section 6 came with it. */
  given?: readonly string[]
  /** To which version of the terms the requester agreed before, and when. */
  agreed?: { version: number; at: Instant } | null
  origin: Origin
  event: { workspace: string; id: string }
  now: Instant
}

type Deps = { tickets: TicketStore; chance: Chance; fault: Fault }

/** Opens a ticket in one round trip. The ticket in the answer has the number that the store gave. */
export function makeOpening({ tickets, chance, fault }: Deps) {
  return async (desk: Desk, asking: Asking): Promise<{ opened: Opened; ticket: Ticket }> => {
    const { by, now } = asking
    const requester = asking.requester ?? by
    const files = filesIn(asking.origin.workspace, asking.files ?? [])
    const kept = keepText(asking.text, chance, { shared: true, files })
    if (kept === null) throw new Error('A ticket is opened with a text.')
    const { version, terms } = desk.inForce(now)
    const plan = planOf(desk, idInFile(desk.file.people, requester))
    const opening = {
      desk: desk.id,
      by: personOf(by),
      requester: personOf(requester),
      origin: isSame(by, requester) ? asking.origin : { ...asking.origin, openedBy: personOf(by) },
      title: kept.ref,
      priority: asking.priority ?? 'medium',
      plan,
      category: asking.category ?? null,
      service: asking.service ?? serviceIn(asking.text, terms),
      given: asking.given ?? [],
      vendor: vendorIn(asking.text, terms),
      agreed: asking.agreed ?? null,
      policyVersion: version,
    }
    const context = desk.context(opening, now)
    const first = decideOpening(opening, context)
    const ticket = begin(first)
    const { count, within } = desk.file.limits.newTickets
    await fault('open')
    const opened = await tickets.open({
      ticket,
      opened: seal(chainStart, first),
      title: kept.text,
      wakeAt: wakeAt(ticket, context.terms, context.business),
      outbox: outgoingOf(desk, ticket, [...consequences(ticket, [first]), ...wholeText(ticket, asking.text)]),
      event: asking.event,
      limit: { most: count, since: now - within.ms },
    })
    return { opened, ticket: opened.outcome === 'opened' ? { ...ticket, number: opened.number } : ticket }
  }
}

/** What a headline cannot hold stands whole in the team's thread. */
function wholeText({ requester, title, priority }: Ticket, text: string): Effect[] {
  if (headline(text) === text) return []
  const show = { kind: 'wrote', by: requester, text: title.id } as const
  const key = `wrote:${title.id}`
  return [{ to: { kind: 'side', side: 'agents' }, show, key, urgent: priority === 'critical' }]
}

type Meant = { priority: Priority; category: string; service: string | null }

/** What holds for a ticket that is opened now. */
function termsNow(desk: Desk, requester: Person, { priority, service }: Meant, now: Instant) {
  const { version } = desk.inForce(now)
  const plan = planOf(desk, idInFile(desk.file.people, requester))
  return desk.context({ policyVersion: version, plan, service, priority }, now)
}

/** Whether somebody would be woken for a critical ticket that is opened now: the desk is closed, and people are called. */
export function wakesSomebody(
  desk: Desk,
  requester: Person,
  about: Omit<Meant, 'priority'>,
  now: Instant,
): boolean {
  const meant = { ...about, priority: 'critical' } as const
  const { terms, business } = termsNow(desk, requester, meant, now)
  const isCalled = terms.ladder.start.critical.outOfHours !== 'never'
  return isCalled && !business.isOpen(now) && isCoveredAtNight({ ...meant, hold: null }, terms)
}

/** By when somebody would answer a ticket that is opened now. */
export function firstAnswerBy(desk: Desk, requester: Person, meant: Meant, now: Instant): Instant {
  const { priority, category } = meant
  const { terms, business } = termsNow(desk, requester, meant, now)
  const target =
    targetOf(terms, { priority, category, hold: null }, 'first_response') ??
    terms.targets[priority].first_response
  return startClock('first_response', { cycle: 1, target, usedMs: 0 }, business, now).dueAt
}
