import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import { makeInstallationStore } from '../store/installations.ts'
import { connect } from '../store/open.ts'
import { makeSealing } from '../store/sealing.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

/**
 * Seals every secret of the database under the first key.
 * @returns how many that changed
 * @throws ConfigError without a key, and where no key opens a secret
 */
export async function rotateKeys(settings: Settings, fault: Fault): Promise<number> {
  if (settings.keys.length === 0) {
    const what = 'it is not set, so there is nothing to seal with'
    const remedy = 'Set the new key first and the old one behind it: DESKHAND_KEY=new,old'
    throw new ConfigError([{ what, where: 'DESKHAND_KEY', remedy }])
  }
  const driver = await connect(placeOf(settings), fault)
  try {
    return await makeInstallationStore(driver, makeSealing(settings.keys)).rotate()
  } finally {
    await driver.close()
  }
}
