import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { ConfigError, NotReady } from '../ports/errors.ts'
import { drainable } from './draining.ts'
import { within } from './within.ts'

export type HttpDeps = {
  port: number
  host: string
  /** Resolves when everything that work needs is there. What a NotReady says is told to whoever asks. */
  ready: () => Promise<void>
  /** How long `ready` may take, and how long answers in the making may take once it is to stop; ms. */
  patience: { ready: number; stop: number }
  /** Told of every connection and every request, before anything is done about it. */
  heard: () => void
  /** What else is served, below `/`. */
  routes: readonly Hono[]
}

export type HttpServer = { url: string; stop(): Promise<void> }

/**
 * The one HTTP server. `/healthz` is the process alone; `/readyz` is the database and its migrations too.
 * @throws ConfigError when the port is taken or may not be used
 */
export async function startHttp({
  port,
  host,
  ready,
  patience,
  heard,
  routes,
}: HttpDeps): Promise<HttpServer> {
  const app = new Hono()
  app.get('/healthz', context => context.json({ status: 'ok', name: 'deskhand' }))
  app.get('/readyz', async context => {
    try {
      await within(patience.ready, ready())
      return context.json({ status: 'ready' })
    } catch (error) {
      const why = error instanceof NotReady ? { why: error.message } : {}
      return context.json({ status: 'not ready', ...why }, 503)
    }
  })
  for (const one of routes) app.route('/', one)

  const server = await listening(app, port, host)
  server.on('connection', heard).on('request', heard)
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}`,
    stop: drainable(server, patience.stop),
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
    EADDRINUSE: ['another program listens there', 'Stop it, or set PORT to another one, for example 3001.'],
    EACCES: ['this user may not listen there', 'Set PORT to one above 1023.'],
    EADDRNOTAVAIL: ['this machine has no such address', 'Correct HOST, or leave it at 127.0.0.1.'],
  }
  const [what, remedy] = reasons[code] ?? [`it cannot be listened to (${code})`, 'Set PORT to another one.']
  return new ConfigError([{ what, where, remedy }])
}
