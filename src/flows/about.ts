import type { About } from '../cards/background.ts'
import type { TicketView } from '../cards/ticket-view.ts'
import { alikeTo } from '../core/alike.ts'
import { exclusionIn, suggest } from '../core/suggest.ts'
import type { Ticket } from '../core/ticket.ts'
import { day } from '../core/time.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import { customerOf, type Desk } from './desk.ts'

/** Among so many tickets before it, and no older than this, is looked for what is about the same. */
const lookedThrough = 50
const sameWithin = day
const mostAlike = 2

/** What the team's card tells beside the ticket: who asks, what else they have open, what they gave, what it resembles. */
export async function aboutOf(
  { tickets }: { tickets: TicketStore },
  desk: Desk,
  { ticket, texts, now }: TicketView,
): Promise<About> {
  const { terms } = desk.inForce(now)
  const text = texts.get(ticket.title.id) ?? ''
  const customer = customerOf(desk, ticket.requester)
  const { others, before } =
    ticket.work.status === 'resolved'
      ? { others: [], before: [] }
      : await tickets.around(ticket, { most: lookedThrough, since: ticket.openedAt - sameWithin })
  const isAlike = alikeTo(text)
  const { impact, because } = suggest(text, terms)
  return {
    customer: customer === null ? null : { name: customer.name, ...planNamed(desk, ticket, now) },
    place: placeOf(desk, ticket),
    suggested: because === null ? null : { because, impact },
    others,
    files: ticket.title.files ?? 0,
    ...asked(text, desk, ticket, now),
    alike: before
      .filter(one => (customerOf(desk, one.requester)?.id ?? null) === (customer?.id ?? null))
      .filter(({ title }) => isAlike(title))
      .slice(0, mostAlike)
      .map(({ number, openedAt }) => ({ number, openedAt })),
    excluded: exclusionIn(text, terms),
  }
}

/** The texts of the requester's last words and of the first answer. */
export function saidOnCard({ blocks, firstAnswer }: Ticket): readonly string[] {
  return [...(blocks.at(-1)?.texts.slice(-1) ?? []), ...(firstAnswer === null ? [] : [firstAnswer.text])]
}

function planNamed(desk: Desk, { plan }: Ticket, now: number): { plan: string; nightCover: boolean } {
  const { plans, defaultPlan } = desk.inForce(now).terms.responseTimes
  const found = plans[plan ?? defaultPlan ?? '']
  return { plan: found?.name ?? plan ?? '', nightCover: found?.nightCover ?? false }
}

/** A channel by the name that the desk file gives it, where it gives one. */
function placeOf({ file }: Desk, { origin }: Ticket): About['place'] {
  const platform = file.workspaces.find(({ id }) => id === origin.workspace)?.platform ?? origin.workspace
  const name = `${platform[0]?.toUpperCase() ?? ''}${platform.slice(1)}`
  return { platform: name, channel: origin.channel }
}

/** Of what section 6 asks for, what the request says by name. */
function asked(text: string, desk: Desk, { category }: Ticket, now: number): Pick<About, 'given'> {
  const { needed } = desk.inForce(now).terms.responsibilities
  const { [category ?? '']: its = [], any = [] } = needed
  const lines = text.split('\n')
  const said = [...its, ...any].map(name => ({
    name,
    value: lines
      .find(line => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      ?.slice(name.length + 1)
      .trim(),
  }))
  return {
    given: said.flatMap(({ name, value }) => (value === undefined || value === '' ? [] : [{ name, value }])),
  }
}
