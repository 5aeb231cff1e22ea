import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Running, start } from '../../src/main/compose.ts'
import { readSettings } from '../../src/main/settings.ts'
import type { LocalSlackOptions } from '../platforms/slack/assemble.ts'
import type { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { quietLog } from '../support/logs.ts'
import { ownPolicy } from '../support/own-files.ts'

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
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-slack-'))
  const run = async (text: string, from?: Date) => {
    await writeFile(join(folder, 'desk.yaml'), text)
    const desk = await start({
      settings: readSettings({
        PORT: '0',
        DESKHAND_DATA: join(folder, 'data'),
        DESK_FILE: join(folder, 'desk.yaml'),
        SLACK_BOT_TOKEN: slack.token(),
        SLACK_API_URL: slack.apiUrl,
        ...(mode === 'socket'
          ? { SLACK_APP_TOKEN: slack.app.appToken }
          : { SLACK_SIGNING_SECRET: slack.app.signingSecret }),
        ...environment,
      }),
      log: quietLog,
      fault: async () => {},
      ...(from === undefined ? {} : { at: from }),
    })
    if (mode === 'http') await slack.verifyRequestUrl(`${desk.url}/slack/events`)
    return desk
  }
  let desk = await run(file, at)
  local.cleanup(async () => {
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const restart = async (text = file) => {
    await desk.stop()
    desk = await run(text)
    return desk
  }
  return { slack, desk, restart }
}
