import { roleSources } from '../flows/roles.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import type { InstallationStore } from '../ports/installation-store.ts'
import type { Attention, Log } from '../ports/surroundings.ts'
import { type Chat, neverLost } from './chat.ts'
import type { SlackInstallSettings, SlackSettings } from './slack-settings.ts'

type Around = { free: Attention['free']; log: Log }

/** The one Slack workspace that the token opens, for the desks that name it. Bolt is loaded here and not before. */
export async function connectSlack(
  { botToken, signingSecret, appToken, apiUrl }: SlackSettings,
  files: readonly DeskFile[],
  around: Around,
): Promise<Chat> {
  const [workspace = ''] = placesIn(files).map(({ id }) => id)
  const { makeSlack } = await import('../../adapters/slack/slack.ts')
  const { platform, routes, ready } = makeSlack({
    workspace,
    botToken,
    signingSecret: signingSecret ?? '',
    ...(appToken === undefined ? {} : { appToken }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...teamOf(workspace, files),
    ...usual(files),
    ...around,
  })
  // Over sockets nothing is posted to us, and a door without a secret must not stand open.
  return {
    platform,
    workspaces: [workspace],
    routes: appToken === undefined ? [routes] : [],
    ready: async () => ready(),
    lost: neverLost,
  }
}

/** The Slack workspaces that desk files name, each as soon as somebody installs the app there. */
export async function connectSlackTeams(
  { apiUrl, ...oauth }: SlackInstallSettings,
  files: readonly DeskFile[],
  installations: InstallationStore,
  around: Around,
): Promise<Chat> {
  const workspaces = [...new Set(placesIn(files).map(({ id }) => id))]
  const { makeSlackTeams } = await import('../../adapters/slack/install/teams.ts')
  const { platform, routes, ready } = makeSlackTeams({
    ...oauth,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    teams: workspaces.map(id => ({ id, ...teamOf(id, files) })),
    installations,
    ...usual(files),
    ...around,
  })
  return { platform, workspaces, routes: [routes], ready: async () => ready(), lost: neverLost }
}

function placesIn(files: readonly DeskFile[]) {
  return files.flatMap(file => file.workspaces.filter(one => one.platform === 'slack'))
}

/** What desk files say of one workspace. */
function teamOf(workspace: string, files: readonly DeskFile[]) {
  return {
    channels: placesIn(files)
      .filter(({ id }) => id === workspace)
      .flatMap(({ channels: { intake, requests, triage, onCall, managers, announcements } }) =>
        [...intake, ...requests, triage, onCall, managers, announcements].filter(one => one !== null),
      ),
    roles: files.flatMap(file => roleSources(file, workspace)),
  }
}

function usual([first]: readonly DeskFile[]) {
  return {
    ...(first === undefined ? {} : { emoji: first.emoji }),
    zone: first?.rota.zone ?? 'UTC',
    locale: first?.locale ?? 'en',
    now: () => Date.now(),
  }
}
