import { WebClient } from '@slack/web-api'
import { describe, expect, it } from 'vitest'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack } from '../local-slack.ts'
import type { Fields } from '../world/model.ts'
import { clientOptions, overHttp, overSocket, silent } from './connect.ts'

/** The real Bolt and the real Web API client: if they are content, the shapes are right. */

const local = useLocalSlack()

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const form = {
  type: 'modal' as const,
  callback_id: 'ticket',
  title: plain('New ticket'),
  submit: plain('Open'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'summary',
      label: plain('Summary'),
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
}
const card = (text: string) => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
  {
    type: 'actions' as const,
    elements: [{ type: 'button' as const, action_id: 'claim', text: plain('Claim'), value: 'SUP-1' }],
  },
]

const ways = [
  { mode: 'http', connect: (slack: LocalSlack) => overHttp(slack, local.cleanup) },
  { mode: 'socket', connect: (slack: LocalSlack) => overSocket(slack, local.cleanup) },
] as const

describe.each(ways)('Bolt over $mode', ({ mode, connect }) => {
  it('answers a slash command by its acknowledgement and by the response URL', async () => {
    const slack = await local.start({ mode })
    const app = await connect(slack)
    app.command('/support', async ({ ack, respond, command }) => {
      await ack(`Looking into "${command.text}"`)
      await respond({ text: 'Done', response_type: 'ephemeral' })
    })
    const answer = await slack.asUser('U0ANA').slash('/support', 'vpn <down>', 'general')
    expect(answer.trouble).toBeUndefined()
    await slack.until('the response URL', () => answer.replies.length === 1)
    expect(slack.ephemerals.map(one => [one.via, one.user, one.text])).toEqual([
      ['ack', 'U0ANA', 'Looking into "vpn <down>"'],
      ['response_url', 'U0ANA', 'Done'],
    ])
  })

  it('hears a button, edits its message and finds it in the history by metadata', async () => {
    const slack = await local.start({ mode })
    const app = await connect(slack)
    app.action('claim', async ({ ack, body, client, action }) => {
      await ack()
      if (body.type !== 'block_actions' || !body.channel || !body.message) return
      const { value } = action as { value?: string }
      const { id } = body.user
      await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: `${value} by ${id}` })
    })
    const posted = await app.client.chat.postMessage({
      channel: 'C0TRIAGE',
      text: 'SUP-1',
      blocks: card('*SUP-1*'),
      metadata: { event_type: 'outbox', event_payload: { outbox_id: 'o1' } },
    })
    await slack.asUser('U0KIM').clicks({ channel: 'C0TRIAGE', ts: String(posted.ts) }, 'claim')
    const update = await slack.until('an edit', () => slack.updates[0])
    expect(update.text).toBe('SUP-1 by U0KIM')
    const history = await app.client.conversations.history({
      channel: 'C0TRIAGE',
      include_all_metadata: true,
    })
    expect(history.messages?.map(one => [one.text, one.metadata])).toEqual([
      ['SUP-1 by U0KIM', { event_type: 'outbox', event_payload: { outbox_id: 'o1' } }],
    ])
  })

  it('hears reactions come and go', async () => {
    const slack = await local.start({ mode })
    const app = await connect(slack)
    const heard: [string, string, string][] = []
    app.event('reaction_added', async ({ event }) => {
      heard.push(['added', event.reaction, event.user])
    })
    app.event('reaction_removed', async ({ event }) => {
      heard.push(['removed', event.reaction, event.user])
    })
    const { channel, ts } = await slack.asUser('U0ANA').types('general', 'My printer burns')
    await slack.asUser('U0KIM').reacts('eyes', { channel, ts })
    await slack.asUser('U0KIM').unreacts('eyes', { channel, ts })
    await slack.settled()
    expect(heard).toEqual([
      ['added', 'eyes', 'U0KIM'],
      ['removed', 'eyes', 'U0KIM'],
    ])
  })

  it('opens a modal, keeps it open with a fault at its field, then takes it', async () => {
    const slack = await local.start({ mode })
    const app = await connect(slack)
    const submitted: unknown[] = []
    app.command('/support', async ({ ack, client, command }) => {
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: form })
    })
    app.view('ticket', async ({ ack, view }) => {
      const value = view.state.values.summary?.text?.value ?? ''
      if (value.length < 5) return ack({ response_action: 'errors', errors: { summary: 'Say more.' } })
      submitted.push(value)
      return ack()
    })
    const ana = slack.asUser('U0ANA')
    await ana.slash('/support', '', 'general')
    const view = await slack.until('a modal', () => ana.view())
    expect((await ana.submits(view.id, { text: 'vpn' })).errors).toEqual({ summary: 'Say more.' })
    expect(ana.view()?.id).toBe(view.id)
    const taken = await ana.submits(view.id, { text: 'The vpn is down' })
    expect([taken.errors, ana.view(), submitted]).toEqual([undefined, undefined, ['The vpn is down']])
  })

  it('hears messages, mentions and the opening of its home', async () => {
    const slack = await local.start({ mode })
    const app = await connect(slack)
    const heard: string[] = []
    app.message(async ({ message }) => {
      heard.push(`message ${message.channel_type} ${'text' in message ? message.text : ''}`)
    })
    app.event('app_mention', async ({ event }) => {
      heard.push(`mention ${event.text}`)
    })
    app.event('app_home_opened', async ({ event, client }) => {
      heard.push(`home ${event.user}`)
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: card('Queue') } })
    })
    const bot = slack.world.workspaces.get('T0DESK')?.botUser
    await slack.asUser('U0ANA').messagesApp('Hello')
    await slack.asUser('U0ANA').types('general', `<@${bot}> status`)
    await slack.asUser('U0KIM').opensHome()
    await slack.until('a home', () => slack.views[0])
    expect(heard.sort()).toEqual([
      'home U0KIM',
      `mention <@${bot}> status`,
      `message channel <@${bot}> status`,
      'message im Hello',
    ])
  })
})

