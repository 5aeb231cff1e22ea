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
  let underWay = 0
  let isGathering = false

  /** Does the work; what comes back tells each item what became of it. */
  async function attempt(batch: readonly Waiting<Item, Result>[]): Promise<readonly (() => void)[]> {
    try {
      const results = await run(batch.map(one => one.item))
      return batch.map((one, index) => () => one.done(results[index] as Result))
    } catch (error) {
      if (batch.length === 1 || !isUndone(error)) return batch.map(one => () => one.failed(error))
      return (await Promise.all(batch.map(one => attempt([one])))).flat()
    }
  }

  async function go(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    running++
    underWay += batch.length
    const tell = await attempt(batch)
    running--
    underWay -= batch.length
    // Whoever is told together is likely to ask together again.
    if (batch.length > 1 || waiting.length > 0) gather()
    for (const one of tell) one()
  }

  /** Lets all that comes in this turn of the loop go together. */
  function gather(): void {
    if (isGathering) return
    isGathering = true
    setImmediate(() => {
      isGathering = false
      pump()
    })
  }

  /** Shares what waits among the free places. A handful waits for a large batch rather than take a place from it. */
  function pump(): void {
    while (running < atOnce && waiting.length > 0 && waiting.length * 2 >= underWay)
      void go(waiting.splice(0, Math.min(most, Math.ceil(waiting.length / (atOnce - running)))))
  }

  return item =>
    new Promise<Result>((done, failed) => {
      waiting.push({ item, done, failed })
      if (running === 0 && !isGathering) pump()
      else gather()
    })
}
