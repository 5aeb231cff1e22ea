import { performance } from 'node:perf_hooks'
import { start } from 'node:repl'
import { sql } from 'drizzle-orm'
import { makeDeskTime } from '../../src/flows/time.ts'
import { placeOf } from '../../src/main/place.ts'
import { readSettings } from '../../src/main/settings.ts'
import { ConfigError } from '../../src/ports/errors.ts'
import { rowsOf } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'

/**
 * `npm run console`: a prompt on the database of the settings, for whoever works on Deskhand. At hand: `store`, `time`
 * (the desk's clock) and `query('select …')`. An embedded database must not be in use by a running desk.
 */
async function openPrompt(): Promise<void> {
  const driver = await connect(placeOf(readSettings(process.env)), async () => undefined)
  const store = makeStore(driver)
  const time = makeDeskTime(store.time, () => performance.now())
  await time.measure()
  process.stdout.write(
    `store, time, query at hand; the desk's clock shows ${new Date(time.now()).toISOString()}\n`,
  )
  const prompt = start({ prompt: 'deskhand> ' })
  const query = async (statement: string) => rowsOf(await driver.db.execute(sql.raw(statement)))
  Object.assign(prompt.context, { store, time, query })
  prompt.once('exit', () => void driver.close())
}

await openPrompt().catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.unreachable ? 3 : 1
})
