import { describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene } from './scene.ts'

const local = useLocalSlack()

const queue = (words: string) => ({
  kind: 'whisper' as const,
  card: card([say(words)], { buttons: [{ action: 'claim:1', label: 'Claim SUP-1' }] }),
})

describe("a person's own page of the app", () => {
  it('shows the answer to its opening, to that person alone', async () => {
    const { slack } = await makeScene(local, { script: () => queue('1 open') })
    await slack.asUser('U0KIM').opensHome()
    const view = await slack.until('the page', () => slack.views[0])
    expect(view).toMatchObject({ via: 'views.publish', user: 'U0KIM', body: { type: 'home' } })
    expect(JSON.stringify(view.body)).toContain('1 open')
    expect(slack.ephemerals).toEqual([])
  })

  it('tells of a button there, answers in direct messages, and is drawn anew', async () => {
    let left = 1
    const script = (inbound: Inbound) => {
      if (inbound.kind === 'home') return queue(`${left} open`)
      left = 0
      return { kind: 'whisper', card: card([say('SUP-1 is yours.')]) } as const
    }
    const { slack, hears } = await makeScene(local, { script })
    const kim = slack.asUser('U0KIM')
    await kim.opensHome()
    await slack.until('the page', () => slack.views[0])
    await kim.clicks({ home: true }, 'claim:1')
    expect(await hears('button')).toMatchObject({ action: 'claim:1', message: null, from: { id: 'U0KIM' } })
    const drawn = await slack.until('the page anew', () => slack.views[1])
    expect(JSON.stringify(drawn.body)).toContain('0 open')
    expect(slack.posts.find(one => one.text === 'SUP-1 is yours.')?.channel).toMatch(/^D/)
  })

  it('is nothing to the desk while somebody reads the messages beside it', async () => {
    const { slack, heard } = await makeScene(local)
    await slack.asUser('U0KIM').opensHome('messages')
    await slack.settled()
    expect(heard).toEqual([])
  })
})

describe('readiness', () => {
  it('begins with the start and ends with the stop', async () => {
    const { platform, ready, start } = await makeScene(local, { unstarted: true, mode: 'socket' })
    expect(ready).toThrow('not connected yet')
    await start()
    expect(ready).not.toThrow()
    await platform.stop()
    expect(ready).toThrow()
  })

  it('ends while no socket is open', async () => {
    const { slack, ready } = await makeScene(local, { mode: 'socket' })
    await slack.admin.revokes(slack.app.appToken, true)
    for (const index of [1, 0]) slack.sockets.refresh(index)
    await slack.until('the sockets to close', () => {
      try {
        ready()
        return false
      } catch {
        return true
      }
    })
    expect(ready).toThrow('No socket')
  })

  it('ends when the app is taken out of the workspace', async () => {
    const { slack, hears, ready } = await makeScene(local)
    await slack.admin.uninstalls('T0DESK')
    expect(await hears('lifecycle')).toMatchObject({ change: 'uninstalled' })
    expect(ready).toThrow('taken out')
  })
})
