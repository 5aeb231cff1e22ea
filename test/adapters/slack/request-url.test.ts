import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene } from './scene.ts'

const local = useLocalSlack()
const now = Date.UTC(2026, 10, 23, 12)
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const typed = new URLSearchParams({
  command: '/support',
  text: 'hours',
  user_id: 'U0ANA',
  team_id: 'T0DESK',
  channel_id: 'C0GENERAL',
  trigger_id: '1.2.a',
}).toString()

async function makeDoor() {
  const scene = await makeScene(local, { now: () => now, signedAt: () => now })
  const post = async (
    body: string,
    type: string,
    change: { at?: number; secret?: string; headers?: Record<string, string> } = {},
  ) => {
    const timestamp = String(Math.floor((change.at ?? now) / 1_000))
    const secret = change.secret ?? scene.slack.app.signingSecret
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
    const signed = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }
    const answer = await fetch(scene.url ?? '', {
      method: 'POST',
      headers: { 'content-type': type, ...signed, ...change.headers },
      body,
    })
    return { status: answer.status, text: await answer.text() }
  }
  return { ...scene, post }
}

describe('the request URL', () => {
  it.each([
    ['a forged signature', { secret: 'guessed' }],
    ['a signature of 301 seconds ago', { at: now - 301_000 }],
    ['a signature dated 301 seconds ahead', { at: now + 301_000 }],
    ['a signature dated a year ahead', { at: now + 365 * 86_400_000 }],
    ['no number for a time', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['half a signature', { headers: { 'x-slack-signature': 'v0=00' } }],
  ])('refuses %s, and tells nobody', async (_, change) => {
    const { post, heard } = await makeDoor()
    expect(await post(typed, form, change)).toMatchObject({ status: 401 })
    expect(heard).toEqual([])
  })

  it('takes what is 300 seconds old or ahead', async () => {
    const { post, hears } = await makeDoor()
    expect(await post(typed, form, { at: now - 300_000 })).toMatchObject({ status: 200, text: '' })
    await hears('command')
  })

  it('tells the same signed request once, and answers it each time', async () => {
    const { post, heard, platform } = await makeDoor()
    for (let time = 0; time < 3; time += 1) expect(await post(typed, form)).toMatchObject({ status: 200 })
    await platform.stop()
    expect(heard).toHaveLength(1)
  })

  it('takes a content type with a charset', async () => {
    const { post, hears } = await makeDoor()
    expect(await post(typed, `${form}; charset=utf-8`)).toMatchObject({ status: 200 })
    await hears('command')
  })

  it.each([
    ['malformed JSON', '{"type":', json],
    ['JSON that is no object', '[1]', json],
    ['a payload that is no JSON', 'payload=%7B', form],
  ])('answers 400 to %s', async (_, body, type) => {
    const { post } = await makeDoor()
    expect(await post(body, type)).toMatchObject({ status: 400 })
  })

  it('answers 413 to five mebibytes', async () => {
    const { post } = await makeDoor()
    expect(await post('a'.repeat(5 * 1024 * 1024), json)).toMatchObject({ status: 413 })
  })

  it('answers 200 to the check of the certificate, signed or not', async () => {
    const { post, heard } = await makeDoor()
    expect(await post('ssl_check=1&token=x', form, { secret: 'none' })).toMatchObject({ status: 200 })
    expect(heard).toEqual([])
  })

  it.each([
    ['events held back', { type: 'app_rate_limited', team_id: 'T0DESK', minute_rate_limited: 1 }],
    ['an unknown kind of envelope', { type: 'brand_new', team_id: 'T0DESK' }],
    [
      'an unknown event',
      { type: 'event_callback', team_id: 'T0DESK', event_id: 'E1', event: { type: 'new' } },
    ],
    [
      'an event without its fields',
      { type: 'event_callback', team_id: 'T0DESK', event_id: 'E2', event: { type: 'message' } },
    ],
    ['an empty object', {}],
  ])('answers 200 at once to %s, and lives', async (_, body) => {
    const { post, heard, hears } = await makeDoor()
    expect(await post(JSON.stringify(body), json)).toMatchObject({ status: 200 })
    expect(heard).toEqual([])
    await post(typed, form)
    await hears('command')
  })

  it('writes no secret and no words of people into the log', async () => {
    const { post, logged, slack } = await makeDoor()
    await post(typed, form, { secret: 'guessed' })
    await post('{"type":', json)
    const all = logged.join('\n')
    expect(all).not.toBe('')
    for (const secret of [slack.app.signingSecret, slack.token(), 'hours']) expect(all).not.toContain(secret)
  })

  it('answers 503 once it has stopped, so that Slack tells it again', async () => {
    const { post, platform } = await makeDoor()
    await platform.stop()
    expect(await post(typed, form)).toMatchObject({ status: 503 })
  })

  it('acknowledges a command before the core has an answer', async () => {
    const { post, answers, hears } = await makeDoor()
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    answers(async () => {
      await held
      return { kind: 'nothing' }
    })
    expect(await post(typed, form)).toMatchObject({ status: 200, text: '' })
    await hears('command')
    release()
  })
})
