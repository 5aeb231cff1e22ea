import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { type Received, startBareApp } from '../bare-app.ts'
import { type ManualClock, manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack, LocalSlackOptions } from '../local-slack.ts'

const local = useLocalSlack()
const noon = Date.UTC(2026, 10, 23, 12)

type Begun = {
  slack: LocalSlack
  received: Received[]
  arrived: (count: number) => Promise<void>
  clock: ManualClock
}

async function begin(
  answer?: (received: Received, response: ServerResponse) => void,
  options: LocalSlackOptions = {},
): Promise<Begun> {
  const clock = manualClock(noon)
  const slack = await local.start({ clock, ...options })
  const app = await startBareApp(answer)
  local.cleanup(app.stop)
  slack.useRequestUrl(app.url)
  return { slack, received: app.received, arrived: app.arrived, clock }
}

function need(received: Received | undefined): Received {
  if (!received) throw new Error('The app has received nothing.')
  return received
}

const eventsOf = (received: Received[]) => received.map(one => one.body.event as Record<string, unknown>)

describe('an event over HTTP', () => {
  it('is signed with the version, the time and the body', async () => {
    const { slack, received } = await begin()
    await slack.asUser('U0ANA').types('general', 'Help')
    const { headers, raw } = need(received[0])
    const base = `v0:${headers['x-slack-request-timestamp']}:${raw}`
    const hash = createHmac('sha256', slack.app.signingSecret).update(base).digest('hex')
    expect(headers['x-slack-signature']).toBe(`v0=${hash}`)
    expect(Math.abs(Number(headers['x-slack-request-timestamp']) - Date.now() / 1000)).toBeLessThan(60)
  })

  it('comes in an envelope, and what does not apply is absent', async () => {
    const { slack, received } = await begin()
    const { ts } = await slack.asUser('U0ANA').types('general', 'Help <me> & us')
    expect(received[0]?.body).toMatchObject({
      type: 'event_callback',
      team_id: 'T0DESK',
      api_app_id: 'A0LOCAL',
      event_id: expect.stringMatching(/^Ev/),
      event_time: noon / 1000,
      authorizations: [{ team_id: 'T0DESK', is_bot: true }],
      event: {
        type: 'message',
        user: 'U0ANA',
        text: 'Help &lt;me&gt; &amp; us',
        ts,
        channel_type: 'channel',
      },
    })
    const event = eventsOf(received)[0]
    for (const absent of ['thread_ts', 'subtype', 'bot_id', 'files', 'edited', 'reactions', 'metadata']) {
      expect(event).not.toHaveProperty(absent)
    }
  })

  it('is repeated three times with a number and a reason when it fails', async () => {
    const { slack, received, clock } = await begin((_, response) => response.writeHead(500).end())
    await slack.asUser('U0ANA').types('general', 'Help')
    const attempts = (count: number) =>
      slack.until(`${count} attempts`, () => slack.deliveries[0]?.attempts.length === count)
    await attempts(2)
    await clock.advance(60_000)
    await attempts(3)
    await clock.advance(299_999)
    expect(received).toHaveLength(3)
    await clock.advance(1)
    await attempts(4)
    await slack.settled()
    expect(
      received.map(one => [one.headers['x-slack-retry-num'], one.headers['x-slack-retry-reason']]),
    ).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ])
    expect(new Set(received.map(one => one.body.event_id)).size).toBe(1)
    expect(slack.deliveries[0]?.state).toBe('given-up')
  })

  it('is not repeated once it was taken, nor when the app says X-Slack-No-Retry', async () => {
    let status = 500
    const { slack, received } = await begin((_, response) => {
      response.writeHead(status).end()
      status = 200
    })
    await slack.asUser('U0ANA').types('general', 'Help')
    await slack.until('the second attempt', () => slack.deliveries[0]?.state === 'delivered')
    const stubborn = await begin((_, response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end())
    await stubborn.slack.asUser('U0ANA').types('general', 'Help')
    await stubborn.slack.settled()
    expect([received.length, stubborn.received.length]).toEqual([2, 1])
  })

  it('waits three seconds for an answer, and says http_timeout', async () => {
    const { slack, received, arrived, clock } = await begin((one, response) => {
      if (one.headers['x-slack-retry-num']) response.end()
    })
    const typed = slack.asUser('U0ANA').types('general', 'Help')
    await arrived(1)
    await clock.advance(2_999)
    expect(received).toHaveLength(1)
    await clock.advance(1)
    expect((await typed).outcomes).toEqual([{ kind: 'timeout' }])
    await slack.until('the repetition', () => slack.deliveries[0]?.state === 'delivered')
    expect(received[1]?.headers['x-slack-retry-reason']).toBe('http_timeout')
  })

  it('finds nobody, and says connection_failed', async () => {
    const clock = manualClock(noon)
    const slack = await local.start({ clock })
    slack.useRequestUrl('http://127.0.0.1:1/slack/events')
    const typed = await slack.asUser('U0ANA').types('general', 'Help')
    expect(typed.outcomes).toMatchObject([{ kind: 'unreachable' }])
    await slack.until('a repetition', () => slack.deliveries[0]?.attempts[1])
    expect(slack.deliveries[0]?.attempts[1]?.retry).toEqual({ num: 1, reason: 'connection_failed' })
  })
})

