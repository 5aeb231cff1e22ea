import type { WebClient } from '@slack/web-api'
import { sentence } from '../../../src/cards/sentence.ts'
import type { Check, Finding } from '../../../src/ports/check.ts'
import { makeClients } from '../connection/client.ts'
import { identify } from '../connection/identity.ts'
import { unhurried } from '../connection/pace.ts'
import type { SlackDeps } from '../deps.ts'
import { calling } from '../out/failure.ts'
import { channelFindings } from './channels.ts'
import { clockFinding } from './clock.ts'
import { connectionFinding } from './connection.ts'
import { groupFindings } from './groups.ts'
import { type Named, peopleFindings } from './people.ts'
import { scopes } from './scopes.ts'

export type SetUp = Pick<SlackDeps, 'workspace' | 'botToken' | 'appToken' | 'apiUrl' | 'log' | 'now'> & {
  /** Channels and user groups as the desk files write them, ids or names. */
  channels: readonly string[]
  groups: readonly string[]
  /** Who may be called in this workspace. */
  people: readonly Named[]
}

/** What `deskhand doctor` asks about an app in its workspace. Nothing is changed there. */
export function slackChecks(deps: SetUp): Check[] {
  const { api } = makeClients({ ...deps, pace: unhurried })
  const { workspace, channels, groups, people, now } = deps
  const check = (name: string, run: () => Promise<Finding[]>): Check => ({ name: `slack ${name}`, run })
  return [
    check('token', async () => {
      const { name } = await identify(api, workspace)
      return [{ grade: 'ok', what: sentence('doctor.slack.token', { name, workspace }) }]
    }),
    check('scopes', () => scopeFindings(api)),
    check('connection', async () => [await connectionFinding(deps)]),
    check('clock', async () => [await clockFinding(deps.apiUrl, now)]),
    check('channels', () => channelFindings(api, channels)),
    check('groups', () => groupFindings(api, groups)),
    check('people', () => peopleFindings(api, workspace, people)),
    check('command', async () => [
      {
        grade: 'ok',
        what: sentence('doctor.slack.command'),
        remedy: sentence('doctor.slack.command.do'),
      },
    ]),
  ]
}

async function scopeFindings(api: WebClient): Promise<Finding[]> {
  const { response_metadata: told } = await calling(() => api.auth.test())
  const granted: readonly string[] = told?.scopes ?? []
  if (granted.length === 0)
    return [
      {
        grade: 'warning',
        what: sentence('doctor.slack.scopes.unknown'),
        remedy: sentence('doctor.slack.scopes.unknown.do'),
      },
    ]
  const missing = scopes.filter(scope => !granted.includes(scope))
  const beyond = granted.filter(scope => !(scopes as readonly string[]).includes(scope))
  return [
    missing.length === 0
      ? { grade: 'ok', what: sentence('doctor.slack.scopes', { number: scopes.length }) }
      : {
          grade: 'fault',
          what: sentence('doctor.slack.scopes.missing', { names: missing }),
          remedy: reinstall,
        },
    ...(beyond.length === 0
      ? []
      : [
          {
            grade: 'warning' as const,
            what: sentence('doctor.slack.scopes.beyond', { names: beyond }),
            remedy: reinstall,
          },
        ]),
  ]
}

const reinstall = sentence('doctor.slack.reinstall')
