import type { WebClient } from '@slack/web-api'
import { sentence } from '../../../src/cards/sentence.ts'
import type { Finding } from '../../../src/ports/check.ts'
import { calling } from '../out/failure.ts'

/** Whether each user group that gives a role is there and has somebody in it. */
export async function groupFindings(api: WebClient, wanted: readonly string[]): Promise<Finding[]> {
  if (wanted.length === 0) return [{ grade: 'ok', what: sentence('doctor.slack.groups.none') }]
  const { usergroups = [] } = await calling(() => api.usergroups.list({ include_count: true }))
  return [...new Set(wanted)].map(name => {
    const handle = name.replace(/^@/, '')
    const group = usergroups.find(one => one.id === name || one.handle === handle)
    if (group === undefined) {
      const others = usergroups.map(one => `@${one.handle}`)
      const names = others.length > 0 ? others : sentence('doctor.nothing-named')
      return {
        grade: 'fault',
        what: sentence('doctor.slack.no-group', { group: handle }),
        remedy: sentence('doctor.slack.no-group.do', { names }),
      }
    }
    if (Number(group.user_count ?? 1) === 0)
      return {
        grade: 'warning',
        what: sentence('doctor.slack.group-empty', { group: handle }),
        remedy: sentence('doctor.slack.group-empty.do'),
      }
    return { grade: 'ok', what: sentence('doctor.slack.group', { group: handle }) }
  })
}
