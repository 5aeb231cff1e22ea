import type { Check } from '../ports/check.ts'
import { ConfigError } from '../ports/errors.ts'
import { type ReadFiles, readFiles } from './desk-files.ts'
import { answererCheck } from './doctor/answerer.ts'
import { callingChecks } from './doctor/calling.ts'
import { chatsCheck } from './doctor/chats.ts'
import { databaseCheck } from './doctor/database.ts'
import { discordChecks } from './doctor/discord.ts'
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
  const { desk, calls } = checksWith(read, readOnce, { now, versions, ring })
  return [node, ...desk, portCheck(read), ...calls, answererCheck(read.answerer)]
}

/** The same as far as it can differ while the desk runs: what is on the disk now, the chats, and who is called. */
export function checksWhileRunning(settings: Settings): readonly Check[] {
  const files = readFiles(settings)
  const now = () => Date.now()
  const { node, tz } = process.versions
  const { desk, calls } = checksWith(settings, () => files, { now, versions: { node, tz }, ring: false })
  return [...desk, ...calls]
}

function checksWith(
  settings: Settings,
  read: () => Promise<ReadFiles>,
  { now, versions, ring }: Omit<DoctorNeeds, 'settings'>,
): { desk: readonly Check[]; calls: readonly Check[] } {
  return {
    desk: [
      ...fileChecks(read),
      chatsCheck(settings, read),
      zoneCheck(read, versions.tz),
      databaseCheck({ ...settings, production: servesPeople(settings), now }),
    ],
    calls: [
      ...slackChecks(settings, read, now),
      ...discordChecks(settings, read, now),
      ...callingChecks(read, now),
      pagerCheck({ settings, read, now, ring }),
    ],
  }
}

/** Whether real customers hang on it: said by its environment, or seen by a chat that is connected. */
function servesPeople({ production, slack, slackInstall, discord }: Settings): boolean {
  return production || slack !== null || slackInstall !== null || discord !== null
}
