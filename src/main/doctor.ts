import type { Check } from '../ports/check.ts'
import { ConfigError } from '../ports/errors.ts'
import { type ReadFiles, readFiles } from './desk-files.ts'
import { callingChecks } from './doctor/calling.ts'
import { databaseCheck } from './doctor/database.ts'
import { fileChecks, settingsFault } from './doctor/files.ts'
import { nodeCheck } from './doctor/machine.ts'
import { pagerCheck } from './doctor/pagers.ts'
import { portCheck } from './doctor/port.ts'
import { slackChecks } from './doctor/slack.ts'
import { zoneCheck } from './doctor/zone.ts'
import type { Settings } from './settings.ts'

export type DoctorNeeds = {
  /** @throws ConfigError */
  settings: () => Settings
  now: () => number
  /** Of this Node and of what it brings along. */
  versions: { node: string; tz?: string | undefined }
  /** Whether pagers are to ring. */
  ring: boolean
}

/** Everything that `deskhand doctor` asks, in the order in which people mend things. Platforms add theirs here. */
export function checksOf({ settings, now, versions, ring }: DoctorNeeds): readonly Check[] {
  const node = nodeCheck(versions.node)
  let read: Settings
  try {
    read = settings()
  } catch (error) {
    if (error instanceof ConfigError) return [node, settingsFault(error)]
    throw error
  }
  let files: Promise<ReadFiles> | undefined
  const readOnce = () => {
    files ??= readFiles(read)
    return files
  }
  return [
    node,
    ...fileChecks(readOnce),
    zoneCheck(readOnce, versions.tz),
    databaseCheck({ ...read, now }),
    portCheck(read),
    ...slackChecks(read, readOnce, now),
    ...callingChecks(readOnce, now),
    pagerCheck({ settings: read, read: readOnce, now, ring }),
  ]
}
