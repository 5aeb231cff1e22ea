import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { useLocalSlack } from '../leaks.ts'

const local = useLocalSlack()
const general = { channel: 'C0GENERAL' }

describe('posting', () => {
  it.each([
    ['a channel that does not exist', { channel: 'C0NONE', text: 'a' }, 'channel_not_found'],
    ['nowhere', { text: 'a' }, 'channel_not_found'],
    ['no text and no blocks', { ...general }, 'no_text'],
    ['an empty text', { ...general, text: '' }, 'no_text'],
    ['blocks that are no JSON', { ...general, text: 'a', blocks: '[{' }, 'invalid_blocks_format'],
    ['blocks that are no list', { ...general, text: 'a', blocks: '{}' }, 'invalid_blocks_format'],
    ['a block of no known type', { ...general, text: 'a', blocks: [{ type: 'banner' }] }, 'invalid_blocks'],
    [
      'metadata without a type',
      { ...general, text: 'a', metadata: { event_payload: {} } },
      'invalid_metadata_format',
    ],
    ['text and markdown at once', { ...general, text: 'a', markdown_text: 'b' }, 'markdown_text_conflict'],
    ['101 attachments', { ...general, text: 'a', attachments: Array(101).fill({}) }, 'too_many_attachments'],
    ['a thread that is no timestamp', { ...general, text: 'a', thread_ts: 'yesterday' }, 'invalid_thread_ts'],
    ['itself, in a direct message', { channel: 'U0BOTT0DESK', text: 'a' }, 'channel_not_found'],
  ])('is refused with %s', async (_name, args, error) => {
    const slack = await local.start()
    expect(await api(slack, 'chat.postMessage', args)).toMatchObject({ ok: false, error })
    expect(slack.posts).toEqual([])
    expect(slack.calls).toMatchObject([{ method: 'chat.postMessage', outcome: 'refused', error }])
  })

  it('is refused where the app is no member, and an unseen private channel does not exist', async () => {
    const slack = await local.start({
      workspaces: [
        {
          id: 'T1',
          channels: [
            { id: 'C1', name: 'open', withoutApp: true },
            { id: 'G1', name: 'secret', kind: 'private', withoutApp: true },
            { id: 'C2', name: 'old', archived: true },
          ],
        },
      ],
    })
    const post = async (channel: string) =>
      (await api(slack, 'chat.postMessage', { channel, text: 'a' })).error
    expect([await post('C1'), await post('G1'), await post('C2')]).toEqual([
      'not_in_channel',
      'channel_not_found',
      'is_archived',
    ])
  })

  it('reaches public channels from outside with chat:write.public', async () => {
    const slack = await local.start({
      workspaces: [
        {
          id: 'T1',
          scopes: ['chat:write', 'chat:write.public'],
          channels: [{ id: 'C1', name: 'open', withoutApp: true }],
        },
      ],
    })
    expect(await api(slack, 'chat.postMessage', { channel: 'C1', text: 'a' })).toMatchObject({ ok: true })
  })

  it('cuts a text at 40,000 characters and says so', async () => {
    const slack = await local.start()
    const answer = await api(slack, 'chat.postMessage', { ...general, text: 'a'.repeat(40_001) })
    expect(answer).toMatchObject({ ok: true, warning: 'message_truncated' })
    expect(slack.posts[0]?.text).toHaveLength(40_000)
    expect(slack.calls[0]?.warnings).toEqual(['message_truncated'])
  })

  it('refuses legal blocks that are too long together', async () => {
    const slack = await local.start()
    const blocks = Array(5).fill({ type: 'section', text: { type: 'mrkdwn', text: 'a'.repeat(3000) } })
    const answer = await api(slack, 'chat.postMessage', { ...general, text: 'a', blocks })
    expect(answer.error).toBe('msg_blocks_too_long')
  })

  it('to a person goes to their direct message', async () => {
    const slack = await local.start()
    const answer = await api(slack, 'chat.postMessage', { channel: 'U0ANA', text: 'Hello' })
    expect(answer.channel).toMatch(/^D/)
    expect(
      slack
        .asUser('U0ANA')
        .sees(String(answer.channel))
        .map(one => one.text),
    ).toEqual(['Hello'])
    await slack.admin.deactivates('U0ANA')
    expect(await api(slack, 'chat.postMessage', { channel: 'U0ANA', text: 'Hello?' })).toMatchObject({
      error: 'channel_not_found',
    })
  })

  it('under another name or face needs a scope of its own', async () => {
    const slack = await local.start()
    const disguised = { ...general, text: 'a', username: 'Robot' }
    expect(await api(slack, 'chat.postMessage', disguised)).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write.customize',
    })
  })

  it('to a person is refused when the app has no messages tab', async () => {
    const slack = await local.start({ app: { messagesTab: 'off' } })
    expect(await api(slack, 'chat.postMessage', { channel: 'U0ANA', text: 'a' })).toMatchObject({
      error: 'messages_tab_disabled',
    })
    expect(() => slack.asUser('U0ANA').messagesApp('Hello')).toThrow('nobody can write there')
  })

  it('puts an answer to a thread whose root is gone into the channel, and marks it', async () => {
    const slack = await local.start()
    const root = await slack.asUser('U0ANA').types('general', 'Help')
    const reply = { ...general, text: 'Yes?', thread_ts: root.ts }
    await api(slack, 'chat.postMessage', reply)
    const [first] = slack.posts
    slack.admin.deletesSilently({ channel: 'C0GENERAL', ts: first?.ts ?? '' })
    slack.admin.deletesSilently(root)
    await api(slack, 'chat.postMessage', reply)
    expect(slack.posts.map(post => post.orphan)).toEqual([false, true])
    expect(slack.posts.map(post => post.message.threadTs)).toEqual([root.ts, undefined])
  })
})

