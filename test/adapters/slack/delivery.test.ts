import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, card } from '../../../src/cards/card.ts'
import { at, mention, named, quote, type Span, say } from '../../../src/cards/text.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene, workspace } from './scene.ts'
import { shown } from './shown.ts'

const local = useLocalSlack()
const post = (what: Card): Outgoing => ({
  kind: 'post',
  to: { kind: 'channel', workspace, channel: 'general' },
  card: what,
})
const hello = post(card([say('hello')]))
const long = Array.from({ length: 4_000 }, (_, index) => `word ${index}`)
  .join('\n')
  .slice(0, 40_000)

describe('a call that fails', () => {
  it.each([
    ['too many calls', { do: 'rate-limit', retryAfter: 7 }, { kind: 'retry', waitMs: 7_000 }],
    ['a status of 500', { do: 'status', status: 500 }, { kind: 'ambiguous' }],
    ['a lost answer', { do: 'accept-then-drop' }, { kind: 'ambiguous' }],
    ['a connection that breaks', { do: 'drop' }, { kind: 'ambiguous' }],
    ['internal_error', { do: 'error', code: 'internal_error' }, { kind: 'ambiguous' }],
    ['not_in_channel', { do: 'error', code: 'not_in_channel' }, { kind: 'forbidden' }],
    ['channel_not_found', { do: 'error', code: 'channel_not_found' }, { kind: 'gone' }],
    ['is_archived', { do: 'error', code: 'is_archived' }, { kind: 'gone' }],
    ['msg_too_long', { do: 'error', code: 'msg_too_long' }, { kind: 'refused' }],
    ['invalid_blocks', { do: 'error', code: 'invalid_blocks' }, { kind: 'refused' }],
    ['a code nobody knows', { do: 'error', code: 'brand_new_error' }, { kind: 'refused' }],
    ['a revoked token', { do: 'error', code: 'token_revoked' }, { kind: 'retry' }],
  ] as const)('tells the outbox what %s means, after one attempt', async (_, fault, meaning) => {
    const { slack, platform } = await makeScene(local)
    slack.faults.onCalls('chat.postMessage', fault)
    await expect(platform.deliver(hello, 'k')).rejects.toMatchObject({ name: 'DeliveryError', ...meaning })
    expect(slack.calls.filter(one => one.method === 'chat.postMessage')).toHaveLength(1)
  })

  it('finds by the history what arrived although its answer was lost', async () => {
    const { slack, platform } = await makeScene(local)
    slack.faults.onCalls('chat.postMessage', { do: 'accept-then-drop' }, { times: 1 })
    await expect(platform.deliver(hello, 'k')).rejects.toMatchObject({ kind: 'ambiguous' })
    const [arrived] = slack.posts
    const since = new Date(Date.now() - 1_000)
    expect(await platform.recover(hello, 'k', since)).toEqual({ found: `${arrived?.channel}:${arrived?.ts}` })
    expect(await platform.recover(hello, 'other', since)).toBe('absent')
  })

  it('finds what arrived in a thread and in direct messages', async () => {
    const { slack, platform } = await makeScene(local)
    const root = await platform.deliver(hello, 'root')
    const since = new Date(Date.now() - 1_000)
    for (const to of [
      { kind: 'thread', workspace, root },
      { kind: 'person', workspace, person: 'U0ANA' },
    ] as const) {
      const outgoing: Outgoing = { kind: 'post', to, card: card([say('there')]) }
      slack.faults.onCalls('chat.postMessage', { do: 'accept-then-drop' }, { times: 1 })
      await expect(platform.deliver(outgoing, to.kind)).rejects.toMatchObject({ kind: 'ambiguous' })
      const arrived = slack.posts.at(-1)
      expect(await platform.recover(outgoing, to.kind, since)).toEqual({
        found: `${arrived?.channel}:${arrived?.ts}`,
      })
    }
  })

  it('opens the direct message where their id alone is no address', async () => {
    const { slack, platform } = await makeScene(local)
    const byId = ({ method, args }: { method: string; args: Record<string, unknown> }) =>
      method === 'chat.postMessage' && String(args.channel).startsWith('U')
    slack.faults.onCalls(byId, { do: 'error', code: 'channel_not_found' })
    const to = { kind: 'person', workspace, person: 'U0ANA' } as const
    for (const key of ['a', 'b']) await platform.deliver({ kind: 'post', to, card: card([say(key)]) }, key)
    expect(slack.posts.map(({ channel, text }) => [channel[0], text])).toEqual([
      ['D', 'a'],
      ['D', 'b'],
    ])
    expect(slack.calls.filter(one => one.method === 'conversations.open')).toHaveLength(1)
  })

  it('does not guess where the history cannot be read', async () => {
    const { slack, platform } = await makeScene(local)
    slack.faults.onCalls('conversations.history', { do: 'rate-limit', retryAfter: 60 })
    expect(await platform.recover(hello, 'k', new Date())).toMatchObject({ unknown: expect.any(Date) })
  })

  it('posts the missing rest of a long text when it looks for it', async () => {
    const { slack, platform } = await makeScene(local)
    const outgoing = post(card([quote(long)]))
    let calls = 0
    slack.faults.onCalls(({ method }) => method === 'chat.postMessage' && ++calls === 3, {
      do: 'status',
      status: 503,
    })
    await expect(platform.deliver(outgoing, 'k')).rejects.toMatchObject({ kind: 'ambiguous' })
    await platform.recover(outgoing, 'k', new Date(Date.now() - 1_000))
    const text = slack.posts.map(one => shown(one.message, slack.world).text).join('')
    expect(text).toBe(long)
  })
})

