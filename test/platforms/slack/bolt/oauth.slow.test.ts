import { App, HTTPReceiver, type Installation } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { useLocalSlack } from '../leaks.ts'
import { clientOptions, listenTo, silent } from './connect.ts'

const local = useLocalSlack()

describe('Bolt installs itself by OAuth', () => {
  it('in two workspaces, answers each with its own token, and is forgotten by one', async () => {
    const users = (id: string) => [{ id, admin: true }]
    const slack = await local.start({
      workspaces: [
        {
          id: 'T1',
          installed: false,
          users: users('U1'),
          channels: [{ id: 'C1', name: 'a', members: ['U1'] }],
        },
        {
          id: 'T2',
          installed: false,
          users: users('U2'),
          channels: [{ id: 'C2', name: 'b', members: ['U2'] }],
        },
      ],
    })
    const kept = new Map<string, Installation>()
    const receiver = new HTTPReceiver({
      signingSecret: slack.app.signingSecret,
      clientId: slack.app.clientId,
      clientSecret: slack.app.clientSecret,
      stateSecret: 'a state secret',
      scopes: ['commands', 'chat:write'],
      installationStore: {
        storeInstallation: async one => {
          kept.set(one.team?.id ?? '', one)
        },
        fetchInstallation: async query => {
          const found = kept.get(query.teamId ?? '')
          if (!found) throw new Error(`not installed in ${query.teamId}`)
          return found
        },
      },
      installerOptions: {
        authorizationUrl: `${slack.origin}/oauth/v2/authorize`,
        clientOptions: clientOptions(slack),
        directInstall: true,
      },
      logger: silent,
    })
    const app = new App({ receiver, clientOptions: clientOptions(slack), logger: silent, convoStore: false })
    app.command('/support', async ({ ack, client, command }) => {
      await ack()
      await client.chat.postMessage({ channel: command.channel_id, text: `In ${command.team_id}` })
    })
    const origin = await listenTo(slack, app, local.cleanup)

    const install = async (team: string) => {
      const page = await fetch(`${origin}/slack/install`, { redirect: 'manual' })
      const cookie = page.headers
        .getSetCookie()
        .map(one => one.split(';')[0])
        .join('; ')
      const consent = new URL(page.headers.get('location') ?? '')
      consent.searchParams.set('team', team)
      const back = await fetch(consent, { redirect: 'manual' })
      const ticket = new URL(back.headers.get('location') ?? '', origin)
      const done = await fetch(`${origin}/slack/oauth_redirect${ticket.search}`, { headers: { cookie } })
      return done.status
    }
    slack.app.redirectUrls.push(`${origin}/slack/oauth_redirect`)
    expect([await install('T1'), await install('T2')]).toEqual([200, 200])
    await slack.asUser('U1').slash('/support', '', 'C1')
    await slack.asUser('U2').slash('/support', '', 'C2')
    await slack.until('two posts', () => slack.posts.length === 2)
    expect(slack.posts.map(post => [post.team, post.text])).toEqual([
      ['T1', 'In T1'],
      ['T2', 'In T2'],
    ])
    await slack.admin.uninstalls('T1')
    const token = kept.get('T1')?.bot?.token ?? ''
    expect(slack.world.tokens.get(token)?.state).toBe('inactive')
  })
})
