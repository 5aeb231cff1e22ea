import { describe, expect, it } from 'vitest'
import { makeSaving, type Saved, type Written } from '../../src/flows/saving.ts'
import type { Store } from '../../src/ports/store.ts'
import type { TicketTransaction } from '../../src/ports/ticket-store.ts'

const away = new Error('away')
const isUnreachable = (error: unknown) => error === away

/** A store that does what is asked, unless `fails` at the end of it. */
function storeThat({ fails }: { fails?: Error } = {}): Store {
  const end = async () => {
    if (fails !== undefined) throw fails
  }
  const store = {
    isUnreachable,
    tickets: {
      open: async () => {
        await end()
        return { outcome: 'seen' }
      },
      transaction: async <T>(work: (tx: TicketTransaction) => Promise<T>) => {
        const result = await work({} as TicketTransaction)
        await end()
        return result
      },
    },
    policies: { publish: end },
    outages: { declare: end, change: end },
  }
  return store as unknown as Store
}

/** What is known to be saved after this work failed or ended. */
async function savedBy(store: Store, work: (watched: Written) => Promise<unknown>): Promise<Saved> {
  const { saved, watching } = makeSaving(isUnreachable)
  await work(watching(store)).catch(() => undefined)
  return saved()
}

const opening = ({ tickets }: Written) => tickets.open({} as never)
const changing = ({ tickets }: Written) => tickets.transaction(async () => 'done')
const failing = ({ tickets }: Written) => tickets.transaction(() => Promise.reject(new Error('a bug')))

describe('what an event saved', () => {
  it('is nothing before a write, and something after one', async () => {
    expect(await savedBy(storeThat(), async () => undefined)).toBe('nothing')
    expect(await savedBy(storeThat(), opening)).toBe('something')
    expect(await savedBy(storeThat(), changing)).toBe('something')
    expect(await savedBy(storeThat(), ({ policies }) => policies.publish(0, []))).toBe('something')
  })

  it('is nothing where the work failed or the database refused', async () => {
    expect(await savedBy(storeThat(), failing)).toBe('nothing')
    expect(await savedBy(storeThat({ fails: new Error('refused') }), opening)).toBe('nothing')
  })

  it('is not known where the database went away over it', async () => {
    expect(await savedBy(storeThat({ fails: away }), opening)).toBe('unknown')
    expect(await savedBy(storeThat({ fails: away }), changing)).toBe('unknown')
  })

  it('stays something, whatever fails afterwards', async () => {
    const store = storeThat()
    const all = async (watched: Written) => {
      await changing(watched)
      await failing(watched)
    }
    expect(await savedBy(store, all)).toBe('something')
  })

  it('belongs to its own event', async () => {
    const store = storeThat()
    const [quiet, busy] = [makeSaving(isUnreachable), makeSaving(isUnreachable)]
    await opening(busy.watching(store))
    expect([quiet.saved(), busy.saved()]).toEqual(['nothing', 'something'])
  })
})
