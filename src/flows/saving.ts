import type { Store } from '../ports/store.ts'

/** What became of the writing of one event: `unknown` where the database went away before it could say so. */
export type Saved = 'nothing' | 'something' | 'unknown'

/** The stores whose writes matter to whoever sent an event. */
export type Written = Pick<Store, 'tickets' | 'policies' | 'outages'>

/** What is written for one event. */
export type Saving = {
  /** What is known to be written so far. */
  saved(): Saved
  /** The same stores, which keep in mind what they wrote. */
  watching(stores: Written): Written
}

/** Nobody is told that nothing was saved when something was: they would say it twice. */
export function makeSaving(isUnreachable: Store['isUnreachable']): Saving {
  let saved: Saved = 'nothing'

  /** A write that is whole or not at all. */
  const noting =
    <Given extends readonly unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        const result = await write(...given)
        saved = 'something'
        return result
      } catch (error) {
        if (saved === 'nothing' && isUnreachable(error)) saved = 'unknown'
        throw error
      }
    }

  return {
    saved: () => saved,
    watching: ({ tickets, policies, outages }) => ({
      tickets: {
        ...tickets,
        open: noting(tickets.open),
        async transaction(work) {
          let done = false
          try {
            const result = await tickets.transaction(async tx => {
              const result = await work(tx)
              done = true
              return result
            })
            saved = 'something'
            return result
          } catch (error) {
            // What was not done to its end was undone; of an end that nobody confirmed, nobody knows.
            if (done && saved === 'nothing') saved = 'unknown'
            throw error
          }
        },
      },
      policies: { ...policies, publish: noting(policies.publish) },
      outages: { ...outages, declare: noting(outages.declare), change: noting(outages.change) },
    }),
  }
}
