import { logged, sayComplaint } from '../ports/errors.ts'
import type { Log } from '../ports/surroundings.ts'
import { readFiles } from './desk-files.ts'
import { readOwn, yamlFiles } from './own-files.ts'
import type { Settings } from './settings.ts'

type Files = Pick<Settings, 'deskFile' | 'policyFile'>

type Deps = {
  log: Log
  /** Says in chat what became of changed files, by their text; no faults: they wait for the next start. */
  tell: (text: string, faults: readonly string[]) => Promise<void>
}

/**
 * Looks at the desk files of a running desk. What they set up is taken at the next start; until then one line in the
 * log and a message to the owners say that they have changed, or every fault that would keep them from being taken.
 * The first look learns them.
 */
export function makeDeskWatch(files: Files, { log, tell }: Deps): () => Promise<void> {
  let seen: string | undefined
  return async () => {
    const now = await textsOf(files)
    const before = seen
    if (before !== undefined && before !== now) {
      const { complaints } = await readFiles(files)
      const faults = complaints.map(sayComplaint)
      await tell(now, faults)
      if (complaints.length === 0)
        log.warn({}, 'the desk files have changed: start again for them to be taken')
      else
        log.error(
          { faults: complaints.map(logged) },
          'the desk files have changed and have faults: what was read at the start stays',
        )
    }
    seen = now
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
