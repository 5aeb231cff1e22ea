/** Runs `load`. Calls during a run become one more run after it, and everybody waits for the last. */
export function coalesced(load) {
  let running = null
  let isStale = false

  async function runWhileStale() {
    while (isStale) {
      isStale = false
      await load()
    }
    running = null
  }

  return () => {
    isStale = true
    running ??= runWhileStale()
    return running
  }
}

/** The fresh list, with every entry that did not change still the same object: so it need not be drawn again. */
export function keeping(old, fresh, idOf) {
  const known = new Map(old.map(one => [idOf(one), one]))
  return fresh.map(one => {
    const before = known.get(idOf(one))
    return before && JSON.stringify(before) === JSON.stringify(one) ? before : one
  })
}
