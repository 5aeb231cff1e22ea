/** A map that forgets the oldest of more than `most` entries. */
export function makeMemory<Value>(most: number) {
  const kept = new Map<string, Value>()
  return {
    get: (key: string) => kept.get(key),
    has: (key: string) => kept.has(key),
    set(key: string, value: Value): void {
      kept.delete(key)
      kept.set(key, value)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) return
        kept.delete(oldest)
      }
    },
    delete: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  }
}

export type Memory<Value> = ReturnType<typeof makeMemory<Value>>
