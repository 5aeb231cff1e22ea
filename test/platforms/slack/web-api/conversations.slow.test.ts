import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const noon = Date.UTC(2026, 10, 23, 12)
const general = { channel: 'C0GENERAL' }
const texts = (answer: Fields) => (answer.messages as Fields[]).map(one => one.text)

describe('history', () => {
  it('is newest first, in pages, without the replies of threads', async () => {
    const slack = await local.start()
    const ana = slack.asUser('U0ANA')
    const first = await ana.types('general', 'one')
    await ana.types('general', 'a reply', { thread: first.ts })
    await ana.types('general', 'two')
    await ana.types('general', 'three')
    const page = await api(slack, 'conversations.history', { ...general, limit: 2 })
    expect([texts(page), page.has_more]).toEqual([['three', 'two'], true])
    const { next_cursor: cursor } = page.response_metadata as Fields
    const rest = await api(slack, 'conversations.history', { ...general, limit: 2, cursor })
    expect([texts(rest), rest.has_more]).toEqual([['one'], false])
    expect(rest.response_metadata).toBeUndefined()
  })

  it('is bounded by time, the bounds themselves excluded unless asked for', async () => {
    const clock = manualClock(noon)
    const slack = await local.start({ clock })
    const ana = slack.asUser('U0ANA')
    const stamps: string[] = []
    for (const text of ['one', 'two', 'three']) {
      stamps.push((await ana.types('general', text)).ts)
      await clock.advance(1_000)
    }
    const [oldest, , latest] = stamps
    const read = async (more: Fields) =>
      texts(await api(slack, 'conversations.history', { ...general, ...more }))
    expect(await read({ oldest, latest })).toEqual(['two'])
    expect(await read({ oldest, latest, inclusive: true })).toEqual(['three', 'two', 'one'])
    expect(await read({ oldest: String(noon / 1000 + 0.5) })).toEqual(['three', 'two'])
    expect(await api(slack, 'conversations.history', { ...general, oldest: 'noon' })).toMatchObject({
      error: 'invalid_ts_oldest',
    })
  })

  it('shows metadata only when asked to', async () => {
    const slack = await local.start()
    const metadata = { event_type: 'outbox', event_payload: { id: 'o1' } }
    await api(slack, 'chat.postMessage', { ...general, text: 'a', metadata })
    const read = async (more: Fields) =>
      ((await api(slack, 'conversations.history', { ...general, ...more })).messages as Fields[])[0]?.metadata
    expect(await read({})).toBeUndefined()
    expect(await read({ include_all_metadata: true })).toEqual(metadata)
  })

  it('of a thread begins with its root, and a message without replies is alone', async () => {
    const slack = await local.start()
    const ana = slack.asUser('U0ANA')
    const root = await ana.types('general', 'root')
    const reply = await ana.types('general', 'reply', { thread: root.ts })
    const alone = await ana.types('general', 'alone')
    const read = async (ts: string) => texts(await api(slack, 'conversations.replies', { ...general, ts }))
    expect(await read(root.ts)).toEqual(['root', 'reply'])
    expect(await read(reply.ts)).toEqual(['root', 'reply'])
    expect(await read(alone.ts)).toEqual(['alone'])
    expect(await api(slack, 'conversations.replies', { ...general, ts: '1.000001' })).toMatchObject({
      error: 'thread_not_found',
    })
  })

  it('is closed to an app that is no member', async () => {
    const slack = await local.start({
      workspaces: [{ id: 'T1', channels: [{ id: 'C1', name: 'a', withoutApp: true }] }],
    })
    expect(await api(slack, 'conversations.history', { channel: 'C1' })).toMatchObject({
      error: 'not_in_channel',
    })
    expect(await api(slack, 'conversations.replies', { channel: 'C1', ts: '1.000001' })).toMatchObject({
      error: 'channel_not_found',
    })
    expect(await api(slack, 'conversations.join', { channel: 'C1' })).toMatchObject({ ok: true })
    expect(await api(slack, 'conversations.history', { channel: 'C1' })).toMatchObject({ ok: true })
    expect(await api(slack, 'conversations.join', { channel: 'C1' })).toMatchObject({
      warning: 'already_in_channel',
    })
  })
})

