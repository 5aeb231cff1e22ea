import type { Stopwatch } from '../ports/surroundings.ts'

/** Answers that are known for a while, so that what is asked again and again is asked once. */
export type Remembering = {
  /** The answer under this key, asked for where none is known. One that failed is not kept. */
  remembered<T>(key: string, ask: () => Promise<T>): Promise<T>
  /** What is known under keys that begin so is asked for anew. */
  forget(beginning: string): void
}

/** `keptFor`: ms after which what other processes changed is seen. */
export function makeRemembering(stopwatch: Stopwatch, keptFor: number): Remembering {
  const known = new Map<string, { until: number; value: Promise<unknown> }>()
  return {
    remembered<T>(key: string, ask: () => Promise<T>): Promise<T> {
      const found = known.get(key)
      if (found !== undefined && found.until > stopwatch()) return found.value as Promise<T>
      const value = ask()
      known.set(key, { until: stopwatch() + keptFor, value })
      value.catch(() => known.delete(key))
      return value
    },
    forget(beginning) {
      for (const key of known.keys()) if (key.startsWith(beginning)) known.delete(key)
    },
  }
}
