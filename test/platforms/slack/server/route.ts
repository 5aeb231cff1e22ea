import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Platform } from '../platform.ts'
import type { Method } from '../web-api/method.ts'
import type { OAuth } from '../web-api/oauth.ts'
import type { RateLimits } from '../web-api/rate-limits.ts'
import type { Written } from './faulty.ts'

/** What the routes of the server work with. */
export type RouteParts = {
  platform: Platform
  methods: ReadonlyMap<string, Method>
  limits: RateLimits
  oauth: OAuth
}

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

export const plain = (status: number, body: string): Written => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})
