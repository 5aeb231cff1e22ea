type Options<Item, Result> = {
  /** Does a piece of work, or several in one go. The results are in the order of the items. */
  run(items: readonly Item[]): Promise<readonly Result[]>
  /** How many pieces or batches may be under way at once. */
  atOnce: number
  /** Items of a batch at most. */
  most: number
  /** Whether a failed batch surely left nothing behind, so that each of its items may be tried alone. */
  isUndone(error: unknown): boolean
}

type Waiting<Item, Result> = { item: Item; done(result: Result): void; failed(error: unknown): void }

/**
 * Work that comes while earlier work is under way waits for it and then goes together: one statement, one
 * transaction and one write to disk for all of it. What comes alone goes at once. An item that makes its
 * batch fail fails by itself, and the others do not.
 */
export function makeBatches<Item, Result>(options: Options<Item, Result>): (item: Item) => Promise<Result> {
  const { run, atOnce, most, isUndone } = options
  const waiting: Waiting<Item, Result>[] = []
  let running = 0

  async function go(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(one => one.item))
      batch.forEach((one, index) => {
        one.done(results[index] as Result)
      })
    } catch (error) {
      if (batch.length > 1 && isUndone(error)) await Promise.all(batch.map(one => go([one])))
      else for (const one of batch) one.failed(error)
    }
  }

  function pump(): void {
    while (running < atOnce && waiting.length > 0) {
      running++
      void go(waiting.splice(0, most)).then(() => {
        running--
        pump()
      })
    }
  }

  return item =>
    new Promise<Result>((done, failed) => {
      waiting.push({ item, done, failed })
      pump()
    })
}
