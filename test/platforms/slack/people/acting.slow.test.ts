import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { useLocalSlack } from '../leaks.ts'
import { beginning, saying } from '../with-bare-app.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const plain = (text: string) => ({ type: 'plain_text', text })

const begin = beginning(local)

async function respond(url: unknown, body: unknown): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(String(url), { method: 'POST', headers, body: JSON.stringify(body) })).status
}

const menu = {
  type: 'static_select',
  action_id: 'priority',
  options: ['low', 'high'].map(value => ({ text: plain(value), value })),
}
const claim = { type: 'button', action_id: 'claim', text: plain('Claim'), value: 'SUP-1' }
const card = [{ type: 'actions', block_id: 'row', elements: [claim, menu] }]

describe('a command', () => {
  it('is a form with a trigger and a response URL, and names private places no more than needed', async () => {
    const { slack, app } = await begin()
    await slack.asUser('U0ANA').slash('/support', 'vpn down', 'general')
    await slack.asUser('U0MIA').slash('/support', '', 'managers')
    expect(app.received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(app.received[0]?.body).toEqual({
      token: 'local-verification-token',
      team_id: 'T0DESK',
      team_domain: 'desk',
      channel_id: 'C0GENERAL',
      channel_name: 'general',
      user_id: 'U0ANA',
      user_name: 'ana',
      command: '/support',
      text: 'vpn down',
      api_app_id: 'A0LOCAL',
      is_enterprise_install: 'false',
      response_url: expect.stringContaining(slack.origin),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.\w+$/),
    })
    expect(app.received[1]?.body.channel_name).toBe('privategroup')
  })

  it.each([
    ['nobody answers in time', undefined, 'operation_timeout'],
    ['the app fails', 500, '500_service_error'],
    ['the app does not know it', 404, '404_client_error'],
  ])('says what went wrong when %s', async (_name, status, trouble) => {
    const { slack, app, clock } = await begin((_, response) => {
      if (status) response.writeHead(status).end()
    })
    const answer = slack.asUser('U0ANA').slash('/support', '', 'general')
    await app.arrived(1)
    if (!status) await clock.advance(3_000)
    expect(await answer).toMatchObject({ trouble })
  })

  it('is not repeated, and not known unless the app owns it', async () => {
    const { slack, app } = await begin((_, response) => response.writeHead(500).end())
    await slack.asUser('U0ANA').slash('/support', '', 'general')
    await slack.settled()
    expect(app.received).toHaveLength(1)
    await expect(slack.asUser('U0ANA').slash('/other', '', 'general')).rejects.toThrow('no command /other')
  })

  it('may be answered for everybody, or with blocks that must be right', async () => {
    const open = await begin(saying({ response_type: 'in_channel', text: 'Everybody' }))
    await open.slack.asUser('U0ANA').slash('/support', '', 'general')
    expect(open.slack.posts).toMatchObject([{ via: 'ack', text: 'Everybody' }])
    const wrong = await begin(saying({ blocks: [{ type: 'banner' }] }))
    const answer = await wrong.slack.asUser('U0ANA').slash('/support', '', 'general')
    expect(answer.trouble).toBe('invalid_command_response')
    expect(wrong.slack.ephemerals).toEqual([])
  })
})

describe('a response URL', () => {
  it('works five times', async () => {
    const { slack, app } = await begin()
    const answer = await slack.asUser('U0ANA').slash('/support', '', 'general')
    const url = app.received[0]?.body.response_url
    const statuses: number[] = []
    for (let count = 0; count < 6; count += 1) statuses.push(await respond(url, { text: `${count}` }))
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    expect(answer.replies).toHaveLength(5)
    expect(slack.calls.at(-1)).toMatchObject({ method: '/response', outcome: 'refused', error: 'used_url' })
  })

  it('works for thirty minutes', async () => {
    const { slack, app, clock } = await begin()
    await slack.asUser('U0ANA').slash('/support', '', 'general')
    const url = app.received[0]?.body.response_url
    await clock.advance(30 * 60_000)
    expect(await respond(url, { text: 'in time' })).toBe(200)
    await clock.advance(1)
    expect(await respond(url, { text: 'late' })).toBe(404)
  })

  it('refuses what breaks a limit, and replaces or removes what was pressed', async () => {
    const { slack, app } = await begin()
    const { ts } = await api(slack, 'chat.postMessage', { channel: 'C0TRIAGE', text: 'SUP-1', blocks: card })
    const place = { channel: 'C0TRIAGE', ts: String(ts) }
    await slack.asUser('U0KIM').clicks(place, 'claim')
    const url = app.received.at(-1)?.body.response_url
    expect(await respond(url, { text: '' })).toBe(400)
    expect(await respond(url, { blocks: [{ type: 'banner' }] })).toBe(400)
    expect(await respond(url, { text: 'Claimed', replace_original: true })).toBe(200)
    expect(slack.posts[0]?.message).toMatchObject({ text: 'Claimed', edited: {} })
    expect(await respond(url, { delete_original: true })).toBe(200)
    expect(slack.asUser('U0KIM').sees('triage')).toEqual([])
  })
})

