import { makePlayground } from '../../adapters/playground/playground.ts'
import type { Words } from '../cards/words.ts'
import type { Desk } from '../flows/desk.ts'
import { awaySentence } from '../flows/said.ts'
import type { Chance, Log } from '../ports/surroundings.ts'
import type { PushableClock } from '../ports/time.ts'
import type { Driver } from '../store/driver.ts'
import { makePlaygroundArchive } from '../store/playground/archive.ts'
import type { Chat } from './chat.ts'
import { residentsOf } from './residents.ts'

const workspace = 'playground'

type Deps = {
  driver: Driver
  clock: PushableClock
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
  { driver, clock, settled, isUnreachable, words, chance, password, log }: Deps,
): Chat {
  const { platform, routes } = makePlayground({
    archive: makePlaygroundArchive(driver.db),
    ...residentsOf(desks, workspace),
    workspace,
    clock,
    settled,
    newId: chance.id,
    away: (fault, text) => (isUnreachable(fault) ? awaySentence(words, text) : null),
    log,
    ...(password === undefined ? {} : { password }),
  })
  return { platform, workspaces: [workspace], routes: [routes], ready: async () => undefined }
}
