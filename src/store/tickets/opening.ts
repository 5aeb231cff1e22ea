import type { NewTicket, Opened, TicketStore } from '../../ports/ticket-store.ts'
import { makeBatches } from '../batches.ts'
import { type Driver, openingsAtOnce } from '../driver.ts'
import { isUnreachable } from '../unreachable.ts'
import { openingParameters, valuesOf } from './document.ts'

const places = Array.from({ length: 19 }, (_, index) => `$${index + 1}`)
const one = `select open_ticket_5(${places.join(', ')}) as opened`
const several = 'select open_tickets_4($1) as opened'

type Answer = { opened: { number: number; others?: readonly Called[] | null } | null }
type Called = { number: number; title: string | null }

/** Opens tickets: one in one round trip, and those that come meanwhile together in the next. */
export function makeOpening({ callToOpen: call }: Driver): TicketStore['open'] {
  async function run(tickets: readonly NewTicket[]): Promise<readonly Opened[]> {
    const [first] = tickets
    const rows =
      tickets.length === 1 && first !== undefined
        ? await call<Answer>(one, valuesOf(openingParameters(first)))
        : await call<Answer>(several, [
            JSON.stringify(tickets.map((ticket, place) => ({ place, ...openingParameters(ticket) }))),
          ])
    if (rows.length !== tickets.length)
      throw new Error('The database did not tell what became of new tickets.')
    return rows.map(outcomeOf)
  }

  // What the database refused was undone by it. Of what nobody answered, nobody knows.
  return makeBatches({ run, atOnce: openingsAtOnce, most: 32, isUndone: error => !isUnreachable(error) })
}

function outcomeOf({ opened }: Answer): Opened {
  if (opened === null) return { outcome: 'seen' }
  const { number, others } = opened
  if (number === 0) return { outcome: 'limited' }
  const titled = (others ?? []).flatMap(({ number, title }) => (title === null ? [] : [{ number, title }]))
  return { outcome: 'opened', number, others: titled }
}