describe('a press', () => {
  it('brings the action, the message and what is chosen elsewhere', async () => {
    const { slack, app } = await begin()
    const { ts } = await api(slack, 'chat.postMessage', { channel: 'C0TRIAGE', text: 'SUP-1', blocks: card })
    await slack.asUser('U0KIM').clicks({ channel: 'C0TRIAGE', ts: String(ts) }, 'priority', 'high')
    expect(app.received.at(-1)?.body).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: ts, channel_id: 'C0TRIAGE', is_ephemeral: false },
      channel: { id: 'C0TRIAGE', name: 'triage' },
      message: { text: 'SUP-1', bot_id: 'B0BOTT0DESK' },
      user: { id: 'U0KIM', username: 'kim', team_id: 'T0DESK' },
      actions: [
        {
          type: 'static_select',
          action_id: 'priority',
          block_id: 'row',
          selected_option: { value: 'high', text: plain('high') },
        },
      ],
      state: { values: { row: { priority: { type: 'static_select', selected_option: null } } } },
    })
  })

  it('on a private message comes without the message', async () => {
    const { slack, app } = await begin()
    const whisper = { channel: 'C0TRIAGE', user: 'U0KIM', text: 'Sure?', blocks: card }
    const { message_ts: ts } = await api(slack, 'chat.postEphemeral', whisper)
    await slack.asUser('U0KIM').clicks({ channel: 'C0TRIAGE', ts: String(ts) }, 'claim')
    const { body } = app.received.at(-1) ?? { body: {} as Fields }
    expect(body).toMatchObject({ container: { is_ephemeral: true, message_ts: ts } })
    expect(body).not.toHaveProperty('message')
  })

  it('is possible only on what is there, except when it comes from an older version', async () => {
    const { slack, app } = await begin()
    const { ts } = await api(slack, 'chat.postMessage', { channel: 'C0TRIAGE', text: 'SUP-1', blocks: card })
    const place = { channel: 'C0TRIAGE', ts: String(ts) }
    const kim = slack.asUser('U0KIM')
    expect(() => kim.clicks(place, 'resolve')).toThrow('no element resolve')
    expect(() => kim.clicks(place, 'priority', 'urgent')).toThrow('no option urgent')
    await kim.clicksStale(place, { type: 'button', action_id: 'old', block_id: 'b', value: 'v0' })
    expect(app.received.at(-1)?.body).toMatchObject({ actions: [{ action_id: 'old' }] })
  })
})

describe('a menu with data from elsewhere', () => {
  it('asks the app for each letter and takes what it offers', async () => {
    const offered = { options: [{ text: plain('SUP-1 vpn'), value: 'SUP-1' }] }
    const { slack, received } = await begin(({ body }, response) => {
      if (body.type === 'block_suggestion') saying(offered)(undefined, response)
      else response.end()
    })
    const find = { type: 'external_select', action_id: 'find', min_query_length: 1 }
    const blocks = [{ type: 'actions', block_id: 'row', elements: [find] }]
    const { ts } = await api(slack, 'chat.postMessage', { channel: 'C0TRIAGE', text: 'Merge', blocks })
    const place = { channel: 'C0TRIAGE', ts: String(ts) }
    const kim = slack.asUser('U0KIM')
    expect((await kim.searches(place, 'find', 'vp')).ack).toEqual(offered)
    expect(received.at(-1)?.body).toMatchObject({ action_id: 'find', block_id: 'row', value: 'vp' })
    await kim.clicks(place, 'find', 'SUP-1')
    expect(received.at(-1)?.body).toMatchObject({ actions: [{ selected_option: { value: 'SUP-1' } }] })
  })
})

describe('a shortcut from the search', () => {
  it('comes without a channel', async () => {
    const { slack, received } = await begin()
    await slack.asUser('U0KIM').globalShortcut('new_ticket')
    expect(received.at(-1)?.body).toMatchObject({ type: 'shortcut', callback_id: 'new_ticket' })
    expect(received.at(-1)?.body).not.toHaveProperty('channel')
  })
})

describe('a shortcut on a message', () => {
  it('brings the message and where it stands', async () => {
    const { slack, app } = await begin()
    const place = await slack.asUser('U0ANA').types('general', 'My printer burns')
    await slack.asUser('U0KIM').shortcut('open_ticket', place)
    expect(app.received.at(-1)?.body).toMatchObject({
      type: 'message_action',
      callback_id: 'open_ticket',
      message_ts: place.ts,
      message: { text: 'My printer burns', user: 'U0ANA' },
      channel: { id: 'C0GENERAL' },
      trigger_id: expect.any(String),
    })
  })
})
