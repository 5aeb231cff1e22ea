import { describe, expect, it } from 'vitest'
import { makeSlackTeams } from '../../../adapters/slack/install/teams.ts'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import type { Installation, InstallationStore } from '../../../src/ports/installation-store.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { quietLog } from '../../support/logs.ts'
import { manifest } from './manifest.ts'
import { listening } from './scene.ts'

const local = useLocalSlack()
function inMemory(): InstallationStore & { kept: Map<string, Installation> } {
  const kept = new Map<string, Installation>()
  return {
    kept,
    keep: async one => void kept.set(one.workspace, one),
    read: async workspace => kept.get(workspace) ?? null,
    forget: async workspace => void kept.delete(workspace),
    rotate: async () => 0,
  }
}

/** Two workspaces that may install the app, and one that no desk names. */
async function makeScene(store = inMemory()) {
  const seed = (n: number) => ({
    id: `T${n}`,
    installed: false,
    users: [{ id: `U${n}`, admin: true }],
    channels: [{ id: `C000${n}`, name: 'general', members: [`U${n}`] }],
  })
  const slack = await local.start({
    rateLimits: false,
    app: { botEvents: manifest.settings.event_subscriptions.bot_events },
    workspaces: [seed(1), seed(2), seed(3)],
  })
  const heard: Inbound[] = []
  let routed: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const { origin, stop } = await listening(request => routed(request))
  local.cleanup(stop)
  const start = async () => {
    const { platform, routes, ready } = makeSlackTeams({
      signingSecret: slack.app.signingSecret,
      clientId: slack.app.clientId,
      clientSecret: slack.app.clientSecret,
      stateSecret: 'a secret of sixteen',
      publicUrl: origin,
      apiUrl: slack.apiUrl,
      teams: ['T1', 'T2'].map(id => ({ id, channels: ['general'], roles: [] })),
      installations: store,
      zone: 'UTC',
      locale: 'en',
      now: () => Date.now(),
      free: async () => {},
      log: quietLog,
    })
    routed = request => routes.fetch(request)
    await platform.start(async inbound => {
      heard.push(inbound)
      slack.changed()
      return { kind: 'nothing' }
    })
    local.cleanup(() => platform.stop())
    return { platform, ready }
  }
  const running = await start()
  slack.app.redirectUrls.push(`${origin}/slack/oauth_redirect`)
  await slack.verifyRequestUrl(`${origin}/slack/events`)

  /** The two halves of an installation, as a browser does them. */
  async function begin(team: string) {
    const page = await fetch(`${origin}/slack/install`, { redirect: 'manual' })
    const cookie = page.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ')
    const consent = new URL(page.headers.get('location') ?? '')
    consent.searchParams.set('team', team)
    const back = await fetch(consent, { redirect: 'manual' })
    const url = back.headers.get('location') ?? ''
    return { cookie, url, setCookie: page.headers.getSetCookie().join() }
  }
  const end = async ({ cookie, url }: { cookie: string; url: string }) => {
    const page = await fetch(url, { headers: { cookie } })
    return { status: page.status, text: await page.text(), headers: page.headers }
  }
  return {
    slack,
    store,
    heard,
    ...running,
    start,
    begin,
    end,
    install: async (team: string) => end(await begin(team)),
  }
}

const hello = (workspace: string): Outgoing => ({
  kind: 'post',
  to: { kind: 'channel', workspace, channel: 'general' },
  card: card([say(`to ${workspace}`)]),
})

