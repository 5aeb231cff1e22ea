import type { WebClient } from '@slack/web-api'
import type { Finding } from '../../../src/ports/check.ts'
import { calling } from '../out/failure.ts'

/** Whether each user group that gives a role is there and has somebody in it. */
export async function groupFindings(api: WebClient, wanted: readonly string[]): Promise<Finding[]> {
  if (wanted.length === 0) return [{ grade: 'ok', what: 'no role hangs on a user group' }]
  const { usergroups = [] } = await calling(() => api.usergroups.list({ include_count: true }))
  return [...new Set(wanted)].map(name => {
    const handle = name.replace(/^@/, '')
    const group = usergroups.find(one => one.id === name || one.handle === handle)
    if (group === undefined) {
      const others = usergroups.map(one => `@${one.handle}`).join(', ') || 'none'
      return {
        grade: 'fault',
        what: `there is no user group @${handle}`,
        remedy: `Correct it in the roles of desk.yaml. These are there: ${others}.`,
      }
    }
    if (Number(group.user_count ?? 1) === 0)
      return { grade: 'warning', what: `nobody is in @${handle}`, remedy: 'Add somebody to it in Slack.' }
    return { grade: 'ok', what: `@${handle} is there` }
  })
}
