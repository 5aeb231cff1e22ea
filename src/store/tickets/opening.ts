import type { NewTicket, Opened, TicketStore } from '../../ports/ticket-store.ts'
import { makeBatches } from '../batches.ts'
import type { Driver } from '../driver.ts'
import { isUnreachable } from '../unreachable.ts'
import { openingParameters, valuesOf } from './document.ts'

const places = Array.from({ length: 19 }, (_, index) => `$${index + 1}`)
const one = `select open_ticket_3(${places.join(', ')}) as number`
const several = 'select open_tickets_2($1) as number'

type Numbered = { number: number | null }

/** Opens tickets: one in one round trip, and those that come meanwhile together in the next. */
export function makeOpening({ call }: Driver): TicketStore['open'] {
  async function run(tickets: readonly NewTicket[]): Promise<readonly Opened[]> {
    const [first] = tickets
    const rows =
      tickets.length === 1 && first !== undefined
        ? await call<Numbered>(one, valuesOf(openingParameters(first)))
        : await call<Numbered>(several, [
            JSON.stringify(tickets.map((ticket, place) => ({ place, ...openingParameters(ticket) }))),
          ])
    if (rows.length !== tickets.length)
      throw new Error('The database did not tell what became of new tickets.')
    return rows.map(outcomeOf)
  }

  // What the database refused was undone by it. Of what nobody answered, nobody knows.
  return makeBatches({ run, atOnce: 2, most: 32, isUndone: error => !isUnreachable(error) })
}

function outcomeOf({ number }: Numbered): Opened {
  if (number === null) return { outcome: 'seen' }
  return number === 0 ? { outcome: 'limited' } : { outcome: 'opened', number }
}
