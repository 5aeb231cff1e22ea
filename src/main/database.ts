import { existsSync } from 'node:fs'
import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { databaseIn } from '../store/embedded/folder.ts'
import { connect } from '../store/open.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

/**
 * Does something to the database of the settings, which has to be there already.
 * @throws ConfigError where there is none, nobody answers, or another process holds its folder
 */
export async function withDatabase<T>(
  settings: Settings,
  fault: Fault,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const place = placeOf(settings)
  if (place.kind === 'folder' && !existsSync(databaseIn(place.folder))) {
    const what = 'There is no database yet'
    const remedy = 'Run this where Deskhand was started, or set DESKHAND_DATA or DATABASE_URL as there.'
    throw new ConfigError([{ what, where: place.folder, remedy }])
  }
  const driver = await connect(place, fault)
  try {
    return await work(driver)
  } finally {
    await driver.close()
  }
}
