import { describe, expect, it } from 'vitest'
import { type SetUp, slackChecks } from '../../../adapters/slack/setup/checks.ts'
import { scopes } from '../../../adapters/slack/setup/scopes.ts'
import { ConfigError } from '../../../src/ports/errors.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import type { LocalSlack } from '../../platforms/slack/local-slack.ts'
import { defaultWorkspace } from '../../platforms/slack/world/seed.ts'
import { quietLog } from '../../support/logs.ts'
import { type Spoken, spoken } from '../../support/spoken.ts'
import { manifest } from './manifest.ts'

const local = useLocalSlack()
const own = manifest.oauth_config.scopes.bot
function starts(granted: readonly string[] = own): Promise<LocalSlack> {
  return local.start({ workspaces: [{ ...defaultWorkspace, scopes: [...granted] }] })
}

/** What one check finds. */
async function asked(slack: LocalSlack, name: string, more: Partial<SetUp> = {}): Promise<readonly Spoken[]> {
  const checks = slackChecks({
    workspace: 'T0DESK',
    botToken: slack.token(),
    apiUrl: slack.apiUrl,
    channels: ['triage'],
    groups: [],
    people: [],
    now: () => Date.now(),
    log: quietLog,
    ...more,
  })
  try {
    return ((await checks.find(one => one.name === `slack ${name}`)?.run()) ?? []).map(spoken)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.complaints.map(({ what, remedy }) => ({ grade: 'fault', what, remedy }))
  }
}

describe('the scopes that are looked for', () => {
  it('are those of the manifest', () => expect([...scopes]).toEqual([...own].sort()))
})

describe('a set-up as it should be', () => {
  it.each(['token', 'scopes', 'connection', 'clock', 'channels', 'groups', 'people', 'command'])(
    'has a fine %s',
    async name => {
      const slack = await starts()
      const found = await asked(slack, name, { appToken: slack.app.appToken })
      expect(found.map(({ grade }) => grade)).toEqual(['ok'])
    },
  )
})

describe('a set-up that is not', () => {
  const fault = (what: string, remedy: string) => [
    { grade: 'fault', what: expect.stringContaining(what), remedy: expect.stringContaining(remedy) },
  ]

  it('is told which scopes are missing, and which are too many', async () => {
    const slack = await starts([...own.filter(scope => scope !== 'reactions:read'), 'chat:write.public'])
    expect(await asked(slack, 'scopes')).toEqual([
      ...fault('lacks reactions:read', 'Reinstall'),
      { grade: 'warning', what: expect.stringContaining('chat:write.public'), remedy: expect.any(String) },
    ])
  })

  it('is told of a token that is wrong, and of one of another workspace', async () => {
    const slack = await starts()
    expect(await asked(slack, 'token', { botToken: 'xoxb-wrong' })).toEqual(fault('invalid_auth', 'xoxb-'))
    expect(await asked(slack, 'token', { workspace: 'T0OTHER' })).toEqual(fault('T0OTHER', 'T0DESK'))
  })

  it('is told of tokens that are exchanged', async () => {
    const slack = await starts()
    expect(await asked(slack, 'connection', { appToken: slack.token() })).toEqual(
      fault('does not take', 'xapp-'),
    )
  })

  it('is told of a channel that is missing, archived, or without the bot', async () => {
    const slack = await local.start({
      workspaces: [
        {
          id: 'T0DESK',
          scopes: own,
          channels: [
            { id: 'C0TRIAGE', name: 'triage', withoutApp: true },
            { id: 'C0OLD', name: 'old' },
          ],
        },
      ],
    })
    const old = slack.world.workspaces.get('T0DESK')?.channels.get('C0OLD')
    if (old) old.archived = true
    expect(await asked(slack, 'channels', { channels: ['triage', 'C0OLD', 'helpp'] })).toEqual([
      ...fault('not in #triage', '/invite @Deskhand'),
      ...fault('#old is archived', 'Unarchive'),
      ...fault('no channel #helpp', 'desk.yaml'),
    ])
  })

  it('is told of a user group that is not there, with those that are', async () => {
    const slack = await starts()
    const group = { id: 'S0LEADS', handle: 'leads', name: 'Leads', users: ['U0KIM'], disabled: false }
    slack.world.workspaces.get('T0DESK')?.groups.set(group.id, group)
    expect(await asked(slack, 'groups', { groups: ['@lead', 'leads'] })).toEqual([
      ...fault('no user group @lead', '@leads'),
      { grade: 'ok', what: '@leads is there' },
    ])
  })

  it('is told of people on call who are nobody in the workspace, or are gone', async () => {
    const slack = await local.start({ workspaces: [{ id: 'T0DESK', scopes: own, users: [{ id: 'U0OLI' }] }] })
    const people = [
      { name: 'Oli Brandt', user: 'U0OLI' },
      { name: 'Lee Hartmann', user: null },
      { name: 'Mia Santos', user: 'U0NOBODY' },
    ]
    expect(await asked(slack, 'people', { people: people.slice(0, 1) })).toMatchObject([{ grade: 'ok' }])
    expect(await asked(slack, 'people', { people })).toEqual([
      ...fault('Lee Hartmann is on call and has no account here', 'workspace: T0DESK'),
      ...fault('U0NOBODY, who should be Mia Santos, is nobody', 'Copy member ID'),
    ])
    const oli = slack.world.workspaces.get('T0DESK')?.users.get('U0OLI')
    if (oli) oli.deleted = true
    expect(await asked(slack, 'people', { people: people.slice(0, 1) })).toEqual(
      fault('deactivated', 'links'),
    )
  })

  it('is told how far the clocks are apart', async () => {
    const slack = await starts()
    const behind = (ms: number) => ({ now: () => Date.now() - ms })
    expect(await asked(slack, 'clock', behind(90_000))).toMatchObject([{ grade: 'warning' }])
    expect(await asked(slack, 'clock', behind(600_000))).toEqual(fault('refused', 'NTP'))
  })

  it('is told that Slack is away, which may pass', async () => {
    const slack = await starts()
    const away = { apiUrl: 'http://127.0.0.1:9/api/', appToken: slack.app.appToken }
    for (const name of ['connection', 'clock'])
      expect(await asked(slack, name, away)).toMatchObject([{ grade: 'unreachable' }])
  })
})
