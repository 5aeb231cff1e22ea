import { describe, expect, it } from 'vitest'
import { makeBatches } from '../../src/store/batches.ts'

const turn = () => new Promise<void>(resolve => setImmediate(resolve))

/** Work that ends when it is told to, and what came in which batch. */
function workshop(options: { atOnce?: number; most?: number; undone?: boolean } = {}) {
  const batches: (readonly string[])[] = []
  const ends: (() => void)[] = []
  const work = makeBatches<string, string>({
    async run(items) {
      batches.push(items)
      await new Promise<void>(resolve => ends.push(resolve))
      if (items.includes('bad')) throw new Error('refused')
      return items.map(item => `${item} done`)
    },
    atOnce: options.atOnce ?? 1,
    most: options.most ?? 10,
    isUndone: () => options.undone ?? true,
  })
  /** Ends whatever is begun, until nothing is. */
  const finish = async () => {
    for (let quiet = 0; quiet < 10; quiet++) {
      if (ends.length > 0) quiet = 0
      ends.shift()?.()
      await turn()
    }
  }
  return { batches, work, finish, end: () => ends.shift()?.() }
}

describe('a batch', () => {
  it('is begun at once by what comes alone, and holds what comes meanwhile', async () => {
    const { batches, work, finish } = workshop()
    const all = Promise.all(['one', 'two', 'three'].map(work))
    expect(batches).toEqual([['one']])
    await finish()
    expect(await all).toEqual(['one done', 'two done', 'three done'])
    expect(batches).toEqual([['one'], ['two', 'three']])
  })

  it('is begun beside others, as many as may be, with all that comes in the same turn', async () => {
    const { batches, work, finish } = workshop({ atOnce: 2 })
    const all = Promise.all(['one', 'two', 'three'].map(work))
    expect(batches).toEqual([['one']])
    await turn()
    expect(batches).toEqual([['one'], ['two', 'three']])
    await finish()
    expect(await all).toHaveLength(3)
  })

  it('shares what waits with the other places, and takes none from a larger one', async () => {
    const { batches, work, finish, end } = workshop({ atOnce: 2 })
    const asked = ['one', 'two', 'three', 'four', 'five'].map(work)
    await turn()
    expect(batches).toEqual([['one'], ['two', 'three', 'four', 'five']])
    // The first is told and asks again at once, beside four that are under way.
    end()
    asked.push(asked[0]?.then(() => work('six')) as Promise<string>)
    await turn()
    await turn()
    expect(batches).toHaveLength(2)
    // The four are told and ask again: now six wait for two places.
    asked.push(
      ...['seven', 'eight', 'nine'].map((item, at) =>
        (asked[at + 1] as Promise<string>).then(() => work(item)),
      ),
    )
    end()
    await turn()
    await turn()
    expect(batches.slice(2)).toEqual([
      ['six', 'seven'],
      ['eight', 'nine'],
    ])
    await finish()
    await Promise.all(asked)
  })

  it('holds no more than it may', async () => {
    const { batches, work, finish } = workshop({ most: 2 })
    const all = Promise.all(['one', 'two', 'three', 'four'].map(work))
    await finish()
    await all
    expect(batches).toEqual([['one'], ['two', 'three'], ['four']])
  })

  it('that was undone is tried piece by piece, and only what is bad fails', async () => {
    const { work, finish } = workshop()
    const all = Promise.allSettled(['one', 'two', 'bad', 'three'].map(work))
    await finish()
    expect((await all).map(one => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
      'one done',
      'two done',
      'refused',
      'three done',
    ])
  })

  it('of which nobody knows whether it was done fails whole, and what comes later is done', async () => {
    const { batches, work, finish } = workshop({ undone: false })
    const all = Promise.allSettled(['one', 'two', 'bad'].map(work))
    await finish()
    expect((await all).map(one => one.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    const later = work('later')
    await finish()
    expect(await later).toBe('later done')
    expect(batches).toEqual([['one'], ['two', 'bad'], ['later']])
  })
})