describe('an installation by the pages', () => {
  it('gives each workspace its own Slack, in and out', async () => {
    const { slack, platform, heard, install } = await makeScene()
    expect(await install('T1')).toMatchObject({
      status: 200,
      text: expect.stringContaining('Deskhand is in'),
    })
    expect((await install('T2')).status).toBe(200)
    for (const n of [1, 2]) await slack.asUser(`U${n}`).slash('/support', 'help', `C000${n}`)
    await slack.until('both commands', () => heard.length === 2)
    expect(heard.map(({ place, from }) => [place.workspace, from.id])).toEqual([
      ['T1', 'U1'],
      ['T2', 'U2'],
    ])
    await platform.deliver(hello('T1'), 'a')
    await platform.deliver(hello('T2'), 'b')
    expect(slack.posts.map(({ team, text }) => [team, text])).toEqual([
      ['T1', 'to T1'],
      ['T2', 'to T2'],
    ])
  })

  it('is remembered by the next process', async () => {
    const { platform, install, start, slack } = await makeScene()
    await install('T1')
    await platform.stop()
    const { platform: next } = await start()
    await next.deliver(hello('T1'), 'a')
    expect(slack.posts).toHaveLength(1)
  })

  it('lets messages wait for a workspace that has not installed the app', async () => {
    const { platform, ready } = await makeScene()
    const wait = { name: 'DeliveryError', kind: 'retry' }
    await expect(platform.deliver(hello('T1'), 'a')).rejects.toMatchObject(wait)
    expect(await platform.recover(hello('T1'), 'a', new Date())).toMatchObject({ unknown: expect.any(Date) })
    expect(await platform.rolesOf({ workspace: 'T1', id: 'U1', name: 'U1' }, [])).toEqual([])
    expect(ready).not.toThrow()
  })

  it('forgets the token when the app is taken out, and can be done again', async () => {
    const { slack, store, platform, heard, install } = await makeScene()
    await install('T1')
    await slack.admin.uninstalls('T1')
    await slack.until('the farewell', () => heard.some(one => one.kind === 'lifecycle'))
    expect(store.kept.size).toBe(0)
    await expect(platform.deliver(hello('T1'), 'a')).rejects.toMatchObject({ kind: 'retry' })
    await install('T1')
    const to = { kind: 'person', workspace: 'T1', person: 'U1' } as const
    await platform.deliver({ kind: 'post', to, card: card([say('back again')]) }, 'b')
    expect(slack.posts).toHaveLength(1)
  })

  it('is refused to a workspace that no desk names, with what to do', async () => {
    const { store, install } = await makeScene()
    const { status, text } = await install('T3')
    expect([status, text]).toEqual([400, expect.stringContaining('desk.yaml')])
    expect(store.kept.size).toBe(0)
  })
})

describe('the way back from Slack', () => {
  it('is closed without the cookie, with that of another browser, twice, or with a state of nobody', async () => {
    const { store, begin, end } = await makeScene()
    const [mine, theirs] = [await begin('T1'), await begin('T1')]
    const forged = mine.url.replace(/state=[^&]+/, 'state=9999999999999.AAAA')
    for (const wrong of [
      { ...mine, cookie: '' },
      { ...mine, cookie: theirs.cookie },
      { ...mine, url: forged },
      { ...mine, url: mine.url.replace(/state=[^&]+/, '') },
    ])
      expect((await end(wrong)).status).toBe(400)
    expect(store.kept.size).toBe(0)
    expect((await end(mine)).status).toBe(200)
    expect((await end(mine)).status).toBe(400)
  })

  it('says so where somebody refused, and where Slack gives nothing for the code', async () => {
    const { begin, end } = await makeScene()
    const { cookie, url } = await begin('T1')
    const refused = `${url.split('?')[0]}?error=access_denied&state=x`
    expect(await end({ cookie, url: refused })).toMatchObject({ status: 400 })
    const spoilt = await end({ cookie, url: url.replace(/code=[^&]+/, 'code=1.<script>') })
    expect(spoilt.status).toBe(502)
    expect(spoilt.text).not.toContain('<script>')
  })

  it('keeps its pages out of frames and caches, and its cookie from scripts', async () => {
    const { begin, end } = await makeScene()
    const first = await begin('T1')
    expect(first.setCookie).toMatch(/HttpOnly/)
    expect(first.setCookie).toMatch(/SameSite=Lax/)
    const { headers } = await end(first)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
