import { describe, expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { defaultWorkspace } from '../platforms/slack/world/seed.ts'
import { startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()
const everybody = (defaultWorkspace.users ?? []).map(({ id }) => id)
const workspaces = [
  {
    ...defaultWorkspace,
    channels: [...(defaultWorkspace.channels ?? []), { id: 'C0HELP', name: 'help', members: everybody }],
  },
]
const cards = (slack: LocalSlack) =>
  slack.posts.filter(one => one.channel === 'C0TRIAGE' && one.threadTs === undefined)
const text = (slack: LocalSlack, post: LocalSlack['posts'][number]) => shown(post.message, slack.world).text

describe('a message in Slack', () => {
  it('is a ticket in a channel for requests, answered in its thread; what follows within two minutes belongs to it', async () => {
    const { slack } = await startSlackDesk(local, 'http', { workspaces })
    const ana = slack.asUser('U0ANA')
    const place = await ana.types('help', 'the portal is down')
    const receipt = await slack.until('the receipt', () => slack.posts.find(one => one.threadTs === place.ts))
    expect(text(slack, receipt)).toContain('SUP-1 · the portal is down')
    const card = await slack.until('the card', () => cards(slack)[0])
    await slack.until('the emoji of the bot', () =>
      slack.calls.find(one => one.method === 'reactions.add' && one.args.name === 'ticket'),
    )
    const below = (words: string) =>
      slack.until(words, () =>
        slack.posts.find(one => one.threadTs === card.ts && text(slack, one).includes(words)),
      )
    await ana.types('help', 'for everybody')
    await below('for everybody')
    await ana.types('help', 'since noon', { thread: place.ts })
    await below('since noon')
    await slack.asUser('U0BEN').types('help', 'thanks!')
    await slack.asUser('U0KIM').types('help', 'good morning all')
    await slack.asUser('U0BEN').types('help', 'printer on fire')
    await slack.until('the second card', () => cards(slack).length > 1)
    await slack.settled()
    expect(cards(slack).map(one => text(slack, one))).toEqual([
      expect.stringContaining('SUP-1 · the portal is down'),
      expect.stringContaining('SUP-2 · printer on fire'),
    ])
  })

  it('goes on in private when the team says so: the public thread keeps one line, and hears nothing more', async () => {
    const { slack } = await startSlackDesk(local, 'http', { workspaces })
    const [ana, kim] = [slack.asUser('U0ANA'), slack.asUser('U0KIM')]
    const place = await ana.types('help', 'my invoice of 12,000 is wrong, this is a scandal')
    const receipt = await slack.until('the receipt', () => slack.posts.find(one => one.threadTs === place.ts))
    const card = await slack.until('the card', () => cards(slack)[0])
    await kim.clicks(card, 'menu', 'go-private:1')
    await slack.until('the line in public', () => text(slack, receipt) === 'This goes on in private.')
    const root = await slack.until('the receipt in private', () =>
      slack.posts.find(one => one.channel.startsWith('D') && text(slack, one).includes('SUP-1 ·')),
    )
    await kim.slash('/support', 'reply 1 Looking at it now', 'triage')
    const reply = await slack.until('the answer', () =>
      slack.posts.find(one => one.text.includes('Looking at it now') && one.channel !== 'C0TRIAGE'),
    )
    expect(reply).toMatchObject({ channel: root.channel, threadTs: root.ts })
    await ana.messagesApp('thank you, it works', { thread: root.ts })
    await ana.types('help', 'and sorry for the noise', { thread: place.ts })
    for (const words of ['thank you, it works', 'and sorry for the noise'])
      await slack.until(words, () =>
        slack.posts.find(one => one.threadTs === card.ts && text(slack, one).includes(words)),
      )
    await slack.settled()
    expect(slack.posts.filter(one => one.threadTs === place.ts)).toHaveLength(1)
  })

  it('is a ticket by the menu of a message too, for its author and once', async () => {
    const { slack } = await startSlackDesk(local, 'http', { workspaces })
    const kim = slack.asUser('U0KIM')
    const place = await kim.types('general', 'the portal is down')
    const toldKim = (n: number) =>
      slack.until('the answer', () => slack.ephemerals.filter(one => one.user === 'U0KIM')[n])
    await kim.shortcut('open-ticket', place)
    expect((await toldKim(0)).text).toContain('SUP-1')
    await slack.until('the card', () => cards(slack)[0])
    await kim.shortcut('open-ticket', place)
    expect((await toldKim(1)).text).toMatch(/SUP-1|already/)
    await slack.asUser('U0BEN').shortcut('open-ticket', await kim.types('general', 'another one'))
    const refused = await slack.until('the refusal', () => slack.ephemerals.find(one => one.user === 'U0BEN'))
    expect(refused.text).toContain('Only the author')
    expect(cards(slack)).toHaveLength(1)

    // What it would be gives its place to what it is, by the button and by the form alike.
    const ana = slack.asUser('U0ANA')
    const told = (words: string) =>
      slack.until(words, () => slack.ephemerals.find(one => one.user === 'U0ANA' && one.text.includes(words)))
    for (const [step, number] of [
      ['open', 2],
      ['details', 3],
    ] as const) {
      const asked = slack.ephemerals.length
      await ana.slash('/support', `charts are gone ${number}`, 'general')
      const offered = await told(`charts are gone ${number}`)
      const [action = ''] = new RegExp(`draft:[^"]+:${step}`).exec(JSON.stringify(offered.blocks)) ?? []
      await ana.clicks(offered, action)
      if (step === 'details') {
        const form = await slack.until('the form', () => ana.view())
        await ana.submits(form.id, { text: 'charts are upside down' })
      }
      expect(await told(`SUP-${number} is open.`)).toMatchObject({ ts: offered.ts, replaced: true })
      expect(slack.ephemerals).toHaveLength(asked + 2)
    }
  })

  it('is a ticket by 🎫 of the team as well', async () => {
    const { slack } = await startSlackDesk(local, 'http', { workspaces })
    const place = await slack.asUser('U0KIM').types('general', 'a word of thanks & <b>')
    await slack.asUser('U0LEE').reacts('ticket', place)
    const card = await slack.until('the card', () => cards(slack)[0])
    expect(text(slack, card)).toContain('SUP-1 · a word of thanks & <b>')
  })
})