describe('a request URL', () => {
  it('must answer its challenge', async () => {
    const slack = await local.start()
    const good = await startBareApp(({ body }, response) => response.end(String(body.challenge)))
    const bad = await startBareApp((_, response) => response.end('hello'))
    local.cleanup(good.stop)
    local.cleanup(bad.stop)
    await slack.verifyRequestUrl(good.url)
    await expect(slack.verifyRequestUrl(bad.url)).rejects.toThrow('did not answer the challenge')
  })
})

describe('an app hears', () => {
  const workspace = (scopes: string[]) => ({
    workspaces: [
      {
        id: 'T1',
        scopes,
        users: [{ id: 'U1' }],
        channels: [
          { id: 'C1', name: 'in', members: ['U1'] },
          { id: 'C2', name: 'out', members: ['U1'], withoutApp: true },
        ],
      },
    ],
  })

  it('nothing from channels it is not in', async () => {
    const { slack, received } = await begin(undefined, workspace(['channels:history']))
    await slack.asUser('U1').types('C2', 'Secret')
    await slack.asUser('U1').types('C1', 'Public')
    expect(eventsOf(received).map(event => event.text)).toEqual(['Public'])
  })

  it('nothing without the scope, and nothing it did not subscribe to', async () => {
    const deaf = await begin(undefined, workspace(['chat:write']))
    await deaf.slack.asUser('U1').types('C1', 'Hello')
    const subscribed = {
      ...workspace(['channels:history', 'reactions:read']),
      app: { botEvents: ['reaction_added'] },
    }
    const picky = await begin(undefined, subscribed)
    const place = await picky.slack.asUser('U1').types('C1', 'Hello')
    await picky.slack.asUser('U1').reacts('eyes', place)
    expect([deaf.received.length, eventsOf(picky.received).map(event => event.type)]).toEqual([
      0,
      ['reaction_added'],
    ])
  })

  it('edits, deletions, its own posts and those of other apps', async () => {
    const { slack, received } = await begin()
    const ana = slack.asUser('U0ANA')
    const place = await ana.types('general', 'Hlep')
    await ana.edits(place, 'Help')
    await ana.deletes(place)
    await slack.admin.otherAppPosts('C0GENERAL', 'Deployed')
    expect(eventsOf(received).map(event => event.subtype)).toEqual([
      undefined,
      'message_changed',
      'message_deleted',
      'bot_message',
    ])
    expect(eventsOf(received)[1]).toMatchObject({
      message: { text: 'Help', edited: { user: 'U0ANA' } },
      previous_message: { text: 'Hlep' },
    })
  })

  it('that the root of a thread became a tombstone, since its answers stay', async () => {
    const { slack, received } = await begin()
    const ana = slack.asUser('U0ANA')
    const root = await ana.types('general', 'Help')
    await ana.types('general', 'Anybody?', { thread: root.ts })
    await ana.deletes(root)
    expect(eventsOf(received).at(-1)).toMatchObject({
      subtype: 'message_changed',
      message: { subtype: 'tombstone', user: 'USLACKBOT', hidden: true, reply_count: 1 },
      previous_message: { text: 'Help' },
    })
  })

  it('that a link was unfurled, which nobody edited', async () => {
    const { slack, received } = await begin()
    await slack.admin.unfurls(await slack.asUser('U0ANA').types('general', 'https://example.com'))
    const event = eventsOf(received).at(-1)
    expect(event).toMatchObject({ subtype: 'message_changed', message: { attachments: [{}] } })
    expect(event?.message).not.toHaveProperty('edited')
  })

  it('which workspace a guest of a shared channel belongs to', async () => {
    const { slack, received } = await begin(undefined, {
      workspaces: [
        {
          id: 'T1',
          users: [{ id: 'U9', teamId: 'T9' }],
          channels: [{ id: 'C1', name: 'shared', members: ['U9'], sharedWith: ['T9'] }],
        },
      ],
    })
    await slack.asUser('U9').types('C1', 'Hello')
    expect(received[0]?.body).toMatchObject({
      team_id: 'T1',
      is_ext_shared_channel: true,
      event: { user_team: 'T9', source_team: 'T9' },
    })
  })

  it('of a file beside the message that shares it', async () => {
    const { slack, received } = await begin()
    const bytes = new Uint8Array(1)
    await slack.asUser('U0ANA').types('general', 'My screen', { files: [{ name: 'a.png', bytes }] })
    const seen = eventsOf(received).map(event => event.subtype ?? event.type)
    expect(seen.sort()).toEqual(['file_share', 'file_shared'])
  })

  it('reactions on things without an author without an item_user, and on files', async () => {
    const { slack, received } = await begin()
    const ana = slack.asUser('U0ANA')
    const place = await slack.admin.otherAppPosts('C0GENERAL', 'Deployed')
    await ana.reacts('eyes', place)
    await ana.types('general', '', { files: [{ name: 'a.png', bytes: new Uint8Array(1) }] })
    const [file = ''] = ana.sees('general').at(-1)?.files ?? []
    await ana.reactsToFile('eyes', file)
    const reactions = eventsOf(received).filter(event => event.type === 'reaction_added')
    expect(reactions[0]).not.toHaveProperty('item_user')
    expect(reactions[1]).toMatchObject({ item: { type: 'file', file }, item_user: 'U0ANA' })
  })

  it('who comes, who goes, and what becomes of channels and accounts', async () => {
    const { slack, received } = await begin()
    await slack.asUser('U0KIM').joins('general')
    await slack.asUser('U0OLGA').invites('U0BEN', 'triage')
    await slack.asUser('U0BEN').leaves('triage')
    await slack.admin.renames('C0TRIAGE', 'desk')
    await slack.admin.archives('C0TRIAGE', 'U0OLGA')
    await slack.admin.deactivates('U0LEE')
    await slack.asUser('U0OLGA').removes('U0BOTT0DESK', 'general')
    const seen = eventsOf(received).map(event => event.subtype ?? event.type)
    expect(seen.sort()).toEqual([
      'channel_archive',
      'channel_archive',
      'channel_join',
      'channel_leave',
      'channel_left',
      'channel_rename',
      'member_joined_channel',
      'member_left_channel',
      'user_change',
    ])
    expect(eventsOf(received).find(event => event.type === 'member_joined_channel')).toMatchObject({
      user: 'U0BEN',
      inviter: 'U0OLGA',
      channel_type: 'C',
    })
  })

  it('that it was removed, and that it is sent too much', async () => {
    const { slack, received } = await begin()
    await slack.admin.rateLimitsEvents('T0DESK')
    expect(received[0]?.body).toMatchObject({ type: 'app_rate_limited', minute_rate_limited: noon / 1000 })
    expect(received[0]?.body).not.toHaveProperty('event')
    await slack.admin.uninstalls('T0DESK')
    await slack.asUser('U0ANA').types('general', 'Anybody?')
    expect(
      received
        .slice(1)
        .map(one => (one.body.event as { type: string }).type)
        .sort(),
    ).toEqual(['app_uninstalled', 'tokens_revoked'])
  })

  it('a mention twice: as a message and as a mention; in its own direct message once', async () => {
    const { slack, received } = await begin()
    await slack.asUser('U0ANA').types('general', '<@U0BOTT0DESK> status')
    await slack.asUser('U0ANA').messagesApp('<@U0BOTT0DESK> status')
    expect(eventsOf(received).map(event => [event.type, event.channel_type])).toEqual([
      ['message', 'channel'],
      ['app_mention', undefined],
      ['message', 'im'],
    ])
  })
})

describe('raw requests', () => {
  it('can be forged, stale, dated ahead or sent again', async () => {
    const { slack, received } = await begin()
    const body = '{"type":"event_callback"}'
    const type = 'application/json'
    await slack.sendsRaw({ body, type, secret: 'wrong' })
    await slack.sendsRaw({ body, type, signedAt: 0 })
    expect(received.map(one => one.headers['x-slack-request-timestamp'])).toEqual([expect.any(String), '0'])
    expect(new Set(received.map(one => one.headers['x-slack-signature'])).size).toBe(2)
  })
})
