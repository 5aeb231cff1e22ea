import type { Log } from '../ports/surroundings.ts'
import { readFiles } from './desk-files.ts'
import { readOwn, yamlFiles } from './own-files.ts'
import type { Settings } from './settings.ts'

type Files = Pick<Settings, 'deskFile' | 'policyFile'>

/**
 * Looks at the desk files of a running desk. What they set up is taken at the next start; until then one line in the
 * log says that they have changed, or every fault that would keep them from being taken. The first look learns them.
 */
export function makeDeskWatch(files: Files, log: Log): () => Promise<void> {
  let seen: string | undefined
  return async () => {
    const now = await textsOf(files)
    const before = seen
    seen = now
    if (before === undefined || before === now) return
    const { complaints } = await readFiles(files)
    if (complaints.length === 0) log.warn({}, 'the desk files have changed: start again for them to be taken')
    else
      log.error(
        { faults: complaints },
        'the desk files have changed and have faults: what was read at the start stays',
      )
  }
}

/** Everything that stands in them; of a file that cannot be read, why. The shipped sample never changes. */
async function textsOf({ deskFile }: Files): Promise<string> {
  if (deskFile === undefined) return ''
  try {
    const paths = await yamlFiles(deskFile)
    return JSON.stringify(await Promise.all(paths.map(path => readOwn(path, 'DESK_FILE'))))
  } catch (error) {
    return String(error)
  }
}
