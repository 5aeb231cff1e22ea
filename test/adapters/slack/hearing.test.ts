import { describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { newForm } from '../../../src/cards/forms.ts'
import { say } from '../../../src/cards/text.ts'
import { makeWords } from '../../../src/cards/words.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import { asked } from '../../cards/asked.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { type ChannelSeed, defaultWorkspace } from '../../platforms/slack/world/seed.ts'
import { makeScene, workspace } from './scene.ts'

const local = useLocalSlack()
const words = makeWords('en')
const whisper: Reply = { kind: 'whisper', card: card([say('Only you read this.')]) }
const ana = { workspace, id: 'U0ANA', name: 'ana' }

describe('what people do in Slack', () => {
  it('tells a slash command with who, where and in whose zone', async () => {
    const scene = await makeScene(local)
    const answered = await scene.slack.asUser('U0ANA').slash('/support', 'new a &lt; b', 'general')
    expect(answered.trouble).toBeUndefined()
    expect(await scene.hears('command')).toMatchObject({
      text: 'new a < b',
      from: { ...ana, zone: 'Pacific/Honolulu', locale: 'en-US' },
      place: { workspace, channel: 'general', thread: null },
    })
  })

  it('tells a mention with words once, in a channel and in its thread', async () => {
    const { slack, heard, hears, platform } = await makeScene(local)
    const bot = '<@U0BOTT0DESK>'
    const root = await slack.asUser('U0ANA').types('general', `${bot} status`)
    await hears('command')
    await slack.asUser('U0ANA').types('general', `${bot}: why 3`, { thread: root.ts })
    await slack.settled()
    await platform.stop()
    expect(heard).toMatchObject([
      { kind: 'command', text: 'status', place: { channel: 'general', thread: null } },
      { kind: 'command', text: 'why 3', place: { thread: `${root.channel}:${root.ts}` } },
    ])
  })

  it('takes !word for a command in threads, and any other exclamation for words', async () => {
    const { slack, heard, platform } = await makeScene(local)
    const root = await slack.asUser('U0ANA').types('general', 'vpn down')
    await slack.asUser('U0ANA').types('general', '!status 4', { thread: root.ts })
    await slack.asUser('U0ANA').types('general', '!important', { thread: root.ts })
    await slack.settled()
    await platform.stop()
    expect(heard.map(one => ('text' in one ? [one.kind, one.text] : []))).toEqual([
      ['message', 'vpn down'],
      ['command', 'status 4'],
      ['message', '!important'],
    ])
  })

  it('takes a known word in the direct message for a command, and all else for a message', async () => {
    const { slack, heard, platform } = await makeScene(local)
    await slack.asUser('U0ANA').messagesApp('status')
    await slack.asUser('U0ANA').messagesApp('the printer is on fire')
    await slack.settled()
    await platform.stop()
    expect(heard.map(one => one.kind)).toEqual(['command', 'message'])
  })

  it('tells messages, edits and deletions as typed, with their files', async () => {
    const { slack, heard, platform } = await makeScene(local)
    const asAna = slack.asUser('U0ANA')
    expect(await platform.peopleNamed('T0DESK', 'ben')).toHaveLength(1)
    const place = await asAna.types('general', 'see <@U0BEN> & <b> https://example.org', {
      files: [{ name: 'log.txt', bytes: new Uint8Array(3) }],
    })
    await asAna.edits(place, 'see this')
    await slack.admin.unfurls(place)
    await asAna.deletes(place)
    await slack.settled()
    await platform.stop()
    const message = `${place.channel}:${place.ts}`
    expect(heard).toMatchObject([
      {
        kind: 'message',
        message,
        text: 'see @ben & <b> https://example.org',
        files: [{ name: 'log.txt', size: 3 }],
      },
      { kind: 'edited', message, text: 'see this' },
      { kind: 'deleted', message },
    ])
  })

  it('tells a root that was deleted although its thread goes on', async () => {
    const { slack, hears } = await makeScene(local)
    const root = await slack.asUser('U0ANA').types('general', 'root')
    await slack.asUser('U0BEN').types('general', 'reply', { thread: root.ts })
    await slack.asUser('U0ANA').deletes(root)
    expect(await hears('deleted')).toMatchObject({ message: `${root.channel}:${root.ts}` })
  })

  it('knows marks by all their names and skin tones, on messages older than the process too', async () => {
    const { slack, heard, start, platform } = await makeScene(local, { unstarted: true, retryPacing: [] })
    const old = await slack.asUser('U0KIM').types('triage', 'older')
    await start()
    const kim = slack.asUser('U0KIM')
    await kim.reacts('eyes', old)
    await kim.unreacts('eyes', old)
    await kim.reacts('heavy_check_mark', old)
    await kim.reacts('ok_hand::skin-tone-3', old)
    await slack.settled()
    await platform.stop()
    const message = `${old.channel}:${old.ts}`
    expect(heard).toMatchObject([
      {
        kind: 'reaction',
        mark: 'claim',
        on: true,
        message,
        from: { id: 'U0KIM' },
        place: { channel: 'triage' },
      },
      { kind: 'reaction', mark: 'claim', on: false, message },
      { kind: 'reaction', mark: 'resolve', on: true, message },
    ])
  })

  it('hears neither itself, nor other bots, nor emoji on files', async () => {
    const { slack, heard, platform } = await makeScene(local)
    const to = { kind: 'channel', workspace, channel: 'general' } as const
    const ref = await platform.deliver({ kind: 'post', to, card: card([say('mine')]) }, 'k1')
    await platform.deliver({ kind: 'mark', workspace, ref, mark: 'claim', on: true }, 'k2')
    await slack.admin.otherAppPosts('C0GENERAL', 'beep')
    await slack.asUser('U0ANA').types('general', 'with a file', {
      files: [{ name: 'a.txt', bytes: new Uint8Array(1) }],
    })
    const [file] = [...(slack.world.workspaces.get(workspace)?.files.keys() ?? [])]
    await slack.asUser('U0KIM').reactsToFile('eyes', file ?? '')
    await slack.settled()
    await platform.stop()
    expect(heard.map(one => one.kind)).toEqual(['message'])
  })

  it('tells a button with its message, and answers privately', async () => {
    const { slack, hears, platform } = await makeScene(local, { script: () => whisper })
    const to = { kind: 'channel', workspace, channel: 'triage' } as const
    const buttons = [{ action: 'claim:1', label: 'Claim' }]
    const ref = await platform.deliver({ kind: 'post', to, card: card([say('SUP-1')], { buttons }) }, 'k')
    const post = await slack.until('the card', () => slack.posts[0])
    await slack.asUser('U0KIM').clicks(post, 'claim:1')
    expect(await hears('button')).toMatchObject({ message: ref, action: 'claim:1', place: { thread: null } })
    const answer = await slack.until('the answer', () => slack.ephemerals[0])
    expect(answer).toMatchObject({ user: 'U0KIM', via: 'response_url', replaced: false })
  })

  it('tells the shortcut of a message with its author', async () => {
    const { slack, hears } = await makeScene(local)
    const place = await slack.asUser('U0ANA').types('general', 'it is down')
    await slack.asUser('U0KIM').shortcut('open-ticket', place)
    expect(await hears('shortcut')).toMatchObject({ text: 'it is down', author: ana, from: { id: 'U0KIM' } })
  })

  it('knows beforehand who is in the workspace, and asks once for anybody else', async () => {
    const { slack, platform, heard } = await makeScene(local)
    const to = { kind: 'channel', workspace, channel: 'triage' } as const
    await platform.deliver({ kind: 'post', to, card: card([say('SUP-1')]) }, 'k')
    const post = await slack.until('the card', () => slack.posts[0])
    await slack.until('the list of people', () => slack.calls.find(one => one.method === 'users.list'))
    for (const name of ['eyes', 'white_check_mark']) await slack.asUser('U0KIM').reacts(name, post)
    for (const name of ['eyes', 'white_check_mark']) {
      await slack.sendsEvent({
        type: 'reaction_added',
        user: 'U0STRANGER',
        reaction: name,
        item: { type: 'message', channel: post.channel, ts: post.ts },
        event_ts: '1.000001',
      })
    }
    await slack.settled()
    await platform.stop()
    const asked = slack.calls.filter(one => one.method === 'users.info').map(one => one.args.user)
    expect(new Set(asked)).toEqual(new Set(['U0STRANGER']))
    expect(heard.map(({ from }) => from.name)).toEqual(['kim', 'kim', 'U0STRANGER', 'U0STRANGER'])
  })

  it('tells who joins and leaves a channel', async () => {
    const { slack, heard, platform } = await makeScene(local)
    await slack.asUser('U0ANA').leaves('general')
    await slack.asUser('U0ANA').joins('general')
    await slack.settled()
    await platform.stop()
    const told = heard.filter(one => one.kind === 'membership')
    expect(told).toMatchObject([{ joined: false, from: { id: 'U0ANA' } }, { joined: true }])
  })

  it('knows a private channel by its name once the app is brought in', async () => {
    const leads: ChannelSeed = { id: 'G0LEADS', name: 'leads', kind: 'private', members: ['U0KIM'] }
    const channels = [...(defaultWorkspace.channels ?? []), { ...leads, withoutApp: true }]
    const workspaces = [{ ...defaultWorkspace, channels }]
    const { slack, heard, platform } = await makeScene(local, { workspaces, channels: ['general', 'leads'] })
    const [bot = ''] = [slack.world.workspaces.get('T0DESK')?.botUser]
    await slack.asUser('U0KIM').invites(bot, 'G0LEADS')
    await slack.settled()
    await platform.stop()
    expect(heard).toMatchObject([{ kind: 'membership', self: true, place: { channel: 'leads' } }])
  })

  it('answers a reaction privately in the channel', async () => {
    const { slack } = await makeScene(local, {
      script: ({ kind }) => (kind === 'reaction' ? whisper : { kind: 'nothing' }),
    })
    const place = await slack.asUser('U0ANA').types('general', 'help')
    await slack.asUser('U0KIM').reacts('eyes', place)
    const answer = await slack.until('the answer', () => slack.ephemerals[0])
    expect(answer).toMatchObject({ user: 'U0KIM', via: 'chat.postEphemeral', text: 'Only you read this.' })
  })

  it('answers by direct message where the bot may not whisper', async () => {
    const { slack } = await makeScene(local, { script: () => whisper })
    slack.faults.onCalls('/response', { do: 'status', status: 500 })
    slack.faults.onCalls('chat.postEphemeral', { do: 'error', code: 'not_in_channel' })
    const place = await slack.asUser('U0ANA').types('general', 'help')
    await slack.asUser('U0KIM').reacts('eyes', place)
    const post = await slack.until('a direct message', () =>
      slack.posts.find(one => one.channel.startsWith('D')),
    )
    expect(post.text).toBe('Only you read this.')
  })
})

describe('forms', () => {
  const form = newForm(words, null, asked)
  const opened = (slack: Awaited<ReturnType<typeof makeScene>>['slack']) =>
    slack.until('the form', () => slack.asUser('U0ANA').view())

  it('opens as a modal and comes back with its values and its place', async () => {
    const { slack, hears } = await makeScene(local, {
      script: ({ kind }) => (kind === 'command' ? { kind: 'form', form } : whisper),
    })
    await slack.asUser('U0ANA').slash('/support', '', 'general')
    const view = await opened(slack)
    const sent = await slack.asUser('U0ANA').submits(view.id, { text: 'vpn down', priority: 'high' })
    expect(sent.trouble).toBeUndefined()
    expect(slack.asUser('U0ANA').view()).toBeUndefined()
    expect(await hears('form')).toMatchObject({
      form: 'new',
      values: { text: 'vpn down', priority: 'high' },
      place: { workspace, channel: 'general', thread: null },
    })
    expect(await slack.until('the answer', () => slack.ephemerals[0])).toMatchObject({ user: 'U0ANA' })
  })

  it('shows a fault at its field, and takes the mended form', async () => {
    const { slack, heard } = await makeScene(local, {
      script: inbound => {
        if (inbound.kind === 'command') return { kind: 'form', form }
        const text = inbound.kind === 'form' ? (inbound.values.text ?? '') : ''
        return text.trim() === '' ? { kind: 'form', form: newForm(words, { text }, asked) } : whisper
      },
    })
    await slack.asUser('U0ANA').slash('/support', '', 'general')
    const view = await opened(slack)
    const first = await slack.asUser('U0ANA').submits(view.id, { text: ' ' })
    expect(first.errors).toEqual({ text: 'Please write something.' })
    const second = await slack.asUser('U0ANA').submits(view.id, { text: 'vpn down' })
    expect(second.errors).toBeUndefined()
    expect(heard.filter(one => one.kind === 'form')).toHaveLength(2)
  })

  it('offers the form anew when its trigger has run out', async () => {
    const { slack, heard } = await makeScene(local, { script: () => ({ kind: 'form', form }) })
    slack.faults.onCalls('views.open', { do: 'error', code: 'expired_trigger_id' }, { times: 1 })
    await slack.asUser('U0ANA').slash('/support', '', 'general')
    const offer = await slack.until('the offer', () => slack.ephemerals[0])
    await slack.asUser('U0ANA').clicks(offer, 'slack-open-form:new')
    expect(await opened(slack)).toMatchObject({ body: { callback_id: 'new' } })
    expect(heard).toMatchObject([{ kind: 'command' }, { kind: 'command', text: '' }])
  })
})

describe('repeats', () => {
  it('tells what Slack sends several times once, under new event ids too', async () => {
    const { slack, heard, platform } = await makeScene(local)
    slack.faults.onEvents('*', { do: 'duplicate', copies: 3, newIds: true })
    const place = await slack.asUser('U0ANA').types('general', 'once')
    await slack.asUser('U0KIM').reacts('eyes', place)
    await slack.settled()
    await platform.stop()
    expect(heard.map(one => one.kind)).toEqual(['message', 'reaction'])
  })

  it('tells an emoji that was put on, taken off and put on again each time', async () => {
    const { slack, heard, platform } = await makeScene(local)
    const place = await slack.asUser('U0ANA').types('general', 'help')
    for (let round = 0; round < 2; round += 1) {
      await slack.asUser('U0KIM').reacts('eyes', place)
      await slack.asUser('U0KIM').unreacts('eyes', place)
    }
    await slack.settled()
    await platform.stop()
    expect(heard.flatMap(one => (one.kind === 'reaction' ? [one.on] : []))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})