describe('a message', () => {
  it('carries fallback text, the key of the outbox, and no previews', async () => {
    const { slack, platform } = await makeScene(local)
    await platform.deliver(post(card([quote('see https://example.org')])), 'support:7')
    expect(slack.posts[0]?.args).toMatchObject({
      text: 'see https://example.org',
      unfurl_links: 'false',
      unfurl_media: 'false',
    })
    expect(slack.posts[0]?.metadata).toMatchObject({ event_payload: { outbox_id: 'support:7' } })
  })

  it('shows times to each reader in their own zone, with words for where that cannot be', async () => {
    const { slack, platform } = await makeScene(local)
    const noon = Date.parse('2026-11-30T12:00:00Z')
    const due = { name: 'Due', value: [at(noon)] }
    await platform.deliver(post(card([say('by '), at(noon)], { fields: [due] })), 'k')
    const [posted] = slack.posts
    const markup = `<!date^${noon / 1_000}^{date_short_pretty} {time}|Mon 30 Nov, 02:00>`
    expect(posted?.text).toBe(`by ${markup}`)
    expect(JSON.stringify(posted?.blocks)).toContain(JSON.stringify(markup).slice(1, -1))
  })

  it('rings only whom it is to ring, and nobody by the words of people', async () => {
    const { slack, platform } = await makeScene(local)
    const kim = { workspace, id: 'U0KIM', name: 'Kim <!here>' }
    await platform.deliver(post(card([named(kim), quote(' <!channel> <@U0BEN> & '), mention(kim)])), 'k')
    expect(slack.posts[0]?.text).toBe('Kim &lt;!here&gt; &lt;!channel&gt; &lt;@U0BEN&gt; &amp; <@U0KIM>')
    expect(JSON.stringify(slack.posts[0]?.blocks)).toContain('"user_id":"U0KIM"')
  })

  it('goes on below itself when its text is long, and nothing of it is missing', async () => {
    const { slack, platform } = await makeScene(local)
    const ref = await platform.deliver(
      post(card([quote(long)], { buttons: [{ action: 'a', label: 'A' }] })),
      'k',
    )
    const [first, ...more] = slack.posts
    expect(ref).toBe(`${first?.channel}:${first?.ts}`)
    expect(more.length).toBeGreaterThan(0)
    expect(more.every(one => one.threadTs === first?.ts)).toBe(true)
    expect(slack.posts.map(one => shown(one.message, slack.world).text).join('')).toBe(long)
    expect(slack.posts.map(one => shown(one.message, slack.world).buttons)).toEqual([
      ['A'],
      ...more.map(() => []),
    ])
  })

  it('is taken by Slack whatever a card holds, new and edited', async () => {
    const { slack, platform } = await makeScene(local)
    const ref = await platform.deliver(hello, 'first')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', ' ', '\n', '&'.repeat(9_000), '<'.repeat(12_000), '😀'.repeat(5_000), '\uD800'),
    )
    const span = fc.oneof(
      text.map(say),
      text.map(quote),
      text.map((name): Span => ({ kind: 'person', ring: true, person: { workspace, id: 'U0KIM', name } })),
      fc.tuple(text, text).map(([url, label]): Span => ({ kind: 'link', url, label })),
      fc.constant(at(0)),
    )
    const anyCard = fc.record({
      text: fc.array(span, { maxLength: 4 }),
      fields: fc.array(fc.record({ name: text, value: fc.array(span, { maxLength: 2 }) }), { maxLength: 25 }),
      buttons: fc
        .array(text, { maxLength: 25 })
        .map(labels => labels.map((one, index) => ({ action: `a:${index}`, label: one }))),
    })
    let key = 0
    await fc.assert(
      fc.asyncProperty(anyCard, async drawn => {
        const refused = (error: unknown) =>
          expect(error).toMatchObject({ message: expect.stringMatching(/characters, Slack takes/) })
        await platform.deliver(post(drawn), `k${++key}`).catch(refused)
        await platform.deliver({ kind: 'edit', workspace, ref, card: drawn }, `e${key}`)
      }),
      { numRuns: 100 },
    )
    expect(slack.calls.filter(one => one.outcome !== 'accepted')).toEqual([])
  })
})

