import type { Running } from '../../src/main/compose.ts'
import type { LocalSlackOptions } from '../platforms/slack/assemble.ts'
import type { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { ownPolicy } from '../support/own-files.ts'
import { runDesk } from './run-desk.ts'

/** A desk in the workspace that the local Slack has when nothing else is said. */
export const deskFile = `
desk: support
name: Ridge & Vale support
default: true
policy: ${ownPolicy}
workspaces:
  - platform: slack
    id: T0DESK
    channels: { intake: [general], requests: [help], triage: triage, onCall: on-call, managers: G0MANAGERS, announcements: announcements }
people:
  - { id: oli, name: Oli Brandt, links: [{ workspace: T0DESK, user: U0OLI }] }
  - { id: lee, name: Lee Hartmann, links: [{ workspace: T0DESK, user: U0LEE }] }
  - { id: mia, name: Mia Santos, links: [{ workspace: T0DESK, user: U0MIA }] }
roles:
  agent: { members: [{ workspace: T0DESK, channel: triage }] }
  manager: { people: [mia] }
  owner: { people: [mia] }
queues:
  - { id: billing, name: Billing desk, people: [lee] }
rota:
  zone: Pacific/Honolulu
  levels:
    - { name: On call, layers: [{ users: [oli], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }] }
    - { name: Product specialists, layers: [{ users: [lee], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }] }
    - { name: On-call manager, layers: [{ users: [mia], start: 2026-01-05 09:30, turn: { unit: week, n: 1 } }] }
`

type Around = Omit<LocalSlackOptions, 'mode'> & {
  /** Another desk file than `deskFile`. */
  file?: string
  environment?: Readonly<Record<string, string>>
  at?: Date
  /** Done to the local Slack before the desk comes. */
  before?: (slack: LocalSlack) => void
}

/** The whole of Deskhand on a local Slack, as `deskhand start` puts it together. */
export async function startSlackDesk(
  local: ReturnType<typeof useLocalSlack>,
  mode: 'http' | 'socket',
  { file = deskFile, environment = {}, at, before, ...options }: Around = {},
): Promise<{ slack: LocalSlack; desk: Running; restart: (file?: string) => Promise<Running> }> {
  const slack = await local.start({ mode, ...options })
  before?.(slack)
  const { desk, again } = await runDesk({
    file,
    settings: {
      SLACK_BOT_TOKEN: slack.token(),
      SLACK_API_URL: slack.apiUrl,
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: slack.app.appToken }
        : { SLACK_SIGNING_SECRET: slack.app.signingSecret }),
      ...environment,
    },
    at,
    undo: local.cleanup,
  })
  const reachable = async (running: Running) => {
    if (mode === 'http') await slack.verifyRequestUrl(`${running.url}/slack/events`)
    return running
  }
  return {
    slack,
    desk: await reachable(desk()),
    restart: async (text = file) => reachable(await again({ file: text })),
  }
}
