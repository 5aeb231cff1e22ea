import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { useLocalSlack } from '../leaks.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()

describe('an app looks up', () => {
  it('its workspace and itself', async () => {
    const slack = await local.start()
    expect(await api(slack, 'auth.test')).toMatchObject({
      team_id: 'T0DESK',
      user_id: 'U0BOTT0DESK',
      bot_id: 'B0BOTT0DESK',
      is_enterprise_install: false,
    })
    expect(await api(slack, 'team.info')).toMatchObject({ team: { id: 'T0DESK', domain: 'desk' } })
    expect(await api(slack, 'bots.info', { bot: 'B0BOTT0DESK' })).toMatchObject({
      bot: { app_id: 'A0LOCAL', user_id: 'U0BOTT0DESK' },
    })
    expect(await api(slack, 'bots.info', { bot: 'B0NONE' })).toMatchObject({ error: 'bot_not_found' })
    expect(await api(slack, 'auth.test', {}, slack.app.appToken)).toMatchObject({ app_id: 'A0LOCAL' })
  })

  it('people, by page and by address', async () => {
    const slack = await local.start()
    const first = await api(slack, 'users.list', { limit: 3 })
    const { next_cursor: cursor } = first.response_metadata as Fields
    const rest = await api(slack, 'users.list', { limit: 100, cursor })
    const ids = [...(first.members as Fields[]), ...(rest.members as Fields[])].map(one => one.id)
    expect([ids.length, new Set(ids).size]).toEqual([8, 8])
    expect(await api(slack, 'users.list', { cursor: 'nonsense' })).toMatchObject({ error: 'invalid_cursor' })
    expect(await api(slack, 'users.lookupByEmail', { email: 'ana@example.com' })).toMatchObject({
      user: { id: 'U0ANA', profile: { email: 'ana@example.com' } },
    })
    expect(await api(slack, 'users.lookupByEmail', { email: 'who@example.com' })).toMatchObject({
      error: 'users_not_found',
    })
  })

  it('a channel, its size, and the channels it is in', async () => {
    const slack = await local.start()
    const asked = { channel: 'C0TRIAGE', include_num_members: true }
    expect(await api(slack, 'conversations.info', asked)).toMatchObject({
      channel: { id: 'C0TRIAGE', name: 'triage', is_member: true, is_private: false, num_members: 6 },
    })
    expect(await api(slack, 'conversations.info', { channel: 'C0NONE' })).toMatchObject({
      error: 'channel_not_found',
    })
    await api(slack, 'chat.postMessage', { channel: 'U0ANA', text: 'Hello' })
    const mine = async (types: string) =>
      ((await api(slack, 'users.conversations', { types })).channels as Fields[]).length
    expect([await mine('public_channel'), await mine('private_channel'), await mine('im')]).toEqual([4, 1, 1])
  })

  it('the address of a message, in its thread or out of it', async () => {
    const slack = await local.start()
    const root = await slack.asUser('U0ANA').types('general', 'Help')
    const reply = await slack.asUser('U0BEN').types('general', 'Yes', { thread: root.ts })
    const link = async (message_ts: string) =>
      (await api(slack, 'chat.getPermalink', { channel: 'C0GENERAL', message_ts })).permalink
    const path = (ts: string) => `https://desk.slack.com/archives/C0GENERAL/p${ts.replace('.', '')}`
    expect(await link(root.ts)).toBe(path(root.ts))
    expect(await link(reply.ts)).toBe(`${path(reply.ts)}?thread_ts=${root.ts}&cid=C0GENERAL`)
    const gone = { channel: 'C0GENERAL', message_ts: '1.000001' }
    expect(await api(slack, 'chat.getPermalink', gone)).toMatchObject({ error: 'message_not_found' })
  })

  it('nothing any more after it gave its token back', async () => {
    const slack = await local.start()
    expect(await api(slack, 'auth.revoke')).toEqual({ ok: true, revoked: true })
    expect(await api(slack, 'auth.test')).toMatchObject({ error: 'token_revoked' })
  })

  it('no more than the scope of the kind of conversation allows', async () => {
    const slack = await local.start({
      workspaces: [{ id: 'T1', scopes: ['channels:read'], channels: [{ id: 'C1', name: 'a' }] }],
    })
    expect(await api(slack, 'conversations.list', { types: 'public_channel' })).toMatchObject({ ok: true })
    expect(await api(slack, 'conversations.list', { types: 'public_channel,im' })).toMatchObject({
      error: 'missing_scope',
      needed: 'im:read',
    })
    expect(await api(slack, 'conversations.list', { types: 'everything' })).toMatchObject({
      error: 'invalid_types',
    })
  })
})
