import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { type BareApp, type Received, startBareApp } from '../bare-app.ts'
import { type ManualClock, manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack } from '../local-slack.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const noon = Date.UTC(2026, 10, 23, 12)
const plain = (text: string) => ({ type: 'plain_text', text })

async function begin(
  answer?: (received: Received, response: ServerResponse) => void,
): Promise<{ slack: LocalSlack; app: BareApp; clock: ManualClock }> {
  const clock = manualClock(noon)
  const slack = await local.start({ clock })
  const app = await startBareApp(answer)
  local.cleanup(app.stop)
  slack.useRequestUrl(app.url)
  return { slack, app, clock }
}

const saying = (body: unknown) => (_: Received, response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

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

describe('a form', () => {
  const view = {
    type: 'modal',
    callback_id: 'ticket',
    title: plain('Ticket'),
    submit: plain('Open'),
    notify_on_close: true,
    private_metadata: 'T1',
    blocks: [
      {
        type: 'input',
        block_id: 'summary',
        label: plain('Summary'),
        element: { type: 'plain_text_input', action_id: 'text' },
      },
      { type: 'input', block_id: 'how', label: plain('How bad'), optional: true, element: menu },
    ],
  }

  async function opened(answer?: (body: Fields) => unknown) {
    const begun = await begin(({ body }, response) => {
      const said = body.type === 'view_submission' ? answer?.(body) : undefined
      if (said === undefined) response.end()
      else saying(said)({} as Received, response)
    })
    const ana = begun.slack.asUser('U0ANA')
    await ana.slash('/support', '', 'general')
    const trigger_id = begun.app.received.at(-1)?.body.trigger_id
    await api(begun.slack, 'views.open', { trigger_id, view })
    return { ...begun, ana, id: ana.view()?.id ?? '' }
  }

  it('brings every value by block and action, the empty ones too', async () => {
    const { app, ana, id } = await opened()
    expect(await ana.submits(id, { text: 'The vpn is down' })).toMatchObject({ ack: undefined })
    expect(app.received.at(-1)?.body).toMatchObject({
      type: 'view_submission',
      view: {
        id,
        callback_id: 'ticket',
        private_metadata: 'T1',
        state: {
          values: {
            summary: { text: { type: 'plain_text_input', value: 'The vpn is down' } },
            how: { priority: { type: 'static_select', selected_option: null } },
          },
        },
      },
    })
    expect(ana.view()).toBeUndefined()
  })

  it('is not sent with a required field empty, nor with a field it does not have', async () => {
    const { ana, id } = await opened()
    await expect(ana.submits(id, { priority: 'high' })).rejects.toThrow('required field text is empty')
    await expect(ana.submits(id, { text: 'a', colour: 'red' })).rejects.toThrow('no field colour')
  })

  it('stays open with errors at fields it has, and with trouble at others', async () => {
    let errors: Fields = { summary: 'Say more.' }
    const { ana, id } = await opened(() => ({ response_action: 'errors', errors }))
    expect(await ana.submits(id, { text: 'vpn' })).toMatchObject({ errors: { summary: 'Say more.' } })
    errors = { nowhere: 'Lost.' }
    expect(await ana.submits(id, { text: 'vpn' })).toMatchObject({
      trouble: expect.stringContaining('trouble'),
    })
    expect(ana.view()?.id).toBe(id)
  })

  it('is replaced, covered or cleared as the answer says, if the answer is a right view', async () => {
    const done = { type: 'modal', title: plain('Done'), blocks: [{ type: 'divider' }] }
    const answers: Fields[] = [
      { response_action: 'update', view: { ...done, title: plain('a'.repeat(25)) } },
      { response_action: 'push', view },
      { response_action: 'update', view: done },
      { response_action: 'clear' },
    ]
    const { ana, id } = await opened(() => answers.shift())
    expect(await ana.submits(id, { text: 'a' })).toMatchObject({ trouble: expect.any(String), view: { id } })
    const pushed = await ana.submits(id, { text: 'a' })
    expect(pushed.view).toMatchObject({ previousId: id })
    const top = pushed.view?.id ?? ''
    expect(await ana.submits(top, { text: 'a' })).toMatchObject({
      view: { id: top, body: { title: plain('Done') } },
    })
    expect((await ana.submits(top, {})).view).toBeUndefined()
    expect(ana.view()).toBeUndefined()
  })

  it('tells the app that it was closed, if the app asked to know', async () => {
    const { app, ana, id } = await opened()
    await ana.closes(id)
    expect(app.received.at(-1)?.body).toMatchObject({ type: 'view_closed', is_cleared: false, view: { id } })
  })
})
