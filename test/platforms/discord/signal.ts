/** Tells those who wait that something in the local Discord has changed. */
export type Signal = {
  changed(): void
  /** Resolves with the first value that `find` returns; asked again after every change. Never times out by itself. */
  until<T>(find: () => T | undefined | false): Promise<T>
}

export function makeSignal(): Signal {
  const waiting = new Set<() => void>()
  return {
    changed() {
      for (const ask of [...waiting]) ask()
    },
    until(find) {
      return new Promise((resolve, reject) => {
        const ask = () => {
          try {
            const found = find()
            if (found === undefined || found === false) return
            waiting.delete(ask)
            resolve(found)
          } catch (error) {
            waiting.delete(ask)
            reject(error)
          }
        }
        waiting.add(ask)
        ask()
      })
    },
  }
}
