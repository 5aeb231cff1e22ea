import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack } from '../local-slack.ts'

const local = useLocalSlack()
const redirect = 'http://127.0.0.1:1/slack/oauth_redirect'

async function allowed(slack: LocalSlack): Promise<string> {
  const page = new URL(`${slack.origin}/oauth/v2/authorize`)
  const asked = {
    client_id: slack.app.clientId,
    scope: 'commands,chat:write',
    state: 's1',
    redirect_uri: redirect,
  }
  for (const [name, value] of Object.entries(asked)) page.searchParams.set(name, value)
  const answer = await fetch(page, { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  expect([answer.status, back.origin + back.pathname, back.searchParams.get('state')]).toEqual([
    302,
    redirect,
    's1',
  ])
  return back.searchParams.get('code') ?? ''
}

const access = (slack: LocalSlack, code: string, more = {}) =>
  api(
    slack,
    'oauth.v2.access',
    {
      code,
      client_id: slack.app.clientId,
      client_secret: slack.app.clientSecret,
      redirect_uri: redirect,
      ...more,
    },
    '',
  )

describe('an installation', () => {
  it('turns a code into a token with the scopes that were asked for', async () => {
    const slack = await local.start({ workspaces: [{ id: 'T1', installed: false }] })
    const answer = await access(slack, await allowed(slack))
    expect(answer).toMatchObject({
      ok: true,
      token_type: 'bot',
      scope: 'commands,chat:write',
      team: { id: 'T1' },
      enterprise: null,
      is_enterprise_install: false,
    })
    expect(await api(slack, 'auth.test', {}, String(answer.access_token))).toMatchObject({ team_id: 'T1' })
    expect(JSON.stringify(slack.calls)).not.toContain(slack.app.clientSecret)
  })

  it('brings back the app, not its memberships', async () => {
    const slack = await local.start()
    await slack.admin.uninstalls('T0DESK')
    const { access_token: token } = await access(slack, await allowed(slack))
    const post = { channel: 'C0GENERAL', text: 'Back' }
    expect(await api(slack, 'chat.postMessage', post, String(token))).toMatchObject({
      error: 'not_in_channel',
    })
  })

  it('refuses a code that was used, is old or belongs to another address, and a wrong secret', async () => {
    const clock = manualClock(Date.UTC(2026, 10, 23))
    const slack = await local.start({ clock })
    const code = await allowed(slack)
    expect(await access(slack, code, { client_secret: 'x' })).toMatchObject({ error: 'bad_client_secret' })
    expect(await access(slack, code, { client_id: 'x' })).toMatchObject({ error: 'invalid_client_id' })
    expect(await access(slack, code, { redirect_uri: 'x' })).toMatchObject({ error: 'bad_redirect_uri' })
    expect(await access(slack, code)).toMatchObject({ ok: true })
    expect(await access(slack, code)).toMatchObject({ error: 'code_already_used' })
    const late = await allowed(slack)
    await clock.advance(10 * 60_000 + 1)
    expect(await access(slack, late)).toMatchObject({ error: 'invalid_code' })
  })
})
