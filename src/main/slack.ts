import { roleSources } from '../flows/roles.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Log } from '../ports/surroundings.ts'
import type { Chat } from './chat.ts'
import type { SlackSettings } from './settings.ts'

/**
 * The one Slack workspace that the token opens, for the desks that name it. Bolt is loaded here and not before.
 * @throws ConfigError when desk files and token do not go together
 */
export async function connectSlack(
  { botToken, signingSecret, appToken, apiUrl }: SlackSettings,
  files: readonly DeskFile[],
  log: Log,
): Promise<Chat> {
  const places = files.flatMap(file => file.workspaces.filter(one => one.platform === 'slack'))
  const [workspace, ...others] = new Set(places.map(({ id }) => id))
  if (workspace === undefined || others.length > 0) {
    const what =
      workspace === undefined
        ? 'a token of Slack is set, and no desk file names a Slack workspace'
        : 'one token opens one Slack workspace, and the desk files name several'
    const remedy = 'Name the workspace of the token: { platform: slack, id: T…, channels: { triage: … } }.'
    throw new ConfigError([{ what, where: 'desk.yaml, workspaces', remedy }])
  }
  const { makeSlack } = await import('../../adapters/slack/slack.ts')
  const { platform, routes, ready } = makeSlack({
    workspace,
    botToken,
    signingSecret: signingSecret ?? '',
    ...(appToken === undefined ? {} : { appToken }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    channels: places.flatMap(({ channels: { intake, requests, triage, onCall, managers, announcements } }) =>
      [...intake, ...requests, triage, onCall, managers, announcements].filter(one => one !== null),
    ),
    roles: files.flatMap(file => roleSources(file, workspace)),
    ...(files[0] === undefined ? {} : { emoji: files[0].emoji }),
    zone: files[0]?.rota.zone ?? 'UTC',
    locale: files[0]?.locale ?? 'en',
    now: () => Date.now(),
    log,
  })
  // Over sockets nothing is posted to us, and a door without a secret must not stand open.
  return {
    platform,
    workspaces: [workspace],
    routes: appToken === undefined ? [routes] : [],
    ready: async () => ready(),
  }
}
