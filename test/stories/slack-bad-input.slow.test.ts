import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanText } from '../../src/core/clean-text.ts'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { startSlackDesk } from './slack-desk.ts'

const file = new URL('../data/slack-bad-inputs.json', import.meta.url)
const { cases } = z
  .object({ cases: z.array(z.object({ id: z.string(), input: z.unknown(), required: z.string() })) })
  .parse(JSON.parse(readFileSync(file, 'utf8')))
const inputOf = (id: string): string => String(cases.find(one => one.id === id)?.input)

const local = useLocalSlack()
const cards = (slack: LocalSlack) =>
  slack.posts.filter(one => one.channel === 'C0TRIAGE' && one.threadTs === undefined)

/** A command as Slack posts it, with exactly this text. */
const posts = (slack: LocalSlack, user: string, text: string, n: number) =>
  slack.sendsCommand({
    command: '/support',
    text,
    user_id: user,
    channel_id: 'C0GENERAL',
    team_id: 'T0DESK',
    trigger_id: `${n}.bad`,
    response_url: `${slack.origin}/nowhere`,
  })

describe('what people type into /support', () => {
  const texts = [
    ...['mention-01', 'mention-04', 'input-01', 'input-07', 'input-10'].map(id => [id, inputOf(id)]),
    ['mention-13', `Z${'\u0351\u036b\u0343'.repeat(20)} printer`],
  ] as const

  it('stands on the card as they typed it, rings nobody and links nowhere', async () => {
    const { slack } = await startSlackDesk(local, 'http')
    for (const [index, [, text = '']] of texts.entries())
      await posts(slack, index % 2 === 0 ? 'U0ANA' : 'U0BEN', `new ${text}`, index)
    await slack.until('every card', () => cards(slack).length === texts.length, 60_000)
    const seen = cards(slack).map(one => shown(one.message, slack.world).text)
    for (const [id, text = ''] of texts) {
      const wanted = cleanText(text)
      expect(
        seen.filter(one => one.includes(wanted)),
        id,
      ).toHaveLength(1)
    }
    // In Slack's markup such a word would be live; in the words of rich text it is not.
    for (const { text, blocks } of slack.posts) {
      expect(text).not.toMatch(/<!channel|<https?:/)
      expect(JSON.stringify(blocks)).not.toMatch(/"type":"(broadcast|link|usergroup)"/)
    }
    expect(slack.calls.filter(one => one.outcome === 'refused')).toEqual([])
  })

  it('on a ticket of somebody else is answered as if there were none', async () => {
    const { slack } = await startSlackDesk(local, 'http')
    await slack.asUser('U0ANA').slash('/support', 'new vpn down', 'general')
    const card = await slack.until('the card', () => cards(slack)[0])
    const answers = () => slack.ephemerals.filter(one => one.user === 'U0BEN').map(one => one.text)
    for (const number of [1, 1042]) await slack.asUser('U0BEN').slash('/support', `why ${number}`, 'general')
    await slack.until('both answers', () => answers().length === 2)
    expect(answers()[0]).toBe(answers()[1])
    expect(shown(card.message, slack.world).text).toContain('UNCLAIMED')
  })

  it('and 👀 of a customer on the card claims nothing', async () => {
    const { slack } = await startSlackDesk(local, 'http')
    await slack.asUser('U0ANA').slash('/support', 'new vpn down', 'general')
    const card = await slack.until('the card', () => cards(slack)[0])
    await slack.sendsEvent({
      type: 'reaction_added',
      user: 'U0BEN',
      reaction: 'eyes',
      item: { type: 'message', channel: card.channel, ts: card.ts },
      item_user: card.message.user,
      event_ts: '1795000000.000100',
    })
    await slack.asUser('U0BEN').slash('/support', 'hours', 'general')
    await slack.until('an answer that came later', () =>
      slack.ephemerals.find(one => one.user === 'U0BEN' && one.channel === 'C0GENERAL'),
    )
    expect(shown(card.message, slack.world).text).toContain('UNCLAIMED')
    expect(slack.updates).toEqual([])
  })
})
