import type { WebClient } from '@slack/web-api'
import { type Sentence, sentence } from '../../../src/cards/sentence.ts'
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
  if (people.length === 0) return [{ grade: 'ok', what: sentence('doctor.slack.people.none') }]
  const faults: Finding[] = []
  for (const { name, user } of people) {
    const what =
      user === null ? sentence('doctor.slack.people.unlinked', { name }) : await wrongWith(api, name, user)
    if (what === null) continue
    const remedy = sentence('doctor.slack.people.do', { workspace })
    faults.push({ grade: 'fault', what, remedy })
  }
  if (faults.length > 0) return faults
  return [
    {
      grade: 'ok',
      what: sentence('doctor.slack.people', { names: people.map(({ name }) => name) }),
    },
  ]
}

async function wrongWith(api: WebClient, name: string, user: string): Promise<Sentence | null> {
  try {
    const { user: found } = await api.users.info({ user })
    return found?.deleted === true ? sentence('doctor.slack.people.gone', { user, name }) : null
  } catch (error) {
    const code = slackCode(error)
    if (code === 'user_not_found' || code === 'users_not_found' || code === 'user_not_visible')
      return sentence('doctor.slack.people.nobody', { user, name })
    await calling(() => Promise.reject(error))
    return null
  }
}
