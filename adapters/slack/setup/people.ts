import type { WebClient } from '@slack/web-api'
import type { Finding } from '../../../src/ports/check.ts'
import { calling, slackCode } from '../out/failure.ts'

/** Somebody whom the desk calls by name. `user` is their id in Slack, null where the desk file names none. */
export type Named = { name: string; user: string | null }

/** Whether everybody who may be called is somebody in the workspace: a call to nobody wakes nobody. */
export async function peopleFindings(
  api: WebClient,
  workspace: string,
  people: readonly Named[],
): Promise<Finding[]> {
  if (people.length === 0) return [{ grade: 'ok', what: 'nobody is called by name here' }]
  const faults: Finding[] = []
  for (const { name, user } of people) {
    const what =
      user === null ? `${name} is on call and has no account here` : await wrongWith(api, name, user)
    if (what === null) continue
    const remedy =
      `In people of desk.yaml give them links: [{ workspace: ${workspace}, user: U… }]; ` +
      'their profile in Slack has "Copy member ID" below the three dots.'
    faults.push({ grade: 'fault', what, remedy })
  }
  if (faults.length > 0) return faults
  return [
    {
      grade: 'ok',
      what: `everybody who may be called is here: ${people.map(({ name }) => name).join(', ')}`,
    },
  ]
}

async function wrongWith(api: WebClient, name: string, user: string): Promise<string | null> {
  try {
    const { user: found } = await api.users.info({ user })
    return found?.deleted === true ? `the account ${user} of ${name} is deactivated` : null
  } catch (error) {
    const code = slackCode(error)
    if (code === 'user_not_found' || code === 'users_not_found' || code === 'user_not_visible')
      return `${user}, who should be ${name}, is nobody in this workspace`
    await calling(() => Promise.reject(error))
    return null
  }
}
