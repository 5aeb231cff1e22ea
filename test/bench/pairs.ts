/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** How often `work` is done in a second by so many callers, each waiting for its own, for so long. */
export async function rate(
  callers: number,
  seconds: number,
  work: (caller: number) => Promise<unknown>,
): Promise<number> {
  const begin = performance.now()
  const end = begin + seconds * 1_000
  let done = 0
  const call = async (caller: number) => {
    while (performance.now() < end) {
      await work(caller)
      done++
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)))
  return (done * 1_000) / (performance.now() - begin)
}

/** One line of a table: the rates of a pair, and the median of their ratios with the lowest and highest. */
export type Line = {
  name: string
  bare: number
  whole: number
  ratio: number
  lowest: number
  highest: number
}

/** Five interleaved pairs: the machine may be slow now and fast then, but it is so for both. */
export async function pairs(
  name: string,
  bare: () => Promise<number>,
  whole: () => Promise<number>,
  rounds = 5,
): Promise<Line> {
  const seen: { bare: number; whole: number; ratio: number }[] = []
  for (let round = -1; round < rounds; round++) {
    // Whoever goes first takes turns; the round before the first one warms up.
    const first = round % 2 === 0 ? await bare() : await whole()
    const second = round % 2 === 0 ? await whole() : await bare()
    const [one, other] = round % 2 === 0 ? [first, second] : [second, first]
    if (round >= 0) seen.push({ bare: one, whole: other, ratio: other / one })
  }
  const ratios = seen.map(pair => pair.ratio)
  return {
    name,
    bare: median(seen.map(pair => pair.bare)),
    whole: median(seen.map(pair => pair.whole)),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
