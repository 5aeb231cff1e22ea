/** Snowflakes: https://docs.discord.com/developers/reference#snowflakes */

const discordEpoch = 1_420_070_400_000

/** Makes ids that never repeat; without a time of their own they grow strictly, whatever the clock does. */
export function makeSnowflakes(now: () => number): (at?: number) => string {
  let last = 0n
  let backdated = 0n
  return at => {
    if (at !== undefined) return String((BigInt(at - discordEpoch) << 22n) | ++backdated)
    const candidate = BigInt(now() - discordEpoch) << 22n
    last = candidate > last ? candidate : last + 1n
    return String(last)
  }
}

/** When the thing with this id was made, in milliseconds since 1970. */
export function madeAt(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpoch
}

/** Orders ids by age, oldest first. */
export function byAge(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,20}$/.test(value)
}
