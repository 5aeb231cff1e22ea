import type { Check } from '../../ports/check.ts'
import type { ReadFiles } from '../desk-files.ts'
import type { Settings } from '../settings.ts'

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const names = ['token', 'scopes', 'connection', 'clock', 'channels', 'groups', 'command'].map(
  name => `slack ${name}`,
)

/** What there is to ask of Slack, where a token is set. Its client is loaded with the first question. */
export function slackChecks(
  { slack }: Pick<Settings, 'slack'>,
  read: () => Promise<ReadFiles>,
  now: () => number,
): Check[] {
  if (slack === null) return []
  let asked: Promise<readonly Check[]> | undefined
  const ask = () => {
    asked ??= checksOf(slack, read, now)
    return asked
  }
  return names.map(name => ({
    name,
    run: async () => (await (await ask()).find(one => one.name === name)?.run()) ?? [],
  }))
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
    now,
    log: quiet,
  })
}
