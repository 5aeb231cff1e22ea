/** What goes back to the one who asked: topics/rate-limits#exceeding-a-rate-limit for 429. */
import type { ServerResponse } from 'node:http'
import type { HttpFault } from '../faults.ts'
import type { Json } from '../json.ts'
import type { Wait } from './limits.ts'

export type Answer = { status: number; headers: Record<string, string>; body?: unknown; code?: number }

export function waiting({ retryAfterMs, scope, headers }: Wait): Answer {
  const seconds = Math.max(1, retryAfterMs) / 1_000
  const body: Json = {
    message: scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.',
    retry_after: seconds,
    global: scope === 'global',
  }
  return {
    status: 429,
    headers: {
      ...headers,
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': scope,
      ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    body,
  }
}

/** What too many invalid requests end in. */
export const banned: Answer = { status: 429, headers: { 'Retry-After': '600' }, body: 'error code: 1015' }

/** What a fault answers instead of the handler; `cut` and `silence` are no answers. */
export function insteadOf(fault: HttpFault): Answer | 'cut' | 'silence' | null {
  switch (fault.kind) {
    case 'drop':
      return 'cut'
    case 'hang':
      return 'silence'
    case 'status':
      return { status: fault.status, headers: {}, body: { message: `${fault.status}: fault`, code: 0 } }
    case 'rate limit':
      return waiting({ retryAfterMs: fault.retryAfterMs, scope: fault.scope, headers: {} })
    case 'accept then drop':
    case 'accept then hang':
    case 'delay':
      return null
  }
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const plain = typeof body === 'string'
  const type = plain ? 'text/plain' : 'application/json'
  response.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'Content-Type': type }) })
  response.end(body === undefined ? undefined : plain ? body : JSON.stringify(body))
}
