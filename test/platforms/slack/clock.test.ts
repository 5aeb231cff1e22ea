import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manualClock } from './clock.ts'

describe('a clock that stands still', () => {
  it('ends every wait that becomes due, in order, at its own instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 20 }), async pauses => {
        const clock = manualClock(5)
        const ends: number[] = []
        const waits = pauses.map(ms => clock.wait(ms).done.then(() => ends.push(clock.now() - 5)))
        await clock.advance(1000)
        await Promise.all(waits)
        expect(ends).toEqual([...pauses].sort((a, b) => a - b))
        expect(clock.now()).toBe(1005)
      }),
      { numRuns: 30 },
    )
  })

  it('ends waits that begin while it is pushed', async () => {
    const clock = manualClock(0)
    const ends: number[] = []
    const chain = async () => {
      for (let count = 0; count < 3; count += 1) {
        await clock.wait(100).done
        ends.push(clock.now())
      }
    }
    const done = chain()
    await clock.advance(250)
    expect(ends).toEqual([100, 200])
    await clock.advance(50)
    await done
    expect(ends).toEqual([100, 200, 300])
  })

  it('lets go of a wait that was given up', async () => {
    const clock = manualClock(0)
    const wait = clock.wait(1000)
    wait.cancel()
    await wait.done
    expect(clock.now()).toBe(0)
  })
})
