import { describe, expect, it } from 'vitest'
import { makeAttention } from '../../src/flows/attention.ts'

/** Turns of the loop that the test takes by itself, 10 ms each. */
function makeLoop() {
  let now = 0
  let waiting: (() => void)[] = []
  const turn = () => new Promise<void>(resolve => waiting.push(resolve))
  return {
    now: () => now,
    turn,
    async next() {
      now += 10
      const these = waiting
      waiting = []
      for (const go of these) go()
      await new Promise(setImmediate)
    },
  }
}

describe('attention', () => {
  it('lets one piece of work go in each turn in which nobody comes in', async () => {
    const loop = makeLoop()
    const attention = makeAttention(loop.now, loop.turn)
    const begun: number[] = []
    for (const n of [1, 2, 3]) void attention.free().then(() => begun.push(n))
    await loop.next()
    await loop.next()
    expect(begun).toEqual([1])
    await loop.next()
    expect(begun).toEqual([1, 2])
  })

  it('hears those who come in before it lets work begin', async () => {
    const loop = makeLoop()
    const attention = makeAttention(loop.now, loop.turn)
    let begun = false
    void attention.free().then(() => {
      begun = true
    })
    await loop.next()
    for (let turn = 0; turn < 5; turn++) {
      attention.heard()
      await loop.next()
      expect(begun).toBe(false)
    }
    await loop.next()
    expect(begun).toBe(true)
  })

  it('does not let work wait for ever, however many come in', async () => {
    const loop = makeLoop()
    const attention = makeAttention(loop.now, loop.turn)
    let begun = false
    void attention.free().then(() => {
      begun = true
    })
    for (let turn = 0; turn < 40; turn++) {
      attention.heard()
      await loop.next()
    }
    expect(begun).toBe(true)
  })
})
