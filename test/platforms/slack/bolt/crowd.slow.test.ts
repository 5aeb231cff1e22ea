import { describe, expect, it } from 'vitest'
import { useLocalSlack } from '../leaks.ts'
import { overHttp, overSocket } from './connect.ts'

const local = useLocalSlack()

describe('a crowd', () => {
  it('of fifty agents reacts at once, and each reaction is heard once', async () => {
    const agents = Array.from({ length: 50 }, (_, index) => ({ id: `UAGENT${index}` }))
    const members = agents.map(agent => agent.id)
    const slack = await local.start({
      workspaces: [{ id: 'T1', users: agents, channels: [{ id: 'C1', name: 'triage', members }] }],
    })
    const app = await overHttp(slack, local.cleanup)
    const heard: string[] = []
    app.event('reaction_added', async ({ event }) => {
      heard.push(event.user)
    })
    const { ts } = await app.client.chat.postMessage({ channel: 'C1', text: 'SUP-1' })
    const place = { channel: 'C1', ts: String(ts) }
    await Promise.all(members.map(id => slack.asUser(id).reacts('eyes', place)))
    await slack.settled()
    expect([heard.length, new Set(heard).size]).toEqual([50, 50])
    expect(slack.posts[0]?.message.reactions).toEqual([{ name: 'eyes', users: expect.any(Array) }])
  })
})

describe('two connections', () => {
  it('hear everything while one of them is refreshed, and both are back afterwards', async () => {
    const slack = await local.start({ mode: 'socket' })
    const heard: string[] = []
    for (let count = 0; count < 2; count += 1) {
      const app = await overSocket(slack, local.cleanup)
      app.message(async ({ message }) => {
        if ('text' in message && message.text) heard.push(message.text)
      })
    }
    const ana = slack.asUser('U0ANA')
    await ana.types('general', 'before')
    slack.sockets.refresh(0)
    await ana.types('general', 'during')
    await slack.until('the connection to be gone', () => slack.sockets.connections().length === 1)
    await ana.types('general', 'while one is away')
    await slack.sockets.connected(2)
    await ana.types('general', 'after')
    await slack.settled()
    expect(heard).toEqual(['before', 'during', 'while one is away', 'after'])
  })

  it('get a second chance: what a dead one swallowed comes by the other', async () => {
    const slack = await local.start({ mode: 'socket', deadline: 500, retryPacing: [0, 0, 0] })
    const heard: string[] = []
    for (let count = 0; count < 2; count += 1) {
      const app = await overSocket(slack, local.cleanup)
      app.message(async ({ message }) => {
        if ('text' in message && message.text) heard.push(message.text)
      })
    }
    slack.sockets.freeze(0)
    for (const text of ['one', 'two']) await slack.asUser('U0ANA').types('general', text)
    await slack.settled()
    expect(new Set(heard)).toEqual(new Set(['one', 'two']))
    const firsts = slack.deliveries.map(one => one.attempts[0]?.outcome.kind)
    expect(firsts).toContain('timeout')
  })
})
