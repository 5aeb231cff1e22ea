import { describe, expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import { defaultWorkspace } from '../platforms/slack/world/seed.ts'
import { startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()

describe.each(['http', 'socket'] as const)('a ticket in Slack, over %s', mode => {
  it('is opened by /support, claimed by 👀, answered, and resolved by ✅', async () => {
    const { slack } = await startSlackDesk(local, mode)
    const [ana, kim] = [slack.asUser('U0ANA'), slack.asUser('U0KIM')]
    const text = (channel: string, ts: string) => {
      const message = [...slack.world.workspaces.values()][0]?.channels.get(channel)?.messages.get(ts)
      return message === undefined ? '' : shown(message, slack.world).text
    }

    const answered = await ana.slash('/support', 'new portal login fails & <b>', 'general')
    expect(answered.trouble).toBeUndefined()
    const line = await slack.until('the line for Ana', () =>
      slack.ephemerals.find(one => one.user === 'U0ANA'),
    )
    expect(line.text).toContain('SUP-1 is open')
    const receipt = await slack.until('the receipt', () =>
      slack.posts.find(one => one.channel.startsWith('D')),
    )
    expect(text(receipt.channel, receipt.ts)).toContain('SUP-1 · portal login fails & <b>')
    expect(receipt.text).toMatch(/<!date\^\d+\^/)
    const triage = await slack.until('the card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
    expect(text(triage.channel, triage.ts)).toContain('portal login fails & <b>')

    await kim.reacts('eyes', triage)
    const card = () => text(triage.channel, triage.ts)
    await slack.until('the card to name Kim', () => card().includes('kim'))
    await slack.until('the receipt to name Kim', () => text(receipt.channel, receipt.ts).includes('kim'))

    await kim.slash('/support', 'reply 1 Looking at it now', 'triage')
    const reply = await slack.until('the answer for Ana', () =>
      slack.posts.find(one => one.channel === receipt.channel && one.text.includes('Looking at it now')),
    )
    expect(reply.threadTs).toBe(receipt.ts)

    await ana.messagesApp('thank you, it works', { thread: receipt.ts })
    await slack.until("Ana's words in the thread of the card", () =>
      slack.posts.find(one => one.threadTs === triage.ts && one.text.includes('thank you, it works')),
    )

    await kim.types('triage', '!why', { thread: triage.ts })
    await slack.until('the reason of the due time', () =>
      slack.ephemerals.find(one => one.user === 'U0KIM' && one.threadTs === triage.ts),
    )

    await kim.reacts('white_check_mark', triage)
    const solved = await slack.until('the question how it was', () =>
      slack.posts.find(one => one.channel === receipt.channel && /solved/i.test(one.text)),
    )
    expect(solved.threadTs).toBe(receipt.ts)
    expect(slack.posts.filter(one => one.channel === 'C0TRIAGE' && one.threadTs === undefined)).toHaveLength(
      1,
    )
    const keys = slack.posts.map(one => JSON.stringify(one.metadata))
    expect(new Set(keys).size).toBe(keys.length)
    expect(slack.calls.filter(one => one.outcome === 'refused')).toEqual([])
  })
})

describe('fifty agents who put 👀 on one card at once', () => {
  it('leave one holder and forty-nine who are told, each privately', async () => {
    const agents = Array.from({ length: 50 }, (_, index) => `U0AGENT${index}`)
    const workspaces = [
      {
        ...defaultWorkspace,
        users: [...(defaultWorkspace.users ?? []), ...agents.map(id => ({ id }))],
        channels: (defaultWorkspace.channels ?? []).map(one =>
          one.id === 'C0TRIAGE' ? { ...one, members: agents } : one,
        ),
      },
    ]
    const { slack } = await startSlackDesk(local, 'http', { workspaces })
    await slack.asUser('U0ANA').slash('/support', 'new vpn down', 'general')
    const triage = await slack.until('the card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
    await Promise.all(agents.map(id => slack.asUser(id).reacts('eyes', triage)))
    const told = () =>
      new Set(slack.ephemerals.filter(one => one.channel === 'C0TRIAGE').map(({ user }) => user))
    await slack.until('the others to be told', () => told().size === 49, 60_000)
    const winner = agents.filter(id => !told().has(id))
    expect(winner).toHaveLength(1)
    const [holder] = winner.map(id => id.slice(2).toLowerCase())
    await slack.until('the card to name the holder', () =>
      shown(triage.message, slack.world).text.includes(holder ?? ''),
    )
    expect(slack.updates.filter(one => one.ts === triage.ts)).toHaveLength(1)
  })
})

describe('a Slack that fails', () => {
  it('gets every message once, whatever became of the calls', async () => {
    const { slack } = await startSlackDesk(local, 'http')
    const strikes = [
      { do: 'accept-then-drop' },
      { do: 'status', status: 503 },
      { do: 'rate-limit', retryAfter: 1 },
      { do: 'drop' },
    ] as const
    for (const fault of strikes) slack.faults.onCalls('chat.postMessage', fault, { times: 1 })
    slack.faults.onCalls('chat.update', { do: 'accept-then-drop' }, { times: 1 })
    await slack.asUser('U0ANA').slash('/support', 'new vpn down', 'general')
    await slack.asUser('U0BEN').slash('/support', 'new printer on fire', 'general')
    const roots = () => slack.posts.filter(one => one.threadTs === undefined)
    await slack.until('two receipts and two cards', () => roots().length >= 4, 60_000)
    const cards = () => roots().filter(one => one.channel === 'C0TRIAGE')
    for (const one of cards()) await slack.asUser('U0KIM').reacts('eyes', one)
    await slack.until(
      'both cards to name Kim',
      () => cards().every(one => shown(one.message, slack.world).text.includes('kim')),
      60_000,
    )
    const keys = slack.posts.map(one => JSON.stringify(one.metadata))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength(4)
    expect(slack.calls.filter(one => one.method === 'chat.postMessage').length).toBeGreaterThan(4)
  })
})