describe('reactions', () => {
  it('are added once, taken away once, and only one’s own', async () => {
    const slack = await local.start()
    const { ts: timestamp } = await slack.asUser('U0ANA').types('general', 'Help')
    const item = { ...general, timestamp, name: 'eyes' }
    expect(await api(slack, 'reactions.add', item)).toEqual({ ok: true })
    expect(await api(slack, 'reactions.add', item)).toEqual({ ok: false, error: 'already_reacted' })
    await slack.asUser('U0KIM').reacts('ticket', { channel: 'C0GENERAL', ts: timestamp })
    expect(await api(slack, 'reactions.remove', { ...item, name: 'ticket' })).toMatchObject({
      error: 'no_reaction',
    })
    expect(await api(slack, 'reactions.get', item)).toMatchObject({
      message: {
        reactions: [
          { name: 'eyes', users: ['U0BOTT0DESK'], count: 1 },
          { name: 'ticket', users: ['U0KIM'], count: 1 },
        ],
      },
    })
    expect(await api(slack, 'reactions.remove', item)).toEqual({ ok: true })
    expect(await api(slack, 'reactions.remove', item)).toMatchObject({ error: 'no_reaction' })
  })

  it.each([
    [{ name: '👀' }, 'invalid_name'],
    [{ name: 'Eyes!' }, 'invalid_name'],
    [{ timestamp: '1.000001' }, 'message_not_found'],
    [{ timestamp: 'now' }, 'bad_timestamp'],
    [{ channel: 'C0NONE' }, 'channel_not_found'],
    [{ timestamp: undefined }, 'no_item_specified'],
  ])('are refused with %o', async (change, error) => {
    const slack = await local.start()
    const { ts: timestamp } = await slack.asUser('U0ANA').types('general', 'Help')
    const item = { ...general, timestamp, name: 'eyes', ...change }
    expect(await api(slack, 'reactions.add', item)).toMatchObject({ ok: false, error })
  })
})

describe('people and places', () => {
  it('tell zone, guests and locale, the email only to those who may know, and little of who left', async () => {
    const users = [
      { id: 'U1', tz: 'America/New_York', locale: 'de-DE' },
      { id: 'U2', guest: 'single-channel' as const },
      { id: 'U3', teamId: 'T9' },
    ]
    const clock = manualClock(noon)
    const slack = await local.start({ clock, workspaces: [{ id: 'T1', users, scopes: ['users:read'] }] })
    const info = async (user: string) =>
      (await api(slack, 'users.info', { user, include_locale: true })).user as Fields
    expect(await info('U1')).toMatchObject({
      tz: 'America/New_York',
      tz_offset: -18_000,
      tz_label: 'Eastern Standard Time',
      locale: 'de-DE',
      is_restricted: false,
    })
    expect(await info('U1')).not.toHaveProperty('profile.email')
    expect(await info('U2')).toMatchObject({ is_restricted: true, is_ultra_restricted: true })
    expect(await info('U3')).toMatchObject({ team_id: 'T9', is_stranger: true })
    await slack.admin.deactivates('U1')
    expect(await info('U1')).toMatchObject({ deleted: true })
    expect(await info('U1')).not.toHaveProperty('tz')
    expect(await api(slack, 'users.info', { user: 'U9' })).toMatchObject({ error: 'user_not_found' })
  })

  it('open a direct message once, and none with somebody who left', async () => {
    const slack = await local.start()
    const open = (users: string) => api(slack, 'conversations.open', { users })
    const first = await open('U0ANA')
    expect(await open('U0ANA')).toEqual({ ...first, no_op: true, already_open: true })
    await slack.admin.deactivates('U0BEN')
    expect(await open('U0BEN')).toMatchObject({ error: 'user_disabled' })
    expect(await open('U0NOBODY')).toMatchObject({ error: 'user_not_found' })
    expect(await open('')).toMatchObject({ error: 'users_list_not_supplied' })
  })

  it('list channels by kind, members by page, and user groups', async () => {
    const groups = [
      { id: 'S1', handle: 'support', name: 'Support', users: ['U1'], disabled: false },
      { id: 'S2', handle: 'old', name: 'Old', users: [], disabled: true },
    ]
    const slack = await local.start({
      workspaces: [
        {
          id: 'T1',
          groups,
          users: [{ id: 'U1' }],
          channels: [
            { id: 'C1', name: 'a', members: ['U1'] },
            { id: 'G1', name: 'b', kind: 'private' },
            { id: 'G2', name: 'c', kind: 'private', withoutApp: true },
          ],
        },
      ],
    })
    const names = async (types?: string) =>
      ((await api(slack, 'conversations.list', types ? { types } : {})).channels as Fields[]).map(
        one => one.name,
      )
    expect(await names()).toEqual(['a'])
    expect(await names('public_channel,private_channel')).toEqual(['a', 'b'])
    const members = await api(slack, 'conversations.members', { channel: 'C1', limit: 1 })
    expect(members).toMatchObject({ members: ['U1'], response_metadata: { next_cursor: expect.any(String) } })
    const listed = (await api(slack, 'usergroups.list')).usergroups as Fields[]
    expect(listed.map(one => one.handle)).toEqual(['support'])
    expect(await api(slack, 'usergroups.users.list', { usergroup: 'S1' })).toMatchObject({ users: ['U1'] })
    expect(await api(slack, 'usergroups.users.list', { usergroup: 'S9' })).toMatchObject({
      error: 'no_such_subteam',
    })
  })
})
