import { inEnglish } from '../cards/sentence.ts'
import { makeTellOfDeskFiles } from '../flows/policy/desk-file.ts'
import { startHttp } from '../http/server.ts'
import { startJobs } from '../jobs/jobs.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Fault, Log } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { connect } from '../store/open.ts'
import type { Chat } from './chat.ts'
import { mismatchesOf, refuseFaults } from './chats-together.ts'
import { makeWaysIn } from './coming-in.ts'
import { type ConfiguredDesk, readDesks } from './desk-files.ts'
import { makeDeskWatch } from './file-watch.ts'
import { openWaysOut } from './going-out.ts'
import { layGround, type Parts } from './ground.ts'
import { makeLooking, playgroundOf } from './looking.ts'
import { metricsOf } from './metrics.ts'
import { readPagers } from './pager-settings.ts'
import { placeOf } from './place.ts'
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
  /** Resolves once no chat takes this process any more, whatever it tries: nobody can be heard or told anything. */
  lost: Promise<ConfigError>
  stop(): Promise<void>
}

/**
 * Puts everything together and starts it: files → database → desks → flows → chats → HTTP → jobs.
 * @throws ConfigError for everything that the one who starts it can mend
 */
export async function start({ settings, log, fault, at, ...given }: Options): Promise<Running> {
  const configured = given.configured ?? (await readDesks(settings))
  const mismatches = mismatchesOf(
    settings,
    configured.map(({ file }) => file),
  )
  refuseFaults(mismatches)
  for (const { what, where, remedy } of mismatches)
    log.warn({ where, remedy: inEnglish(remedy) }, inEnglish(what))
  const driver = given.driver ?? (await connect(placeOf(settings), fault))
  const undo: (() => Promise<unknown>)[] = [() => driver.close()]
  try {
    const alone = given.driver !== undefined || settings.databaseUrl === undefined
    return await assemble({ settings, log, fault, at, configured, driver, alone }, undo)
  } catch (error) {
    for (const step of undo.toReversed()) await step()
    throw error
  }
}

async function assemble(parts: Parts, undo: (() => Promise<unknown>)[]): Promise<Running> {
  const { settings, log, driver } = parts
  const pagerSettings = readPagers(
    parts.configured.map(({ file }) => file),
    settings,
  )
  const ground = await layGround(parts)
  const { store, tickets, desks, remote } = ground
  const chats: Chat[] = [...remote]
  let url: string | null = null
  const goingOut = openWaysOut(ground, { chats, pagerSettings, address: () => url })
  const looking = makeLooking(ground, goingOut)
  const playground = remote.length === 0 ? await playgroundOf(ground, goingOut, looking) : null
  if (playground !== null) chats.push(playground)
  const { receive, backlog, fromPagers } = await makeWaysIn(ground, goingOut, looking)

  for (const { platform } of chats) {
    await platform.start(receive, backlog)
    undo.push(() => platform.stop())
  }
  const metrics = metricsOf(ground, goingOut, chats)
  const http = await startHttp({
    port: settings.port,
    host: settings.host,
    ready: async () => void (await Promise.all([store.check(), ...chats.map(chat => chat.ready())])),
    patience: { ready: 2_000, stop: 8_000 },
    heard: ground.attention.heard,
    routes: [metrics, fromPagers, ...chats.flatMap(({ routes }) => routes)],
  })
  url = http.url
  undo.push(() => http.stop())
  const lookAtDeskFiles = makeDeskWatch(settings, { log, tell: makeTellOfDeskFiles({ tickets, desks }) })
  await lookAtDeskFiles()
  const files = async () => {
    await lookAtDeskFiles()
    await ground.lookAtPolicies()
  }
  const stopJobs = startJobs(
    [
      { name: 'tick', every: '* * * * * *', run: looking.quiet },
      { name: 'files', every: '*/5 * * * * *', run: files },
      // At a minute that nobody else chose, and soon enough after a start that a desk restarted daily is cared for.
      { name: 'upkeep', every: '0 17 */4 * * *', run: store.upkeep.prune },
    ],
    log,
  )

  return {
    url: http.url,
    async warm() {
      await looking.warm()
      await ground.meter.warm()
    },
    lost: Promise.all(chats.map(({ lost }) => lost)).then(
      all => new ConfigError(all.flatMap(({ complaints }) => complaints)),
    ),
    tellExample: playground?.example.tell ?? null,
    // In reverse: nothing new comes in, what is at work ends, what is in flight arrives, then the database closes.
    async stop() {
      await http.stop()
      await Promise.all(chats.map(({ platform }) => platform.stop()))
      await stopJobs()
      await goingOut.all.stop()
      await driver.close()
    },
  }
}
