import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { limits } from '../deps.ts'
import { Refused } from '../refused.ts'
import { refuse } from './answers.ts'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Keeps other web pages out. A page elsewhere can make a browser ask this server, by a name of its own that
 * points here too: so the name asked for must be this machine's (unless a password protects the rest), and an
 * Origin must be the server's own. Scripts send no Origin and pass.
 */
export function guard({ loopbackOnly }: { loopbackOnly: boolean }): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (loopbackOnly && !loopback.test(host)) {
      const text = 'The playground answers on this machine only. Set PLAYGROUND_PASSWORD to let others in.'
      throw new Refused(403, 'foreign-host', 'host', text)
    }
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    if ((origin !== undefined && hostOf(origin) !== host.toLowerCase()) || site === 'cross-site') {
      throw new Refused(
        403,
        'foreign-origin',
        'origin',
        'Another web page asked for this. Open the playground itself.',
      )
    }
    await next()
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/** Headers for everything the playground serves: nothing from elsewhere, nothing inline, no frames. */
export function safeHeaders(contentPolicy: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const headers = context.res.headers
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentPolicy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}

export const bounded: MiddlewareHandler = bodyLimit({
  maxSize: limits.bodyBytes,
  onError: context =>
    refuse(
      context,
      new Refused(413, 'too-large', 'body', 'A request holds 32 MiB at most. Send fewer files at once.'),
    ),
})
