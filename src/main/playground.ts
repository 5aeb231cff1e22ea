import { makePlayground, type Playground } from '../../adapters/playground/playground.ts'
import type { Words } from '../cards/words.ts'
import { makeAhead } from '../flows/ahead.ts'
import type { Desk } from '../flows/desk.ts'
import { awaySentence } from '../flows/said.ts'
import type { Chance, Log } from '../ports/surroundings.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { PushableClock } from '../ports/time.ts'
import type { Driver } from '../store/driver.ts'
import { makePlaygroundArchive } from '../store/playground/archive.ts'
import { type Chat, neverLost } from './chat.ts'
import { residentsOf } from './residents.ts'

const workspace = 'playground'

type Deps = {
  driver: Driver
  clock: PushableClock
  tickets: TicketStore
  languageChosen: (person: { workspace: string; id: string }) => void
  /** Resolves once nothing is due and nothing left to send. */
  settled: () => Promise<void>
  isUnreachable: (error: unknown) => boolean
  words: Words
  chance: Chance
  password: string | undefined
  log: Log
}

/** The chat in the browser, with the people and channels of these desks. */
export function openPlayground(
  desks: readonly Desk[],
  { driver, clock, tickets, languageChosen, settled, isUnreachable, words, chance, password, log }: Deps,
): Chat & { example: Playground['example'] } {
  const { platform, routes, example } = makePlayground({
    archive: makePlaygroundArchive(driver.db),
    ...residentsOf(desks, workspace),
    workspace,
    clock,
    ahead: makeAhead({ time: { now: () => clock.now().getTime() }, tickets, desks: { all: desks } }),
    hasTickets: () => anyTicket(desks, tickets),
    languageChosen,
    settled,
    newId: chance.id,
    away: (fault, text) => (isUnreachable(fault) ? awaySentence(words, text) : null),
    log,
    ...(password === undefined ? {} : { password }),
  })
  return {
    platform,
    workspaces: [workspace],
    routes: [routes],
    ready: async () => undefined,
    lost: neverLost,
    example,
  }
}

async function anyTicket(desks: readonly Desk[], tickets: TicketStore): Promise<boolean> {
  for (const { id } of desks) if ((await tickets.read(id, 1)) !== null) return true
  return false
}
