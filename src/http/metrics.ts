import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'

export type MetricsDeps = {
  /** Whoever asks has to bring it; without one only this machine may ask. */
  token: string | undefined
  render: () => Promise<{ type: string; text: string }>
}

/** Figures for Prometheus at `/metrics`. */
export function metricsRoute({ token, render }: MetricsDeps): Hono {
  return new Hono().get('/metrics', async context => {
    context.header('cache-control', 'no-store')
    if (token !== undefined && !brings(context, token)) {
      context.header('www-authenticate', 'Bearer realm="metrics"')
      return context.text('Bring METRICS_TOKEN along: authorization: Bearer <token>.\n', 401)
    }
    if (token === undefined && !isThisMachine(context)) {
      return context.text('Only this machine may read this. Set METRICS_TOKEN to let others in.\n', 403)
    }
    const { type, text } = await render()
    return context.body(text, 200, { 'content-type': type })
  })
}

function brings(context: Context, token: string): boolean {
  const [, brought = ''] = /^bearer +(.+)$/i.exec(context.req.header('authorization') ?? '') ?? []
  return timingSafeEqual(hashOf(brought), hashOf(token))
}

/** Hashes have one length, whatever was brought. */
function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * The connection comes from this machine and nobody passed it on: a proxy here would make the whole world look so. Nor
 * may a web page lead a browser here under a name of its own.
 */
function isThisMachine(context: Context): boolean {
  const { address = '' } = getConnInfo(context).remote
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(name => context.req.header(name))
  const host = context.req.header('host') ?? ''
  return (
    /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address) &&
    !passedOn &&
    /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
  )
}
