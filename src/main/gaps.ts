import type { Gap } from '../ports/question-store.ts'
import type { Fault } from '../ports/surroundings.ts'
import { connect, makeStore } from '../store/open.ts'
import { readDesks } from './desk-files.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

const day = 24 * 60 * 60_000
const most = 50

/** What the policies of the configured desks did not answer in the last `days` of their time. */
export async function loadGaps(
  settings: Settings,
  days: number,
  fault: Fault,
): Promise<{ desk: string; gaps: readonly Gap[] }[]> {
  const desks = await readDesks(settings)
  const driver = await connect(placeOf(settings), fault)
  try {
    const { questions, time } = makeStore(driver)
    const { database, offsetMs } = await time.measure()
    const since = database + (offsetMs ?? 0) - days * day
    return await Promise.all(
      desks.map(async ({ file }) => ({
        desk: file.desk,
        gaps: await questions.gaps(file.desk, since, most),
      })),
    )
  } finally {
    await driver.close()
  }
}
