import type { ExportWork } from '../cli/export.ts'
import { accountOf } from '../core/account.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import { makePersonalStore } from '../store/personal.ts'
import { withDatabase } from './database.ts'
import { readDesks } from './desk-files.ts'
import { numberMeant, personMeant } from './persons.ts'
import type { Settings } from './settings.ts'

/** So many tickets are in memory at once. */
const page = 100

/** What `deskhand export` does: reads, and changes nothing. */
export function exportWork(settings: Settings, fault: Fault): ExportWork {
  return async ({ person, ticket, desk: named }, tell) => {
    const configured = await readDesks(settings)
    const usual = configured.find(({ file }) => file.default) ?? configured[0]
    const found = named === undefined ? usual : configured.find(({ file }) => file.desk === named)
    if (found === undefined) {
      const remedy = `These exist: ${configured.map(({ file }) => file.desk).join(', ')}.`
      throw new ConfigError([{ what: `there is no desk "${named}"`, where: '--desk', remedy }])
    }
    const { desk, prefix } = found.file
    await withDatabase(settings, fault, async driver => {
      const store = makePersonalStore(driver)
      const of = person === undefined ? null : await personMeant(store, desk, person)
      const numbers = ticket === undefined ? await store.numbers(desk, of) : [numberMeant(ticket)]
      const places = of === null ? null : await store.places(desk, of)
      await tell.begin({ desk, person: of, places })
      let told = 0
      for (let from = 0; from < numbers.length; from += page) {
        for (const whole of await store.whole(desk, numbers.slice(from, from + page))) {
          await tell.ticket({ name: `${prefix}-${whole.ticket.number}`, ...accountOf(whole, of) })
          told += 1
        }
      }
      if (ticket !== undefined && told === 0) {
        const remedy = `Look at the numbers of ${desk}, or name the desk by --desk.`
        throw new ConfigError([{ what: 'There is no such ticket', where: ticket, remedy }])
      }
      await tell.end()
    })
  }
}
