/** What follows from a thing that never changes is worked out once for each, and forgotten with it. */
export function onceEach<Given extends object, Result>(
  work: (given: Given) => Result,
): (given: Given) => Result {
  const done = new WeakMap<Given, Result>()
  return given => {
    const known = done.get(given)
    if (known !== undefined) return known
    const result = work(given)
    done.set(given, result)
    return result
  }
}
