import { DeliveryError } from '../../../src/ports/errors.ts'

/** Discord shuts out an address after 10,000 refused requests in ten minutes; far before, something is wrong. */
const mostRefused = 90
/** The same call is tried this often before it is left alone. */
const mostAlike = 3
const within = 10 * 60_000
/** Until a token that was not taken is tried again: 401 comes from outages as well. */
const pause = 60_000

export type Refusals = {
  /** Keeps a call from being made that will be refused. @throws DeliveryError */
  guard(method: string, route: string): void
  /** Discord refused a call, with 401 or 403. */
  refused(method: string, route: string, status: number): void
  accepted(): void
  /** Permissions may have changed: what was forbidden is tried again. */
  forgive(): void
  trouble(): string | null
}

/** What Discord refused of late: topics/rate-limits, "Invalid Request Limit". */
export function makeRefusals(now: () => number): Refusals {
  let all: number[] = []
  const alike = new Map<string, number[]>()
  let untaken: number | null = null

  const recent = (times: readonly number[]) => times.filter(at => at > now() - within)

  return {
    guard(method, route) {
      if (untaken !== null && now() < untaken + pause)
        throw new DeliveryError('retry', 'Discord does not take the token.', untaken + pause - now())
      if (recent(alike.get(shapeOf(method, route)) ?? []).length >= mostAlike)
        throw new DeliveryError('forbidden', 'Discord has refused this several times.')
      all = recent(all)
      const [oldest] = all
      if (all.length < mostRefused || oldest === undefined) return
      const wait = oldest + within - now()
      throw new DeliveryError('retry', 'Discord refuses too much; nothing is asked for a while.', wait)
    },
    refused(method, route, status) {
      all.push(now())
      if (status === 401) untaken = now()
      const shape = shapeOf(method, route)
      if (status === 403) alike.set(shape, [...recent(alike.get(shape) ?? []), now()])
    },
    accepted() {
      untaken = null
    },
    forgive: () => alike.clear(),
    trouble() {
      if (untaken !== null) return 'Discord does not take the token'
      return recent(all).length >= mostRefused ? 'Discord refuses too many requests' : null
    },
  }
}

/** Which channel or server, and what in it, whatever message or person it is about. */
function shapeOf(method: string, route: string): string {
  const [, major = '', id = '', ...rest] = route.split('/')
  return [
    method,
    major,
    id,
    ...rest.map(step => (/^\d+$/.test(step) || step.includes('%') ? ':' : step)),
  ].join('/')
}
