/** Runs work with at most `most` at once; the rest waits in order. */
export function makeGate(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async work => {
    if (inside >= most) await new Promise<void>(resolve => waiting.push(resolve))
    else inside += 1
    try {
      return await work()
    } finally {
      // Whoever comes next takes the place that is left.
      const next = waiting.shift()
      if (next === undefined) inside -= 1
      else next()
    }
  }
}
