import { describe, expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { startLocalWebhook } from '../platforms/pagers/local-webhook.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { defaultWorkspace } from '../platforms/slack/world/seed.ts'
import { ownPolicy } from '../support/own-files.ts'
import { pagerSecret } from '../support/pager-desk.ts'
import { deskFile, startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()

/** A Sunday, two at night in Honolulu: whatever is critical calls at once. */
const night = new Date('2026-11-29T12:00:00Z')

/** Mia is the owner; the name of the sample's firm is left in the desk file, everything else is the owner's own. */
const rehearsing = `${deskFile.replace('Ridge & Vale', 'Marlowe & Pike')}
pagers: [{ id: phones, kind: webhook }]
customers: [{ id: northwind, name: Northwind, plan: premier, people: [mia] }]
`

function reading(slack: LocalSlack) {
  const texts = () =>
    slack.posts.map(({ message, channel }) => ({ channel, text: shown(message, slack.world).text }))
  return {
    texts,
    /** What stands in triage, root or thread, with these words. */
    inTriage: (words: string) =>
      slack.until(`"${words}" in triage`, () =>
        texts().find(({ channel, text }) => channel === 'C0TRIAGE' && text.includes(words)),
      ),
    /** What somebody was told privately since the last look. */
    told: async (user: string, act: () => Promise<unknown>) => {
      const before = slack.ephemerals.length
      await act()
      const found = await slack.until(`a private word for ${user}`, () =>
        slack.ephemerals.slice(before).find(one => one.user === user),
      )
      return found.text
    },
  }
}

describe('a desk with values of the sample, in a workspace', () => {
  it('reaches nobody outside of the team until its owner goes live, which survives a restart', async () => {
    const phones = await startLocalWebhook(pagerSecret)
    local.cleanup(() => phones.server.stop())
    const { slack, restart } = await startSlackDesk(local, 'http', {
      file: rehearsing,
      at: night,
      environment: { PAGER_PHONES_URL: phones.server.url, PAGER_PHONES_SECRET: pagerSecret },
    })
    const { texts, inTriage, told } = reading(slack)
    const [ana, kim, mia] = [slack.asUser('U0ANA'), slack.asUser('U0KIM'), slack.asUser('U0MIA')]
    await inTriage('Rehearsal is on: customers see nothing')

    // A customer who asks is told where things stand, and gets the words back. Nothing else reaches her.
    const turnedAway = await told('U0ANA', () => ana.slash('/support', 'new portal login fails', 'general'))
    expect(turnedAway).toContain('still being set up')
    expect(turnedAway).toContain('portal login fails')
    const receipt = await inTriage('would have gone to ana, directly')
    expect(receipt.text).toContain('SUP-1 · portal login fails')
    expect(receipt.text).toMatch(/With the buttons .*\[Escalate\]/)
    expect(await told('U0ANA', () => ana.slash('/support', 'hours', 'general'))).not.toContain('open')

    // The team works as it will: the answer to Ana stays in the house, too.
    expect(await told('U0KIM', () => kim.slash('/support', 'reply 1 Looking at it', 'triage'))).toContain(
      'ana',
    )
    await inTriage('Looking at it')
    await slack.until('the answer as it would have gone', () =>
      texts().some(({ text }) => text.includes('would have gone to ana') && text.includes('Looking at it')),
    )
    expect(await told('U0MIA', () => mia.slash('/support', 'test ticket', 'managers'))).toContain('SUP-2')
    await inTriage('Test ticket: does everything work?')

    // At night a critical ticket calls: in the on-call channel, and nothing rings.
    await mia.slash('/support', 'new priority:critical everything is down', 'managers')
    await inTriage('would have gone to the pager phones')
    await slack.until('the call in the on-call channel', () =>
      texts().some(({ channel, text }) => channel === 'C0ONCALL' && text.includes('everything is down')),
    )
    const outside = () =>
      texts().filter(
        ({ channel }) => channel.startsWith('D') || channel === 'C0GENERAL' || channel === 'C0NEWS',
      )
    expect(outside()).toEqual([])
    expect(phones.told).toEqual([])

    // Only the owner goes live, and not with the name of the sample's firm.
    expect(await told('U0KIM', () => kim.slash('/support', 'go-live', 'triage'))).toContain('not yours')
    const refused = await told('U0MIA', () => mia.slash('/support', 'go-live', 'managers'))
    expect(refused).toContain('desk file, name: Marlowe &amp; Pike support')
    expect(refused).not.toContain('Northwind')

    await restart(rehearsing.replace('Marlowe & Pike', 'Ridge & Vale'))
    const asked = await told('U0MIA', () => mia.slash('/support', 'go-live', 'managers'))
    expect(asked).toContain('Are they yours?')
    expect(asked).toContain('Northwind')
    const question = slack.ephemerals.at(-1)
    if (question === undefined) throw new Error('Nobody was asked.')
    const done = await told('U0MIA', () => mia.clicks(question, 'go-live'))
    expect(done).toContain('reaches customers from now on')
    expect(done).toContain('Still open from the rehearsal: 3')
    await inTriage('Live since')
    expect(texts().find(({ text }) => text.includes('The rehearsal is over'))).toBeDefined()

    await restart(rehearsing)
    expect(await told('U0MIA', () => mia.slash('/support', 'go-live', 'managers'))).toContain('live since')
    await ana.slash('/support', 'new printer prints nothing', 'general')
    await slack.until('a receipt for Ana', () =>
      texts().some(({ channel, text }) => channel.startsWith('D') && text.includes('printer prints nothing')),
    )
  })
})

describe('a bot that is let into a channel', () => {
  it('says what works there', async () => {
    const channels = (defaultWorkspace.channels ?? []).map(one =>
      ['C0GENERAL', 'C0TRIAGE'].includes(one.id) ? { ...one, withoutApp: true } : one,
    )
    const { slack } = await startSlackDesk(local, 'http', {
      workspaces: [
        {
          ...defaultWorkspace,
          channels: [...channels, { id: 'C0LUNCH', name: 'lunch', members: ['U0KIM'], withoutApp: true }],
        },
      ],
    })
    const { texts } = reading(slack)
    const bot = [...slack.world.workspaces.values()][0]?.botUser ?? ''
    const says = async (channel: string, name: string, words: string) => {
      await slack.asUser('U0KIM').invites(bot, name)
      await slack.until(`${words} in ${name}`, () =>
        texts().some(one => one.channel === channel && one.text.includes(words)),
      )
    }
    await says('C0GENERAL', 'general', '🎫 on a message makes one of it')
    await says('C0TRIAGE', 'triage', '👀 claims it')
    await says('C0LUNCH', 'lunch', 'lists this channel under')
  })
})

describe('a desk with nothing of the sample', () => {
  it('checks its set-up in chat, for the owner', async () => {
    const { slack } = await startSlackDesk(local, 'http')
    const { told } = reading(slack)
    const [kim, mia] = [slack.asUser('U0KIM'), slack.asUser('U0MIA')]
    expect(await told('U0KIM', () => kim.slash('/support', 'setup', 'triage'))).toContain('not yours')
    const first = await told('U0MIA', () => mia.slash('/support', 'setup', 'managers'))
    expect(first).toContain('✅ slack token')
    expect(first).toContain('❌ slack channels')
    expect(first).toContain('#help')
    expect(first).toContain(ownPolicy)
    const list = slack.ephemerals.at(-1)
    if (list === undefined) throw new Error('There is no list.')
    await mia.clicks(list, 'setup')
    await slack.until('the list in its own place', () =>
      slack.ephemerals.some(one => one.replaced && one.text.includes('slack token')),
    )
  })
})
