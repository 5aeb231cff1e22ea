import { describe, expect, it } from 'vitest'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene } from './scene.ts'

const local = useLocalSlack()
const socket = { mode: 'socket' } as const

describe('Socket Mode', () => {
  it('holds two connections', async () => {
    const { slack } = await makeScene(local, socket)
    expect(slack.sockets.connections()).toHaveLength(2)
  })

  it('hears while each connection is renewed, and has two again', async () => {
    const { slack, heard, platform } = await makeScene(local, socket)
    for (let round = 0; round < 2; round += 1) {
      slack.sockets.refresh()
      const answered = await slack.asUser('U0ANA').slash('/support', `status ${round}`, 'general')
      expect(answered.trouble).toBeUndefined()
      await slack.sockets.connected(2)
    }
    await platform.stop()
    expect(heard.map(one => ('text' in one ? one.text : ''))).toEqual(['status 0', 'status 1'])
  })

  it('survives being told that events are held back', async () => {
    const { slack, hears } = await makeScene(local, socket)
    await slack.admin.rateLimitsEvents('T0DESK')
    await slack.asUser('U0ANA').slash('/support', 'status', 'general')
    await hears('command')
  })

  it('survives a revoked token, and says so in the log', async () => {
    const { slack, logged } = await makeScene(local, socket)
    await slack.admin.revokes(slack.app.appToken, true)
    slack.sockets.refresh()
    await slack.until('a line of the log', () => logged.find(line => line.includes('could not be opened')))
    expect(logged.join()).not.toContain(slack.app.appToken)
  })
})
