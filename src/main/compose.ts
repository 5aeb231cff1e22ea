import { randomBytes, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { makePlayground } from '../../adapters/playground/playground.ts'
import { makeWords } from '../cards/words.ts'
import { makeActing } from '../flows/act.ts'
import { type Desk, makeDesk } from '../flows/desk.ts'
import { makeDesks } from '../flows/desks.ts'
import { nextDigest } from '../flows/digest.ts'
import { makeDispatcher } from '../flows/dispatch.ts'
import { makeOpening } from '../flows/open.ts'
import { makePolicies } from '../flows/policies.ts'
import { makePushableClock } from '../flows/push.ts'
import { makeReceive } from '../flows/receive.ts'
import { makeRender } from '../flows/render.ts'
import { makeRoles } from '../flows/roles.ts'
import { awaySentence } from '../flows/said.ts'
import { makeShowing } from '../flows/show.ts'
import { makeTick } from '../flows/tick.ts'
import { makeDeskTime } from '../flows/time.ts'
import { type HttpServer, startHttp } from '../http/server.ts'
import { startJobs } from '../jobs/jobs.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Chance, Fault, Log } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { connect, makeStore } from '../store/open.ts'
import { makePlaygroundArchive } from '../store/playground/archive.ts'
import { type ConfiguredDesk, readDesks } from './desk-files.ts'
import { makeDeskWatch } from './file-watch.ts'
import { placeOf } from './place.ts'
import { residentsOf } from './residents.ts'
import type { Settings } from './settings.ts'

const workspace = 'playground'

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

export type Running = { url: string; stop(): Promise<void> }

/**
 * Puts everything together and starts it: files → database → desks → flows → playground → HTTP → jobs.
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
  const store = makeStore(driver)
  const { tickets } = store
  const stopwatch = () => performance.now()
  const chance: Chance = { id: randomUUID, salt: () => randomBytes(16).toString('hex') }
  const time = makeDeskTime(store.time, stopwatch)
  await time.measure()
  await setClock(time, at)

  const policies = makePolicies({ policies: store.policies, tickets, fault, log })
  const all = configured.map(({ file }) => makeDesk(file, store.policies))
  const desks = makeDesks(all)
  const sources = new Map(configured.map(({ file, policy }) => [file.desk, policy]))
  const eachDesk = async (work: (desk: Desk, source: ConfiguredDesk['policy']) => Promise<unknown>) => {
    for (const desk of all) {
      const source = sources.get(desk.id)
      if (source !== undefined) await work(desk, source)
    }
  }
  await eachDesk(async (desk, source) => {
    await policies.begin(desk, source, time.now())
    await desk.refresh(time.now())
    await tickets.ensureDeskDeadline(desk.id, 'digest', nextDigest(desk, time.now()))
  })
  if (alone) await tickets.releaseClaims()
  await fault('start')

  const words = makeWords(all[0]?.file.locale ?? 'en')
  const tick = makeTick({ tickets, desks, time, fault, log })
  const render = makeRender({ tickets, digests: store.digests, desks, words, time })
  const platformOf = (name: string) => (name === workspace ? playground.platform : null)
  const dispatcher = makeDispatcher(workspace, {
    outbox: store.outbox,
    platformOf,
    render,
    // Alone, this process is the one that died: what it held is its own, without waiting for a lease to run out.
    holder: alone ? 'alone' : chance.id(),
    stopwatch,
    fault,
    log,
  })
  const settled = () => dispatcher.settled()
  /** What an act made due at once is part of its result, not of the next second's; which tries again where this fails. */
  const quiet = () =>
    tick()
      .catch((error: unknown) => log.error({ error }, 'what is due could not be looked at'))
      .then(settled)
  const clock = makePushableClock({ time, tickets, desks, tick, settled, fault })
  const playground = makePlayground({
    archive: makePlaygroundArchive(driver.db),
    ...residentsOf(all, workspace),
    workspace,
    clock,
    settled: quiet,
    newId: chance.id,
    away: (fault, text) => (store.isUnreachable(fault) ? awaySentence(words, text) : null),
    log,
    ...(settings.playgroundPassword === undefined ? {} : { password: settings.playgroundPassword }),
  })
  const receive = makeReceive({
    desks,
    roles: makeRoles(platformOf, stopwatch),
    tickets,
    words,
    time,
    policies,
    chance,
    log,
    settled,
    open: makeOpening({ tickets, chance, fault }),
    act: makeActing({ tickets, chance, fault }),
    showing: makeShowing({ tickets, words }),
    wake: () => dispatcher.wake(),
    isUnreachable: store.isUnreachable,
  })

  await playground.platform.start(receive)
  undo.push(() => playground.platform.stop())
  const http: HttpServer = await startHttp({
    port: settings.port,
    host: settings.host,
    ready: () => store.check(),
    patience: { ready: 2_000, stop: 8_000 },
    routes: [playground.routes],
  })
  undo.push(() => http.stop())
  const lookAtDeskFiles = makeDeskWatch(settings, log)
  await lookAtDeskFiles()
  const stopJobs = startJobs(
    [
      { name: 'tick', every: '* * * * * *', run: quiet },
      {
        name: 'files',
        every: '*/5 * * * * *',
        async run() {
          await lookAtDeskFiles()
          await eachDesk(async (desk, source) => {
            await policies.look(desk, source, time.now())
            await desk.refresh(time.now())
          })
        },
      },
    ],
    log,
  )

  return {
    url: http.url,
    // In reverse: nothing new comes in, what is at work ends, what is in flight arrives, then the database closes.
    async stop() {
      await http.stop()
      await playground.platform.stop()
      await stopJobs()
      await dispatcher.stop()
      await driver.close()
    },
  }
}

async function setClock(time: ReturnType<typeof makeDeskTime>, at: Date | undefined): Promise<void> {
  if (at === undefined) {
    // A first start without an instant is one as well: what happened since lies before any later one.
    if (time.isUntouched()) await time.moveTo(time.now())
    return
  }
  if (!time.isUntouched() && at.getTime() < time.now()) {
    const what = `the desk's clock already shows ${new Date(time.now()).toISOString()}, and it goes forward only`
    throw new ConfigError([
      { what, where: '--at', remedy: 'Name a later instant, or begin in another DESKHAND_DATA.' },
    ])
  }
  await time.moveTo(at.getTime())
}
