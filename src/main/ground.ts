import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { makeLanguages } from '../cards/languages.ts'
import { makeAttention } from '../flows/attention.ts'
import { counting } from '../flows/counting.ts'
import { makeDesks } from '../flows/desks.ts'
import { withDigestInMind } from '../flows/digest/touch.ts'
import { makePolicies } from '../flows/policy/policies.ts'
import { makeDeskTime } from '../flows/time.ts'
import { makeMeter } from '../http/meter.ts'
import type { Chance, Fault, Log } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { makeStore } from '../store/open.ts'
import { beginDesks, setClock } from './begin-desks.ts'
import { connectChats, reachedBy } from './chats.ts'
import type { ConfiguredDesk } from './desk-files.ts'
import type { Settings } from './settings.ts'

export type Parts = {
  settings: Settings
  configured: readonly ConfiguredDesk[]
  driver: Driver
  log: Log
  fault: Fault
  at: Date | undefined
  /** No other process can be at this database. */
  alone: boolean
}

export type Ground = Awaited<ReturnType<typeof layGround>>

/** What everything else stands on: the database, the time, the desks with their policies, and the chats they are in. */
export async function layGround({ settings, configured, driver, log, fault, at, alone }: Parts) {
  const chance: Chance = { id: randomUUID, salt: () => randomUUID().replaceAll('-', '') }
  // Alone, this process is the one that died: what it held is its own, without waiting for a lease to run out.
  const holder = alone ? 'alone' : chance.id()
  const stopwatch = () => performance.now()
  const attention = makeAttention(stopwatch)
  const remote = await connectChats(settings, configured, driver, { holder, attention, log })
  const names = remote.length === 0 ? (['playground'] as const) : remote.map(({ platform }) => platform.name)
  const meter = makeMeter()
  const store = makeStore(driver)
  const time = makeDeskTime(store.time, stopwatch)
  await time.measure()
  await setClock(time, at)
  const tickets = counting(withDigestInMind({ tickets: store.tickets, desks: () => desks, time }), meter)

  const policies = makePolicies({ policies: store.policies, tickets, kept: store.kept, fault, log })
  const { all, look } = await beginDesks(reachedBy(names, configured), { store, policies, time })
  const desks = makeDesks(all)
  if (alone) await tickets.releaseClaims()
  await fault('start')

  return {
    settings,
    driver,
    log,
    meter,
    fault,
    chance,
    holder,
    remote,
    store,
    stopwatch,
    attention,
    time,
    tickets,
    desks,
    /** Looks at the policy file of every desk. */
    lookAtPolicies: look,
    languages: makeLanguages(),
  }
}
