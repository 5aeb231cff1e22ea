import type { Desk } from '../../policy/desk-schema.ts'
import type { Check } from '../../ports/check.ts'
import type { ReadFiles } from '../desk-files.ts'
import type { Settings } from '../settings.ts'
import { chatChecks } from './chat.ts'

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const withToken = ['scopes', 'channels', 'groups', 'people']
const apart = ['connection', 'clock', 'command']

/** What there is to ask of Slack, where a token is set. Its client is loaded with the first question. */
export function slackChecks(
  { slack }: Pick<Settings, 'slack'>,
  read: () => Promise<ReadFiles>,
  now: () => number,
): Check[] {
  return slack === null ? [] : chatChecks('slack', { withToken, apart }, () => checksOf(slack, read, now))
}

async function checksOf(
  { botToken, appToken, apiUrl }: NonNullable<Settings['slack']>,
  read: () => Promise<ReadFiles>,
  now: () => number,
): Promise<readonly Check[]> {
  const { desks } = await read()
  const files = desks.map(one => one.desk.desk)
  const places = files.flatMap(({ workspaces }) => workspaces.filter(one => one.platform === 'slack'))
  const [workspace = ''] = places.map(({ id }) => id)
  const members = files.flatMap(({ roles }) => Object.values(roles).flatMap(role => role.members))
  const checks = await import('../../../adapters/slack/setup/checks.ts')
  return checks.slackChecks({
    workspace,
    botToken,
    ...(appToken === undefined ? {} : { appToken }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    channels: places.flatMap(({ channels }) =>
      Object.values(channels)
        .flat()
        .filter(one => one !== null),
    ),
    groups: members.flatMap(member => ('group' in member ? [member.group] : [])),
    people: files.flatMap(file => onCallIn(file, workspace)),
    now,
    log: quiet,
  })
}

/** Who is on the rota of a desk that calls in this workspace, each once, by their account there. */
function onCallIn({ workspaces, rota, people }: Desk, workspace: string) {
  const home = workspaces.find(({ channels }) => channels.onCall ?? channels.triage) ?? workspaces[0]
  if (home?.id !== workspace) return []
  const users = rota.levels.flatMap(({ layers, overrides }) => [
    ...layers.flatMap(layer => layer.users),
    ...overrides.map(({ user }) => user),
  ])
  return [...new Set(users.filter(user => user !== null))].map(id => {
    const person = people.find(one => one.id === id)
    const link = person?.links.find(one => one.workspace === workspace)
    return { name: person?.name ?? id, user: link?.user ?? null }
  })
}
