import { AsyncLocalStorage } from 'node:async_hooks'
import type { Store } from '../ports/store.ts'

/** What became of the writing of one event: `unknown` where the database went away before it could say so. */
export type Saved = 'nothing' | 'something' | 'unknown'

export type Saving = {
  /** The same store, which keeps in mind what it wrote for each event. */
  watching(store: Store): Store
  /** Does the work of one event; `saved` tells what has been written for it so far. */
  during<T>(work: (saved: () => Saved) => Promise<T>): Promise<T>
}

/** Nobody is told that nothing was saved when something was: they would say it twice. */
export function makeSaving(): Saving {
  const events = new AsyncLocalStorage<{ saved: Saved }>()

  /** A write that is whole or not at all. */
  const noting =
    <Given extends readonly unknown[], Result>(
      write: (...given: Given) => Promise<Result>,
      isUnreachable: Store['isUnreachable'],
    ) =>
    async (...given: Given): Promise<Result> => {
      const event = events.getStore()
      try {
        const result = await write(...given)
        if (event !== undefined) event.saved = 'something'
        return result
      } catch (error) {
        if (event?.saved === 'nothing' && isUnreachable(error)) event.saved = 'unknown'
        throw error
      }
    }

  return {
    watching(store) {
      const { tickets, policies, outages, isUnreachable } = store
      return {
        ...store,
        tickets: {
          ...tickets,
          open: noting(tickets.open, isUnreachable),
          async transaction(work) {
            const event = events.getStore()
            let done = false
            try {
              const result = await tickets.transaction(async tx => {
                const result = await work(tx)
                done = true
                return result
              })
              if (event !== undefined) event.saved = 'something'
              return result
            } catch (error) {
              // What was not done to its end was undone; of an end that nobody confirmed, nobody knows.
              if (done && event?.saved === 'nothing') event.saved = 'unknown'
              throw error
            }
          },
        },
        policies: { ...policies, publish: noting(policies.publish, isUnreachable) },
        outages: {
          ...outages,
          declare: noting(outages.declare, isUnreachable),
          change: noting(outages.change, isUnreachable),
        },
      }
    },
    during(work) {
      const event: { saved: Saved } = { saved: 'nothing' }
      return events.run(event, () => work(() => event.saved))
    },
  }
}
