import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePace } from '../../../adapters/slack/connection/pace.ts'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { manualClock } from '../../platforms/slack/clock.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene, workspace } from './scene.ts'

const post = 'chat.postMessage'

/** A pace on a clock of the test's own; `asks` answers with the wait, 0 for a call that may go out. */
function onOwnClock() {
  let at = 1_000_000
  const pace = makePace(() => at)
  return {
    pace,
    passes: (ms: number) => {
      at += ms
    },
    asks: (method: string, channel: string | null): number => {
      try {
        pace.ask(method, channel)
        return 0
      } catch (error) {
        expect(error).toBeInstanceOf(DeliveryError)
        expect(error).toMatchObject({ kind: 'retry' })
        return error instanceof DeliveryError ? (error.waitMs ?? 0) : 0
      }
    },
  }
}

describe('the pace of posts', () => {
  it('is one a second in a channel after a burst of three', () => {
    const { asks, passes } = onOwnClock()
    expect([1, 2, 3, 4].map(() => asks(post, 'C1'))).toEqual([0, 0, 0, 1_000])
    passes(999)
    expect(asks(post, 'C1')).toBeGreaterThan(0)
    passes(1)
    expect(asks(post, 'C1')).toBe(0)
  })

  it('of one channel holds up no other', () => {
    const { asks } = onOwnClock()
    for (let n = 0; n < 10; n += 1) asks(post, 'C1')
    expect(asks(post, 'C2')).toBe(0)
    expect(asks('chat.update', 'C1')).toBe(0)
  })

  it('never exceeds a burst and one a second, however it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 300 }), pauses => {
        const { asks, passes } = onOwnClock()
        const sent: number[] = []
        let at = 0
        for (const pause of pauses) {
          passes(pause)
          at += pause
          if (asks(post, 'C1') === 0) sent.push(at)
        }
        for (const [index, from] of sent.entries())
          for (const [more, to] of sent.slice(index).entries())
            expect(more + 1).toBeLessThanOrEqual(3 + (to - from) / 1_000)
      }),
    )
  })

  it('lets those who wait for as long as they were told pass one after the other', () => {
    const { asks, passes } = onOwnClock()
    let at = 0
    const due = Array.from({ length: 30 }, () => 0)
    let asked = 0
    while (due.length > 0) {
      due.sort((a, b) => a - b)
      const next = due.shift() ?? 0
      passes(Math.max(0, next - at))
      at = Math.max(at, next)
      asked += 1
      const wait = asks(post, 'C1')
      if (wait > 0) due.push(at + wait)
    }
    expect(at).toBeLessThanOrEqual(28_000)
    expect(asked).toBeLessThanOrEqual(60)
  })

  it('keeps the calls of a method in a workspace to its tier', () => {
    const { asks, passes } = onOwnClock()
    let passed = 0
    for (let second = 0; second < 60; second += 1) {
      for (let n = 0; n < 5; n += 1) if (asks('chat.update', `C${n}`) === 0) passed += 1
      passes(1_000)
    }
    expect(passed).toBeLessThanOrEqual(75)
    expect(passed).toBeGreaterThanOrEqual(50)
  })
})

describe('a Slack that asks to slow down', () => {
  it('is left alone for as long as it says, in that channel and with that method', () => {
    const { pace, asks, passes } = onOwnClock()
    pace.slowDown(post, 'C1', 30_000)
    expect(asks(post, 'C1')).toBe(30_000)
    expect([asks(post, 'C2'), asks('chat.update', 'C1')]).toEqual([0, 0])
    passes(29_999)
    expect(asks(post, 'C1')).toBe(1)
    passes(1)
    expect(asks(post, 'C1')).toBe(0)
  })

  const local = useLocalSlack()
  const hello = (channel: string): Outgoing => ({
    kind: 'post',
    to: { kind: 'channel', workspace, channel },
    card: card([say('hello')]),
  })

  it('hears nothing of what waits, and goes on with the rest', async () => {
    let now = Date.now()
    const pace = makePace(() => now)
    const { slack, platform } = await makeScene(local, { pace })
    slack.faults.onCalls(post, { do: 'rate-limit', retryAfter: 7 }, { times: 1 })
    const posted = () => slack.calls.filter(one => one.method === post).length
    await expect(platform.deliver(hello('general'), 'a')).rejects.toMatchObject({ waitMs: 7_000 })
    await expect(platform.deliver(hello('general'), 'a')).rejects.toMatchObject({ waitMs: 7_000 })
    expect(posted()).toBe(1)
    await platform.deliver(hello('triage'), 'b')
    now += 7_000
    await platform.deliver(hello('general'), 'a')
    expect(slack.posts).toHaveLength(2)
  })

  it('is never asked more than it takes', async () => {
    const clock = manualClock(Date.now())
    const { slack, platform } = await makeScene(local, { pace: makePace(clock.now), clock, rateLimits: true })
    for (let n = 0; n < 12; n += 1) {
      await platform.deliver(hello('general'), `k${n}`).catch(async (error: unknown) => {
        await clock.advance(error instanceof DeliveryError ? (error.waitMs ?? 0) : 0)
        await platform.deliver(hello('general'), `k${n}`)
      })
    }
    expect(slack.posts).toHaveLength(12)
    expect(slack.calls.filter(one => one.outcome === 'rate-limited')).toEqual([])
  })
})