describe('editing and deleting', () => {
  it('change the message in place and keep what is not given', async () => {
    const slack = await local.start()
    const metadata = { event_type: 'outbox', event_payload: { id: 'o1' } }
    const blocks = [{ type: 'divider' }]
    const { ts } = await api(slack, 'chat.postMessage', { ...general, text: 'one', blocks, metadata })
    const answer = await api(slack, 'chat.update', { ...general, ts, text: 'two' })
    expect(answer).toMatchObject({ ok: true, ts, text: 'two' })
    expect(slack.posts[0]?.message).toMatchObject({ text: 'two', metadata, blocks: [{ type: 'divider' }] })
    await api(slack, 'chat.update', { ...general, ts, text: 'three', blocks: [], metadata: {} })
    expect(slack.posts[0]?.message.blocks).toBeUndefined()
    expect(slack.posts[0]?.message.metadata).toBeUndefined()
  })

  it('take 4,000 characters at most', async () => {
    const slack = await local.start()
    const { ts } = await api(slack, 'chat.postMessage', { ...general, text: 'one' })
    const update = (length: number) => api(slack, 'chat.update', { ...general, ts, text: 'a'.repeat(length) })
    expect(await update(4000)).toMatchObject({ ok: true })
    expect(await update(4001)).toMatchObject({ ok: false, error: 'msg_too_long' })
  })

  it.each([
    ['chat.update', 'cant_update_message'],
    ['chat.delete', 'cant_delete_message'],
  ])('leave other people alone (%s)', async (method, error) => {
    const slack = await local.start()
    const { ts } = await slack.asUser('U0ANA').types('general', 'Mine')
    expect(await api(slack, method, { ...general, ts, text: 'Yours' })).toMatchObject({ error })
    const gone = { ...general, ts: '1.000001', text: 'a' }
    expect(await api(slack, method, gone)).toMatchObject({ error: 'message_not_found' })
  })

  it('do not work in an archived channel', async () => {
    const slack = await local.start()
    const { ts } = await api(slack, 'chat.postMessage', { ...general, text: 'one' })
    await slack.admin.archives('C0GENERAL', 'U0OLGA')
    expect(await api(slack, 'chat.update', { ...general, ts, text: 'two' })).toMatchObject({
      error: 'is_inactive',
    })
  })
})

describe('a private message', () => {
  it('reaches one person, and nobody who is not in the channel', async () => {
    const slack = await local.start()
    const whisper = (user: string, channel = 'C0GENERAL') =>
      api(slack, 'chat.postEphemeral', { channel, user, text: 'psst' })
    expect(await whisper('U0ANA')).toMatchObject({ ok: true })
    expect(await whisper('U0ANA', 'C0TRIAGE')).toMatchObject({ error: 'user_not_in_channel' })
    expect(await whisper('U0NOBODY')).toMatchObject({ error: 'user_not_in_channel' })
    expect(slack.ephemerals.map(one => one.user)).toEqual(['U0ANA'])
    expect(
      slack
        .asUser('U0ANA')
        .sees('general')
        .map(one => one.text),
    ).toEqual(['psst'])
    expect(slack.asUser('U0BEN').sees('general')).toEqual([])
  })

  it('is in no history and cannot be edited', async () => {
    const slack = await local.start()
    const args = { ...general, user: 'U0ANA', text: 'psst' }
    const { message_ts: ts } = await api(slack, 'chat.postEphemeral', args)
    expect(await api(slack, 'conversations.history', general)).toMatchObject({ messages: [] })
    expect(await api(slack, 'chat.update', { ...general, ts, text: 'b' })).toMatchObject({
      error: 'message_not_found',
    })
  })
})
