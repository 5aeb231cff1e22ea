import { makeLanguages } from '../cards/languages.ts'
import type { Words } from '../cards/words.ts'
import { type Desk, makeDesk } from '../flows/desk.ts'
import { roomsOf } from '../flows/outgoing.ts'
import type { PolicyCardDeps } from '../flows/policy/cards.ts'
import { makePolicies, type Policies } from '../flows/policy/policies.ts'
import { makeDeskTime } from '../flows/time.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Store } from '../ports/store.ts'
import type { Fault } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { connect, makeStore } from '../store/open.ts'
import { readDesks } from './desk-files.ts'
import { makeLog } from './log.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

/** A desk for the commands that work on its policy. */
export type PolicyDesk = {
  desk: Desk
  policies: Policies
  store: Store
  driver: Driver
  words: Words
  cards: PolicyCardDeps
  now: number
}

/**
 * Opens the database, takes up the policy file of a desk as a running desk would, lets `work` do its work, and closes
 * it. Without a name the desk is the default one, or the only one.
 * @throws ConfigError where the database is in use or away, or where the files have faults
 */
export async function withPolicyDesk<T>(
  settings: Settings,
  name: string | undefined,
  fault: Fault,
  work: (at: PolicyDesk) => Promise<T>,
): Promise<T> {
  const configured = await readDesks(settings)
  const usual = configured.find(({ file }) => file.default) ?? configured[0]
  const found = name === undefined ? usual : configured.find(({ file }) => file.desk === name)
  if (found === undefined) {
    const remedy = `These exist: ${configured.map(({ file }) => file.desk).join(', ')}.`
    throw new ConfigError([{ what: `there is no desk "${name}"`, where: '--desk', remedy }])
  }
  const driver = await connect(placeOf(settings), fault)
  try {
    const store = makeStore(driver)
    const time = makeDeskTime(store.time, () => performance.now())
    await time.measure()
    const { tickets, kept } = store
    const policies = makePolicies({
      policies: store.policies,
      tickets,
      kept,
      fault,
      log: makeLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel),
    })
    const desk = makeDesk(found.file, {
      ...store,
      // A running desk sees other opening times by itself, and moves what is due.
      recalendared: async () => undefined,
    })
    const now = time.now()
    await policies.begin(desk, found.policy, now)
    await desk.refresh(now)
    const words = await makeLanguages()(desk.file.locale)
    // Only the chat knows how many people are in a channel.
    const audience: PolicyCardDeps['audience'] = async one =>
      roomsOf(one, 'announcements').map(({ channel }) => ({ channel, people: null, of: 'channel' }))
    const cards = { policies: store.policies, tickets, kept, words, audience }
    return await work({ desk, policies, store, driver, words, cards, now })
  } finally {
    await driver.close()
  }
}
