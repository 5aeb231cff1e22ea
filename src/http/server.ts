import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { ConfigError } from '../ports/errors.ts'

export type HttpDeps = {
  port: number
  host: string
  /** Resolves when everything that work needs is there; its error says what is not. */
  ready: () => Promise<void>
  /** What else is served, below `/`. */
  routes: readonly Hono[]
}

export type HttpServer = { url: string; stop(): Promise<void> }

/**
 * The one HTTP server. `/healthz` is the process alone; `/readyz` is the database and its migrations too.
 * @throws ConfigError when the port is taken or may not be used
 */
export async function startHttp({ port, host, ready, routes }: HttpDeps): Promise<HttpServer> {
  const app = new Hono()
  app.get('/healthz', context => context.json({ status: 'ok' }))
  app.get('/readyz', async context => {
    try {
      await ready()
      return context.json({ status: 'ready' })
    } catch {
      return context.json({ status: 'not ready' }, 503)
    }
  })
  for (const one of routes) app.route('/', one)

  const server = await listening(app, port, host)
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // Streams of events never end by themselves.
        setTimeout(() => server.closeAllConnections(), 1_000).unref()
      }),
  }
}

function listening(app: Hono, port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => resolve(server)) as Server
    server.once('error', (error: NodeJS.ErrnoException) => reject(unusable(error, port, hostname)))
  })
}

function unusable({ code = 'unknown' }: NodeJS.ErrnoException, port: number, host: string): ConfigError {
  const where = `PORT ${port} on ${host}`
  const reasons: Record<string, [what: string, remedy: string]> = {
    EADDRINUSE: ['another program listens there', 'Stop it, or choose another: PORT=3001 npm start'],
    EACCES: ['this user may not listen there', 'Choose a port above 1023: PORT=3000'],
    EADDRNOTAVAIL: ['this machine has no such address', 'Correct HOST, or leave it at 127.0.0.1.'],
  }
  const [what, remedy] = reasons[code] ?? [`it cannot be listened to (${code})`, 'Choose another port.']
  return new ConfigError([{ what, where, remedy }])
}
