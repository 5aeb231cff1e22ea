import type { EraseWork } from '../cli/erase.ts'
import type { Actor } from '../core/people.ts'
import { type ErasedTicket, eraseTicket, previewErasing } from '../flows/erase.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import { makePersonalStore } from '../store/personal.ts'
import { withDatabase } from './database.ts'
import { numberMeant, personMeant } from './persons.ts'
import { withPolicyDesk } from './policy-desk.ts'
import type { Settings } from './settings.ts'

/** Whoever sits at the terminal can read the database, so they may erase in it. */
const terminal: Actor = { workspace: 'terminal', id: 'terminal', name: 'the terminal', roles: ['manager'] }

/** What `deskhand erase` does, on the database of the settings. */
export function eraseWork(settings: Settings, fault: Fault): EraseWork {
  return async ({ person, ticket, desk: named }, isWanted) => {
    // Where there is no database yet, nothing is made just to be looked through.
    await withDatabase(settings, fault, async () => undefined)
    return withPolicyDesk(settings, named, fault, async ({ desk, store, driver, now }) => {
      const personal = makePersonalStore(driver)
      const of = person === undefined ? null : await personMeant(personal, desk.id, person)
      const numbers = of === null ? [numberMeant(ticket ?? '')] : await personal.numbers(desk.id, of)
      const tickets: ErasedTicket[] = []
      for (const number of numbers) {
        const found = await previewErasing(store.tickets, { desk, number, of })
        if (found !== null) tickets.push(found)
        else if (of === null) throw noTicket(ticket ?? '', desk.id)
      }
      const places = of === null ? null : await personal.places(desk.id, of)
      const plan = {
        prefix: desk.file.prefix,
        person: of,
        tickets: tickets.filter(one => one.said > 0 || one.open),
        places,
      }
      if (tickets.some(({ open }) => open) || !(await isWanted(plan))) return { ...plan, done: null }
      let said = 0
      for (const { number } of plan.tickets)
        said += await eraseTicket(store.tickets, { desk, number, of }, { by: terminal, now })
      const rows = of === null ? 0 : await personal.forget(desk.id, of)
      return { ...plan, done: { said, rows } }
    })
  }
}

function noTicket(said: string, desk: string): ConfigError {
  const remedy = `Look at the numbers of ${desk}, or name the desk by --desk.`
  return new ConfigError([{ what: 'There is no such ticket', where: said, remedy }])
}
