import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Received, startBareApp } from '../bare-app.ts'
import { manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'
import { beginning, noon } from '../with-bare-app.ts'

const local = useLocalSlack()
const begin = beginning(local)

function need(received: Received | undefined): Received {
  if (!received) throw new Error('The app has received nothing.')
  return received
}

const eventsOf = (received: Received[]) => received.map(one => one.body.event as Record<string, unknown>)

describe('an event over HTTP', () => {
  it('is signed with the version, the time and the body', async () => {
    const { slack, received } = await begin(undefined, { signedAt: () => noon })
    await slack.asUser('U0ANA').types('general', 'Help')
    const { headers, raw } = need(received[0])
    const base = `v0:${headers['x-slack-request-timestamp']}:${raw}`
    const hash = createHmac('sha256', slack.app.signingSecret).update(base).digest('hex')
    expect(headers['x-slack-signature']).toBe(`v0=${hash}`)
    expect(headers['x-slack-request-timestamp']).toBe(String(noon / 1000))
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
    const { slack, received, app, clock } = await begin((one, response) => {
      if (one.headers['x-slack-retry-num']) response.end()
    })
    const typed = slack.asUser('U0ANA').types('general', 'Help')
    await app.arrived(1)
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
