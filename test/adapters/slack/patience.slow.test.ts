import { describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { newForm } from '../../../src/cards/forms.ts'
import { quote, say } from '../../../src/cards/text.ts'
import { makeWords } from '../../../src/cards/words.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import { asked } from '../../cards/asked.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene, workspace } from './scene.ts'

const local = useLocalSlack()
const words = makeWords('en')

function held(): { until: Promise<void>; release: () => void } {
  let release = () => {}
  const until = new Promise<void>(resolve => {
    release = resolve
  })
  return { until, release }
}

/** Slack's own patience of three seconds judges here: `trouble` is what it shows to the person. */
describe('a core that takes long', () => {
  it('keeps no command, button or shortcut waiting', async () => {
    const { until, release } = held()
    const { slack, platform } = await makeScene(local, {
      script: async () => {
        await until
        return { kind: 'nothing' }
      },
    })
    const to = { kind: 'channel', workspace, channel: 'general' } as const
    await platform.deliver(
      { kind: 'post', to, card: card([say('x')], { buttons: [{ action: 'a:1', label: 'A' }] }) },
      'k',
    )
    const post = await slack.until('the card', () => slack.posts[0])
    const ana = slack.asUser('U0ANA')
    for (const answered of [
      await ana.slash('/support', 'hours', 'general'),
      await ana.clicks(post, 'a:1'),
      await ana.shortcut('open-ticket', post),
    ]) {
      expect(answered.trouble).toBeUndefined()
    }
    release()
  })

  it('closes a form in time, and says afterwards what was wrong, with the text', async () => {
    const { until, release } = held()
    const { slack } = await makeScene(local, {
      script: async (inbound): Promise<Reply> => {
        if (inbound.kind === 'command') return { kind: 'form', form: newForm(words, null, asked) }
        await until
        return { kind: 'form', form: newForm(words, { text: 'a'.repeat(40_001) }, asked) }
      },
    })
    const ana = slack.asUser('U0ANA')
    await ana.slash('/support', '', 'general')
    const view = await slack.until('the form', () => ana.view())
    const submitted = await ana.submits(view.id, { text: 'vpn down' })
    expect(submitted.trouble).toBeUndefined()
    expect(ana.view()).toBeUndefined()
    release()
    const answer = await slack.until('the answer', () => slack.ephemerals[0])
    expect(answer.text).toContain('At most 40000 characters.')
    expect(answer.text).toContain('aaaa')
  })

  it('is waited for by the stop, and its answer still arrives', async () => {
    const { until, release } = held()
    const { slack, platform, hears } = await makeScene(local, {
      script: async () => {
        await until
        return { kind: 'whisper', card: card([quote('late')]) }
      },
    })
    await slack.asUser('U0ANA').slash('/support', 'hours', 'general')
    await hears('command')
    const stopped = platform.stop()
    release()
    await stopped
    expect(slack.ephemerals.map(({ text }) => text)).toEqual(['late'])
  })
})

describe('a Slack that takes long', () => {
  it('is given up after ten seconds, and the message may have arrived', async () => {
    const { slack, platform } = await makeScene(local)
    slack.faults.onCalls('chat.postMessage', { do: 'hang', afterWork: true }, { times: 1 })
    const to = { kind: 'channel', workspace, channel: 'general' } as const
    const outgoing = { kind: 'post', to, card: card([say('hello')]) } as const
    await expect(platform.deliver(outgoing, 'k')).rejects.toMatchObject({ kind: 'ambiguous' })
    expect(await platform.recover(outgoing, 'k', new Date(Date.now() - 20_000))).toMatchObject({
      found: expect.any(String),
    })
    expect(slack.posts).toHaveLength(1)
  })
})