describe('who somebody is', () => {
  const ana = { workspace, id: 'U0ANA', name: 'Ana' }
  const kim = { workspace, id: 'U0KIM', name: 'Kim' }

  it('follows from channels by name or id, from groups by handle or id, and from the list of people', async () => {
    const group = { id: 'S0LEADS', handle: 'leads', name: 'Leads', users: ['U0KIM'], disabled: false }
    const { slack, platform } = await makeScene(local)
    slack.world.workspaces.get(workspace)?.groups.set(group.id, group)
    for (const by of [
      { channel: 'triage' },
      { channel: 'C0TRIAGE' },
      { group: 'leads' },
      { group: '@leads' },
      { group: 'S0LEADS' },
      { people: ['U0KIM'] },
    ]) {
      expect(await platform.rolesOf(kim, [{ role: 'agent', by }])).toEqual(['agent'])
      expect(await platform.rolesOf(ana, [{ role: 'agent', by }])).toEqual([])
    }
  })

  it('is asked anew when somebody leaves', async () => {
    const { slack, platform, hears } = await makeScene(local)
    const wanted = [{ role: 'agent', by: { channel: 'triage' } }] as const
    expect(await platform.rolesOf(kim, wanted)).toEqual(['agent'])
    await slack.asUser('U0KIM').leaves('triage')
    await hears('membership')
    expect(await platform.rolesOf(kim, wanted)).toEqual([])
  })

  it('stays what it was last where Slack does not say', async () => {
    let now = 1_000_000
    const { slack, platform } = await makeScene(local, { now: () => now, signedAt: () => now })
    const wanted = [{ role: 'agent', by: { channel: 'triage' } }] as const
    expect(await platform.rolesOf(kim, wanted)).toEqual(['agent'])
    now += 61_000
    slack.faults.onCalls('conversations.members', { do: 'rate-limit', retryAfter: 30 })
    expect(await platform.rolesOf(kim, wanted)).toEqual(['agent'])
  })
})

describe('a file', () => {
  const chart: Outgoing = {
    kind: 'file',
    to: { kind: 'channel', workspace, channel: 'general' },
    file: { name: 'week.png', type: 'image/png', alt: '<9> of 10 in time', bytes: new Uint8Array([1, 2, 3]) },
  }

  it('says what it shows to screen readers and in notifications', async () => {
    const { slack, platform } = await makeScene(local)
    await platform.deliver(chart, 'k')
    expect(slack.posts[0]?.text).toBe('&lt;9&gt; of 10 in time')
    const asked = slack.calls.find(one => one.method === 'files.getUploadURLExternal')
    expect(asked?.args).toMatchObject({ alt_txt: '<9> of 10 in time', length: '3' })
  })

  it.each(['files.getUploadURLExternal', '/upload'])('may be sent again after %s failed', async step => {
    const { slack, platform } = await makeScene(local)
    slack.faults.onCalls(step, { do: 'accept-then-drop' }, { times: 1 })
    await expect(platform.deliver(chart, 'k')).rejects.toMatchObject({ kind: 'retry' })
    await platform.deliver(chart, 'k')
    expect(slack.posts).toHaveLength(1)
  })

  it('whose message may have arrived is looked for, and not given up while Slack may still be at it', async () => {
    const { slack, platform } = await makeScene(local)
    slack.faults.onCalls('files.completeUploadExternal', { do: 'drop' }, { times: 1 })
    const since = new Date()
    await expect(platform.deliver(chart, 'k')).rejects.toMatchObject({ kind: 'ambiguous' })
    const soon = { unknown: new Date(since.getTime() + 60_000) }
    expect(await platform.recover(chart, 'k', since)).toEqual(soon)
    expect(await platform.recover(chart, 'k', new Date(since.getTime() - 60_000))).toBe('absent')
    slack.faults.onCalls('files.completeUploadExternal', { do: 'accept-then-drop' }, { times: 1 })
    await expect(platform.deliver(chart, 'k')).rejects.toMatchObject({ kind: 'ambiguous' })
    expect(await platform.recover(chart, 'k', since)).toEqual({ found: expect.stringMatching(/^F\w+$/) })
  })
})
