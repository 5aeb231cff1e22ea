/** Long work in small steps, so that whoever does it can do something else between two of them. */
export type Steps<T> = Generator<void, T, void>

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same work for everybody who asks for it, done at the first time. */
export function onceInSteps<T extends object>(work: () => Steps<T>): () => Steps<T> {
  let done: T | undefined
  return function* () {
    done ??= yield* work()
    return done
  }
}
