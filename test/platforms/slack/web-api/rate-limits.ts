import type { Clock } from '../clock.ts'
import type { Fields } from '../world/model.ts'
import type { Method } from './method.ts'

/** A bucket: so many at once, then one each `every` milliseconds. */
type Rate = { burst: number; every: number }

const minute = 60_000
const perMinute = (count: number, burst = count): Rate => ({ burst, every: minute / count })

/** docs.slack.dev/apis/web-api/rate-limits; tier 1 tolerates a small burst, here of ten. */
const tiers = { 1: perMinute(1, 10), 2: perMinute(20), 3: perMinute(50), 4: perMinute(100) }

/** "Hundreds a minute", in the documentation's words. */
const hundreds = perMinute(300)

/** One a second in a channel, short bursts allowed: five here. */
const perChannel: Rate = { burst: 5, every: 1_000 }

/** Terms of 2025 for commercial apps outside of the Marketplace. */
const oneAMinute = perMinute(1)
const restricted = ['conversations.history', 'conversations.replies']

function ratesOf(method: Method, args: Fields, commercial: boolean): [string, Rate][] {
  if (commercial && restricted.includes(method.name)) return [[method.name, oneAMinute]]
  if (method.name === 'chat.postMessage') {
    return [
      [`${method.name} in ${String(args.channel)}`, perChannel],
      [method.name, hundreds],
    ]
  }
  return [[method.name, method.tier === 'special' ? hundreds : tiers[method.tier]]]
}

export type RateLimits = {
  /** Counts a call. Answers with the seconds to wait when it is one too many. */
  take: (team: string, method: Method, args: Fields) => number | undefined
}

export function makeRateLimits(clock: Clock, commercial: boolean): RateLimits {
  /** When each bucket is full again. */
  const full = new Map<string, number>()
  return {
    take: (team, method, args) => {
      const now = clock.now()
      const buckets = ratesOf(method, args, commercial).map(([key, rate]) => {
        const id = `${team} ${key}`
        const filled = Math.max(full.get(id) ?? now, now) + rate.every
        return { id, filled, wait: filled - now - rate.burst * rate.every }
      })
      const wait = Math.max(...buckets.map(bucket => bucket.wait))
      if (wait > 0) return Math.max(1, Math.ceil(wait / 1000))
      for (const { id, filled } of buckets) full.set(id, filled)
      return undefined
    },
  }
}
