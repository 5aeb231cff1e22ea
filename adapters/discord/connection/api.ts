import { REST } from 'discord.js'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { isSnowflake } from '../../../src/ports/snowflake.ts'
import { type DiscordDeps, patience } from '../deps.ts'
import { failureOf, statusOf } from '../out/failure.ts'
import { makeRefusals } from './refusals.ts'
import { restOptions } from './requests.ts'

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
  /** Calls whose right is the token in their address. They are not bound by the limit of the bot. */
  answering: {
    post<T>(route: string, more: More): Promise<T>
    patch<T>(route: string, more: More): Promise<T>
    remove(route: string): Promise<void>
  }
  /** Permissions may have changed: what Discord refused is tried again. */
  forgive(): void
  /** Why nothing can be done at present, if so. */
  trouble(): string | null
}

/**
 * discord.js's REST with its buckets. It repeats nothing by itself, and a call that would have to wait for its turn
 * fails with the time to wait, so that other lanes go on.
 */
export function makeApi({ token, apiUrl, now }: Pick<DiscordDeps, 'token' | 'apiUrl' | 'now'>): Api {
  const rest = new REST({
    ...restOptions(apiUrl),
    rejectOnRateLimit: ({ route, retryAfter }) => !isAnswer(route) && retryAfter > patience.turn,
  }).setToken(token)
  const refusals = makeRefusals(now)

  async function asking<T>(method: string, route: string, call: () => Promise<unknown>): Promise<T> {
    try {
      return (await call()) as T
    } catch (error) {
      const status = statusOf(error)
      if (status === 401 || status === 403) refusals.refused(method, route, status)
      throw failureOf(error)
    }
  }

  /** With the bot's token, which discord.js forgets where Discord does not take it. */
  async function calling<T>(method: string, route: string, call: () => Promise<unknown>): Promise<T> {
    refusals.guard(method, route)
    rest.setToken(token)
    const answer = await asking<T>(method, route, call)
    refusals.accepted()
    return answer
  }

  /** The right to answer is in the address; that it runs out says nothing of the bot's token. */
  async function answering<T>(call: () => Promise<unknown>): Promise<T> {
    try {
      return (await call()) as T
    } catch (error) {
      throw failureOf(error)
    }
  }

  return {
    get: (route, query) =>
      calling('GET', route, () => rest.get(asRoute(route), optionsOf({ ...(query ? { query } : {}) }))),
    post: async <T>(route: string, more: More = {}) =>
      made(await calling<T>('POST', route, () => rest.post(asRoute(route), optionsOf(more)))),
    put: (route, body) => calling('PUT', route, () => rest.put(asRoute(route), optionsOf({ body }))),
    patch: (route, more) => calling('PATCH', route, () => rest.patch(asRoute(route), optionsOf(more))),
    remove: route => calling('DELETE', route, () => rest.delete(asRoute(route))),
    answering: {
      post: (route, more) => answering(() => rest.post(asRoute(route), { ...optionsOf(more), auth: false })),
      patch: (route, more) =>
        answering(() => rest.patch(asRoute(route), { ...optionsOf(more), auth: false })),
      remove: route => answering(() => rest.delete(asRoute(route), { auth: false })),
    },
    forgive: refusals.forgive,
    trouble: refusals.trouble,
  }
}

/** Whatever is made here has an id; without one, nobody knows what became of it. */
function made<T>(answer: T): T {
  const { id } = Object(answer) as { id?: unknown }
  if (typeof id === 'string' && isSnowflake(id)) return answer
  throw new DeliveryError('ambiguous', 'Discord did not say what it made.')
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