describe('the Web API client', () => {
  it('posts, updates, reacts, uploads a file and reads it back', async () => {
    const slack = await local.start()
    const client = new WebClient(slack.token(), { ...clientOptions(slack), logger: silent })
    expect(await client.auth.test()).toMatchObject({ ok: true, team_id: 'T0DESK', bot_id: 'B0BOTT0DESK' })
    const posted = await client.chat.postMessage({ channel: 'C0GENERAL', text: 'Digest' })
    const ts = String(posted.ts)
    await client.chat.update({ channel: 'C0GENERAL', ts, text: 'Digest of Monday' })
    await client.reactions.add({ channel: 'C0GENERAL', timestamp: ts, name: 'outbox_tray' })
    await client.filesUploadV2({
      channel_id: 'C0GENERAL',
      thread_ts: ts,
      file: Buffer.from('%PNG chart'),
      filename: 'chart.png',
      initial_comment: 'The chart',
    })
    const { messages = [] } = await client.conversations.replies({ channel: 'C0GENERAL', ts })
    expect(messages.map(one => one.text)).toEqual(['Digest of Monday', 'The chart'])
    const [file] = (messages[1]?.files ?? []) as Fields[]
    expect(file).toMatchObject({ name: 'chart.png', mimetype: 'image/png', size: 10 })
    const url = String(file?.url_private_download)
    const headers = { authorization: `Bearer ${slack.token()}` }
    expect(await (await fetch(url, { headers })).text()).toBe('%PNG chart')
    const stranger = await fetch(url, { redirect: 'manual' })
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      302,
      expect.stringContaining('/login'),
    ])
  })

  it('learns the code and the places of what Slack refuses', async () => {
    const slack = await local.start()
    const client = new WebClient(slack.token(), { ...clientOptions(slack), logger: silent })
    const blocks = card('a'.repeat(3001))
    const refusal = await client.chat
      .postMessage({ channel: 'C0GENERAL', text: 'x', blocks })
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    })
    expect(slack.calls.at(-1)).toMatchObject({ outcome: 'refused', error: 'invalid_blocks' })
    expect(slack.posts).toEqual([])
  })
})
