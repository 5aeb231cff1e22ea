import { start } from '../../src/main/compose.ts'
import { readSettings } from '../../src/main/settings.ts'
import type { Driver } from '../../src/store/driver.ts'
import { makeStore } from '../../src/store/open.ts'
import { lendDatabase } from './lent.ts'
import { type Entry, isWarning, logTo } from './logs.ts'
import { makeClient } from './playground-client.ts'

const noFault = async () => undefined

/**
 * A whole desk in this process, on a database in memory, with its scheduler and its HTTP server. Stop it, which closes
 * the database as well, also one that was given.
 */
export async function startDesk({
  at,
  policyFile,
  deskFile,
  environment: more = {},
  ...given
}: {
  at: string
  policyFile?: string
  deskFile?: string
  environment?: Readonly<Record<string, string>>
  driver?: Driver
}) {
  const driver = given.driver ?? (await lendDatabase())
  /** What went wrong meanwhile, for the end of a story to look at. */
  const entries: Entry[] = []
  const environment = {
    PORT: '0',
    ...(policyFile === undefined ? {} : { POLICY_FILE: policyFile }),
    ...(deskFile === undefined ? {} : { DESK_FILE: deskFile }),
    ...more,
  }
  const running = await start({
    settings: readSettings(environment),
    log: logTo(entry => isWarning(entry) && entries.push(entry)),
    fault: noFault,
    at: new Date(at),
    driver,
  })
  const { call, now, push, person } = makeClient(running.url)
  return {
    call,
    now,
    push,
    person,
    url: running.url,
    /** The store behind the desk: for looking, never for acting. */
    store: makeStore(driver),
    driver,
    entries,
    stop: running.stop,
  }
}

export type RunningDesk = Awaited<ReturnType<typeof startDesk>>
