import { describe, expect, it } from 'vitest'
import type { Received } from '../bare-app.ts'
import { useLocalSlack } from '../leaks.ts'
import { beginning, noon } from '../with-bare-app.ts'

const local = useLocalSlack()
const begin = beginning(local)

const eventsOf = (received: Received[]) => received.map(one => one.body.event as Record<string, unknown>)

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

  it('a reaction once, however often it is added, and its removal once', async () => {
    const { slack, received } = await begin()
    const place = await slack.asUser('U0ANA').types('general', 'Help')
    const kim = slack.asUser('U0KIM')
    const outcomes = [
      await kim.reacts('eyes', place),
      await kim.reacts('eyes', place),
      await kim.unreacts('eyes', place),
      await kim.unreacts('eyes', place),
    ]
    expect(outcomes.map(outcome => outcome?.kind)).toEqual(['answered', undefined, 'answered', undefined])
    expect(received).toHaveLength(3)
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

  it('of private channels by names of their own', async () => {
    const { slack, received } = await begin()
    await slack.asUser('U0OLGA').invites('U0KIM', 'managers')
    await slack.admin.renames('G0MANAGERS', 'leads')
    await slack.admin.archives('G0MANAGERS', 'U0OLGA')
    const seen = eventsOf(received).map(event => [event.type, event.channel_type])
    expect(seen).toContainEqual(['member_joined_channel', 'G'])
    expect(seen.map(([type]) => type)).toEqual(expect.arrayContaining(['group_rename', 'group_archive']))
    expect(seen).toContainEqual(['message', 'group'])
  })

  it('that a profile or a user group changed', async () => {
    const { slack, received } = await begin(undefined, {
      workspaces: [
        {
          id: 'T1',
          users: [{ id: 'U1' }, { id: 'U2' }],
          groups: [{ id: 'S1', handle: 'support', name: 'Support', users: ['U1'], disabled: false }],
        },
      ],
    })
    await slack.admin.changes('U1', { tz: 'Asia/Kathmandu' })
    await slack.admin.setsGroup('T1', 'S1', ['U2'])
    expect(eventsOf(received)).toMatchObject([
      { type: 'user_change', user: { id: 'U1', tz: 'Asia/Kathmandu', tz_offset: 20_700 } },
      { type: 'subteam_members_changed', added_users: ['U2'], removed_users: ['U1'], added_users_count: 1 },
    ])
  })

  it('anything at all that a test makes up, and what was sent is kept', async () => {
    const { slack, received } = await begin()
    await slack.sendsCommand({ command: '/other' })
    await slack.sendsInteraction({ type: 'block_actions', actions: [] })
    expect(slack.sent).toEqual([
      { kind: 'command', body: { command: '/other' } },
      { kind: 'interaction', body: { type: 'block_actions', actions: [] } },
    ])
    expect(received.splice(0)).toHaveLength(2)
    await slack.sendsEvent({ type: 'emoji_changed', subtype: 'add', name: 'ticket' })
    expect(received[0]?.body).toMatchObject({ type: 'event_callback', event: { name: 'ticket' } })
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
