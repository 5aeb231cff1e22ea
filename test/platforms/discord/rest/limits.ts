/**
 * topics/rate-limits: buckets per route and top-level resource, 50 requests a second for the bot (interactions
 * excepted), the undocumented two changes of a channel's name or topic in ten minutes, and the ban after too
 * many invalid requests.
 */
import { createHash } from 'node:crypto'
import type { Route } from './routes.ts'

export type Rate = { limit: number; perMs: number }

export type LimitSettings = {
  /** By 'METHOD /pattern', as in routes.ts; `usual` for the others. */
  rates: Record<string, Rate>
  usual: Rate
  global: Rate
  invalid: Rate
}

export const usualLimits: LimitSettings = {
  rates: {},
  usual: { limit: 100, perMs: 1_000 },
  global: { limit: 50, perMs: 1_000 },
  invalid: { limit: 10_000, perMs: 600_000 },
}

export type Scope = 'user' | 'global' | 'shared'

/** A request that has to wait. */
export type Wait = { retryAfterMs: number; scope: Scope; headers: Record<string, string> }

export type Limits = {
  /** Counts one request; tells its headers, or that it has to wait. */
  take(who: string, route: Route, params: Record<string, string>): { headers: Record<string, string> } | Wait
  /** Counts a change of a channel's name or topic. */
  takeRename(channelId: string): Wait | null
  /** Counts an answer of 401, 403 or 429; of the latter not the shared ones. */
  countInvalid(who: string): void
  invalidCount(who: string): number
  isBanned(who: string): boolean
}

const renames: Rate = { limit: 2, perMs: 600_000 }

export function makeLimits(settings: LimitSettings, now: () => number): Limits {
  const windows = new Map<string, { start: number; used: number }>()
  const invalid = new Map<string, number[]>()

  function use(key: string, rate: Rate): { used: number; resetAt: number; exceeded: boolean } {
    const at = now()
    const last = windows.get(key)
    const window = last && at < last.start + rate.perMs ? last : { start: at, used: 0 }
    windows.set(key, window)
    const exceeded = window.used >= rate.limit
    if (!exceeded) window.used += 1
    return { used: window.used, resetAt: window.start + rate.perMs, exceeded }
  }

  function headersOf(bucket: string, rate: Rate, used: number, resetAt: number): Record<string, string> {
    return {
      'X-RateLimit-Limit': String(rate.limit),
      'X-RateLimit-Remaining': String(rate.limit - used),
      'X-RateLimit-Reset': (resetAt / 1_000).toFixed(3),
      'X-RateLimit-Reset-After': (Math.max(0, resetAt - now()) / 1_000).toFixed(3),
      'X-RateLimit-Bucket': bucket,
    }
  }

  function recent(who: string): number[] {
    const kept = (invalid.get(who) ?? []).filter(at => at > now() - settings.invalid.perMs)
    invalid.set(who, kept)
    return kept
  }

  return {
    take(who, route, params) {
      if (route.auth === 'bot') {
        const all = use(`global ${who}`, settings.global)
        if (all.exceeded) return { retryAfterMs: all.resetAt - now(), scope: 'global', headers: {} }
      }
      const name = `${route.method} ${route.pattern}`
      const rate = settings.rates[name] ?? settings.usual
      const major = params.channel ?? params.guild ?? params.token ?? ''
      const { used, resetAt, exceeded } = use(`${who} ${name} ${major}`, rate)
      const headers = headersOf(bucketOf(name), rate, used, resetAt)
      return exceeded ? { retryAfterMs: resetAt - now(), scope: 'user', headers } : { headers }
    },
    takeRename(channelId) {
      const { resetAt, exceeded } = use(`rename ${channelId}`, renames)
      return exceeded ? { retryAfterMs: resetAt - now(), scope: 'shared', headers: {} } : null
    },
    countInvalid(who) {
      invalid.set(who, [...recent(who), now()])
    },
    invalidCount: who => recent(who).length,
    isBanned: who => recent(who).length >= settings.invalid.limit,
  }
}

function bucketOf(name: string): string {
  return createHash('md5').update(name).digest('hex')
}
