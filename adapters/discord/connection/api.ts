import { DiscordAPIError, REST } from 'discord.js'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { type DiscordDeps, patience } from '../deps.ts'
import { failureOf } from '../out/failure.ts'

export type Part = { name: string; data: Uint8Array; type: string }
type Query = Readonly<Record<string, string | number | boolean>>
type More = { body?: unknown; query?: Query; files?: readonly Part[] }

/** Calls of Discord's API. All throw DeliveryError, and what is no failure of a call stays as it is. */
export type Api = {
  get<T>(route: string, query?: Query): Promise<T>
  post<T>(route: string, more?: More): Promise<T>
  put<T>(route: string, body?: unknown): Promise<T>
  patch<T>(route: string, more: More): Promise<T>
  remove(route: string): Promise<void>
  /** Calls whose right is the token in their address. They are not bound by the limit of the bot. @throws */
  answering: {
    post<T>(route: string, more: More): Promise<T>
    patch<T>(route: string, more: More): Promise<T>
    remove(route: string): Promise<void>
  }
  /** Why nothing can be done at present, if so. */
  trouble(): string | null
}

/** Discord shuts out an address after 10,000 refused requests in ten minutes; far before, something is wrong. */
const mostRefused = 60
const refusedWithin = 10 * 60_000

/**
 * discord.js's REST with its buckets. It repeats nothing by itself, and a call that would have to wait for its turn
 * fails with the time to wait, so that other lanes go on.
 */
export function makeApi({ token, apiUrl, now }: Pick<DiscordDeps, 'token' | 'apiUrl' | 'now'>): Api {
  const rest = new REST({
    version: '10',
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
    retries: 0,
    timeout: patience.call,
    rejectOnRateLimit: ({ route, retryAfter }) => !isAnswer(route) && retryAfter > patience.turn,
  }).setToken(token)
  let refused: number[] = []
  let revoked = false

  function guard(): void {
    if (revoked) throw new DeliveryError('retry', 'Discord does not take the token.', 60_000)
    const begin = now() - refusedWithin
    refused = refused.filter(at => at > begin)
    const [oldest] = refused
    if (refused.length < mostRefused || oldest === undefined) return
    throw new DeliveryError(
      'retry',
      'Discord refuses too much; nothing is asked for a while.',
      oldest - begin,
    )
  }

  async function calling<T>(call: () => Promise<unknown>): Promise<T> {
    guard()
    try {
      return (await call()) as T
    } catch (error) {
      const status = error instanceof DiscordAPIError ? error.status : undefined
      if (status === 401 || status === 403) refused.push(now())
      if (status === 401) revoked = true
      throw failureOf(error)
    }
  }

  return {
    get: (route, query) =>
      calling(() => rest.get(asRoute(route), optionsOf({ ...(query ? { query } : {}) }))),
    post: (route, more = {}) => calling(() => rest.post(asRoute(route), optionsOf(more))),
    put: (route, body) => calling(() => rest.put(asRoute(route), optionsOf({ body }))),
    patch: (route, more) => calling(() => rest.patch(asRoute(route), optionsOf(more))),
    remove: route => calling(() => rest.delete(asRoute(route))),
    answering: {
      post: async (route, more) =>
        (await rest.post(asRoute(route), { ...optionsOf(more), auth: false })) as never,
      patch: async (route, more) =>
        (await rest.patch(asRoute(route), { ...optionsOf(more), auth: false })) as never,
      remove: async route => void (await rest.delete(asRoute(route), { auth: false })),
    },
    trouble() {
      if (revoked) return 'Discord does not take the token'
      try {
        guard()
        return null
      } catch {
        return 'Discord refuses too many requests'
      }
    },
  }
}

/** Interactions and their webhooks: docs.discord.com/developers/topics/rate-limits, exempt from the global limit. */
function isAnswer(route: string): boolean {
  return route.startsWith('/interactions/') || route.startsWith('/webhooks/')
}

function asRoute(route: string): `/${string}` {
  return route as `/${string}`
}

function optionsOf({ body, query, files }: More) {
  return {
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query: searchOf(query) }),
    ...(files === undefined
      ? {}
      : {
          files: files.map(({ name, data, type }) => ({ name, data: Buffer.from(data), contentType: type })),
        }),
  }
}

function searchOf(query: Query): URLSearchParams {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) search.set(key, String(value))
  return search
}
