import { randomBytes, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { makeDrawChart } from '../../adapters/chart/chart.ts'
import { makeLanguages } from '../cards/languages.ts'
import { makeActing } from '../flows/act.ts'
import { makeBacklog } from '../flows/backlog.ts'
import { makePagerAnswers } from '../flows/calls/answers.ts'
import { makeDrills } from '../flows/calls/drills.ts'
import { chatCarrier } from '../flows/carrier.ts'
import { makeDesks } from '../flows/desks.ts'
import { digestDuties } from '../flows/digest/post.ts'
import { withDigestInMind } from '../flows/digest/touch.ts'
import { makeDispatcher } from '../flows/dispatch.ts'
import { moveDuty } from '../flows/moves.ts'
import { makeOpening } from '../flows/open.ts'
import { outageDuty } from '../flows/outages/duty.ts'
import { makeAudience } from '../flows/policy/audience.ts'
import { makeTellOfDeskFiles } from '../flows/policy/desk-file.ts'
import { makePolicies } from '../flows/policy/policies.ts'
import { reviewDuty } from '../flows/policy/review.ts'
import { promiseDuties } from '../flows/promises.ts'
import { makePushableClock } from '../flows/push.ts'
import { makeQuestions } from '../flows/questions.ts'
import { makeReaders } from '../flows/readers.ts'
import { makeReceive } from '../flows/receive.ts'
import { makeRender } from '../flows/render.ts'
import { makeRoles } from '../flows/roles.ts'
import { rotaDuties } from '../flows/rota/duties.ts'
import { makeSaving } from '../flows/saving.ts'
import { makeShowing } from '../flows/show.ts'
import { makeStanding } from '../flows/standing.ts'
import { makeTick } from '../flows/tick.ts'
import { makeDeskTime } from '../flows/time.ts'
import { actingTogether } from '../flows/together.ts'
import { trainingDuties } from '../flows/training-duties.ts'
import { makeTellUndelivered } from '../flows/undelivered.ts'
import { waysOut } from '../flows/way-out.ts'
import { startHttp } from '../http/server.ts'
import { startJobs } from '../jobs/jobs.ts'
import type { Chance, Fault, Log } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { connect, makeStore } from '../store/open.ts'
import { connectAnswerer } from './answerer.ts'
import { beginDesks, setClock } from './begin-desks.ts'
import type { Chat } from './chat.ts'
import { connectChats, platformIn, reachedBy } from './chats.ts'
import { type ConfiguredDesk, readDesks } from './desk-files.ts'
import { checksWhileRunning } from './doctor.ts'
import { makeDeskWatch } from './file-watch.ts'
import { readPagers } from './pager-settings.ts'
import { connectPagers, openPagers } from './pagers.ts'
import { placeOf } from './place.ts'
import { openPlayground } from './playground.ts'
import type { Settings } from './settings.ts'

export type Options = {
  settings: Settings
  /** The desks of the settings, where they have been read already. */
  configured?: readonly ConfiguredDesk[]
  log: Log
  fault: Fault
  /** Sets the desk's clock: anywhere at the first start, forward later. */
  at?: Date
  /** A database that is connected already, and that nobody else uses; without it, that of the settings. */
  driver?: Driver
}

export type Running = {
  url: string
  /** Fills an empty desk of the playground with a short story, else says false; null where other chats are connected. */
  tellExample: (() => Promise<boolean>) | null
  /** Gets ready for the first question, which would wait for it otherwise. */
  warm(): Promise<void>
  stop(): Promise<void>
}

/**
 * Puts everything together and starts it: files → database → desks → flows → chats → HTTP → jobs.
 * @throws ConfigError for everything that the one who starts it can mend
 */
export async function start({ settings, log, fault, at, ...given }: Options): Promise<Running> {
  const configured = given.configured ?? (await readDesks(settings))
  const driver = given.driver ?? (await connect(placeOf(settings), fault))
  const undo: (() => Promise<unknown>)[] = [() => driver.close()]
  try {
    return await assemble({
      settings,
      log,
      fault,
      at,
      configured,
      driver,
      undo,
      alone: given.driver !== undefined || settings.databaseUrl === undefined,
    })
  } catch (error) {
    for (const step of undo.toReversed()) await step()
    throw error
  }
}

type Parts = Omit<Options, 'at' | 'configured' | 'driver'> & {
  at: Date | undefined
  configured: readonly ConfiguredDesk[]
  driver: Driver
  undo: (() => Promise<unknown>)[]
  /** No other process can be at this database. */
  alone: boolean
}

async function assemble({
  settings,
  log,
  fault,
  at,
  configured,
  driver,
  undo,
  alone,
}: Parts): Promise<Running> {
  const pagerSettings = readPagers(
    configured.map(({ file }) => file),
    settings,
  )
  const chance: Chance = { id: randomUUID, salt: () => randomBytes(16).toString('hex') }
  // Alone, this process is the one that died: what it held is its own, without waiting for a lease to run out.
  const holder = alone ? 'alone' : chance.id()
  const remote = await connectChats(settings, configured, driver, holder, log)
  const names = remote.length === 0 ? (['playground'] as const) : remote.map(({ platform }) => platform.name)
  const saving = makeSaving()
  const store = saving.watching(makeStore(driver))
  const stopwatch = () => performance.now()
  const time = makeDeskTime(store.time, stopwatch)
  await time.measure()
  await setClock(time, at)
  const tickets = withDigestInMind({ tickets: store.tickets, desks: () => desks, time })

  const policies = makePolicies({ policies: store.policies, tickets, kept: store.kept, fault, log })
  const { all, look } = await beginDesks(reachedBy(names, configured), { store, policies, time })
  const desks = makeDesks(all)
  if (alone) await tickets.releaseClaims()
  await fault('start')

  const languages = makeLanguages()
  const chats: Chat[] = [...remote]
  const platformOf = (workspace: string) => platformIn(chats, workspace)
  const audience = makeAudience(platformOf, log)
  const readers = makeReaders({ kept: store.kept, time, stopwatch, platformOf })
  const render = makeRender({
    tickets,
    outages: store.outages,
    policies: store.policies,
    kept: store.kept,
    files: store.files,
    platformOf,
    digests: store.digests,
    reports: store.reports,
    asked: store.questions,
    audience,
    chart: makeDrawChart(),
    desks,
    languages,
    readers,
    time,
  })
  const undelivered = makeTellUndelivered({ tickets, desks, time })
  const sending = { outbox: store.outbox, undelivered, holder, stopwatch, fault, log }
  const workspaces = remote.length === 0 ? ['playground'] : remote.flatMap(one => one.workspaces)
  const carrierOf = (workspace: string) => {
    const platform = platformOf(workspace)
    return platform === null ? null : chatCarrier({ platform, render, tickets })
  }
  const out = waysOut(workspaces.map(one => makeDispatcher(one, { ...sending, carrierOf })))

  let url: string | null = null
  const isPlayground = remote.length === 0
  const address = () => settings.publicUrl ?? (isPlayground ? url : null)
  const now = () => Date.now()
  const pagers = openPagers(connectPagers(pagerSettings, { address, now }), {
    dispatcher: (workspace, carrier) => makeDispatcher(workspace, { ...sending, carrierOf: () => carrier }),
    calls: { tickets, desks, languages, time, look: () => (isPlayground ? address() : null) },
    now,
    log,
  })
  const standing = makeStanding({ outages: store.outages, kept: store.kept, stopwatch })
  const questions = makeQuestions({ policies: store.policies, stopwatch, breathe: () => setImmediate() })
  const duties = {
    ...digestDuties({ tickets, digests: store.digests, fault }),
    outage: outageDuty(store.outages, standing),
    clocks: moveDuty({ tickets, kept: store.kept }),
    ...rotaDuties(tickets),
    ...reviewDuty(tickets),
    ...promiseDuties(tickets),
    ...trainingDuties({ tickets, training: store.training }),
  }
  const tick = makeTick({ tickets, desks, duties, time, fault, log })
  /** What an act made due at once is part of its result, not of the next second's; which tries again where this fails. */
  const quiet = () =>
    tick()
      .catch((error: unknown) => log.error({ error }, 'what is due could not be looked at'))
      .then(pagers.out.wake)
      .then(out.settled)

  const { isUnreachable } = store
  let tellExample: Running['tellExample'] = null
  if (remote.length === 0) {
    // What rings in the night must have rung before the clock goes on.
    const { settled } = waysOut([out, pagers.out])
    const clock = makePushableClock({ time, tickets, desks, tick, settled, fault })
    const password = settings.playgroundPassword
    const words = await languages(all[0]?.file.locale)
    const around = { driver, clock, tickets, settled: quiet, isUnreachable, words, chance, password, log }
    const playground = openPlayground(all, around)
    chats.push(playground)
    tellExample = playground.example.tell
  }
  const act = actingTogether(makeActing({ tickets, chance, fault }))
  const drills = makeDrills({ tickets, kept: store.kept })
  const { wake } = waysOut([out, pagers.out])
  const receive = makeReceive({
    desks,
    languages,
    readers,
    roles: makeRoles(platformOf, stopwatch),
    tickets,
    kept: store.kept,
    digests: store.digests,
    reports: store.reports,
    time,
    policies,
    policyStore: store.policies,
    audience,
    chance,
    log,
    settled: out.settled,
    open: makeOpening({ tickets, chance, fault }),
    act,
    drills,
    showing: makeShowing({ tickets }),
    questions,
    asked: store.questions,
    own: await connectAnswerer(settings.answerer, log),
    standing,
    outages: store.outages,
    rehearsals: store.rehearsals,
    documents: store.policies,
    checks: () => checksWhileRunning(settings),
    training: store.training,
    wake,
    isUnreachable,
    saving,
  })

  const backlog = makeBacklog({ tickets, kept: store.kept, desks, time })
  for (const { platform } of chats) {
    await platform.start(receive, backlog)
    undo.push(() => platform.stop())
  }
  const http = await startHttp({
    port: settings.port,
    host: settings.host,
    ready: async () => void (await Promise.all([store.check(), ...chats.map(chat => chat.ready())])),
    patience: { ready: 2_000, stop: 8_000 },
    routes: [
      pagers.routes(makePagerAnswers({ desks, tickets, act, drills, time, wake })),
      ...chats.flatMap(({ routes }) => routes),
    ],
  })
  url = http.url
  undo.push(() => http.stop())
  const lookAtDeskFiles = makeDeskWatch(settings, { log, tell: makeTellOfDeskFiles({ tickets, desks }) })
  await lookAtDeskFiles()
  const files = async () => {
    await lookAtDeskFiles()
    await look()
  }
  const stopJobs = startJobs(
    [
      { name: 'tick', every: '* * * * * *', run: quiet },
      { name: 'files', every: '*/5 * * * * *', run: files },
      // At a minute that nobody else chose, and soon enough after a start that a desk restarted daily is cared for.
      { name: 'upkeep', every: '0 17 */4 * * *', run: store.upkeep.prune },
    ],
    log,
  )

  return {
    url: http.url,
    warm: questions.warm,
    tellExample,
    // In reverse: nothing new comes in, what is at work ends, what is in flight arrives, then the database closes.
    async stop() {
      await http.stop()
      await Promise.all(chats.map(({ platform }) => platform.stop()))
      await stopJobs()
      await Promise.all([out.stop(), pagers.out.stop()])
      await driver.close()
    },
  }
}
