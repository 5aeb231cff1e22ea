import { once } from 'node:events'
import { request } from 'node:http'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { type HttpDeps, type HttpServer, startHttp } from '../../src/http/server.ts'
import { ConfigError } from '../../src/ports/errors.ts'

const servers: HttpServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function serve(deps: Partial<HttpDeps> = {}): Promise<HttpServer> {
  const server = await startHttp({
    port: 0,
    host: '127.0.0.1',
    ready: async () => undefined,
    patience: { ready: 50, stop: 5_000 },
    heard: () => undefined,
    routes: [],
    ...deps,
  })
  servers.push(server)
  return server
}

const status = async (url: string) => (await fetch(url)).status

/** A route that answers when it is told to. */
function slow() {
  let answer = () => {}
  let begun = () => {}
  const hasBegun = new Promise<void>(resolve => {
    begun = resolve
  })
  const told = new Promise<void>(resolve => {
    answer = resolve
  })
  const route = new Hono().get('/slow', async context => {
    begun()
    await told
    return context.text('done')
  })
  return { route, hasBegun, answer }
}

describe('the HTTP server', () => {
  it('is healthy as long as it lives, and ready as long as all that work needs is there', async () => {
    const { url } = await serve({ ready: () => Promise.reject(new Error('the database is away')) })
    expect(await status(`${url}/healthz`)).toBe(200)
    const response = await fetch(`${url}/readyz`)
    expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }])
    expect(await status(`${(await serve()).url}/readyz`)).toBe(200)
  })

  it('is not ready when the database gives no answer at all', async () => {
    const { url } = await serve({ ready: () => new Promise(() => {}) })
    expect(await status(`${url}/readyz`)).toBe(503)
  })

  it('says which port is taken, and what to do', async () => {
    const { url } = await serve()
    const port = Number(new URL(url).port)
    const error = await serve({ port }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toContain(`PORT ${port} on 127.0.0.1: another program listens there. `)
  })
})

describe('a server that is to stop', () => {
  it('gives the answers it has begun, then lets nobody in', async () => {
    const { route, hasBegun, answer } = slow()
    const server = await serve({ routes: [route] })
    const asked = fetch(`${server.url}/slow`)
    await hasBegun
    const stopped = server.stop()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    answer()
    const response = await asked
    expect([await response.text(), response.headers.get('connection')]).toEqual(['done', 'close'])
    await stopped
  })

  it('closes streams of events, which never end by themselves', async () => {
    const events = new Hono().get('/events', context => {
      const body = new ReadableStream({
        start: controller => controller.enqueue(new TextEncoder().encode(': hi\n\n')),
      })
      return context.newResponse(body, 200, { 'content-type': 'text/event-stream' })
    })
    const server = await serve({ routes: [events] })
    const call = request(`${server.url}/events`).end()
    const [stream] = await once(call, 'response')
    stream.on('error', () => undefined).resume()
    await once(stream, 'data')
    const gone = new Promise(resolve => stream.once('close', resolve))
    await server.stop()
    await gone
  })

  it('cuts off what takes longer than its patience', async () => {
    const { route, hasBegun } = slow()
    const server = await serve({ routes: [route], patience: { ready: 50, stop: 20 } })
    const asked = fetch(`${server.url}/slow`)
    await hasBegun
    await Promise.all([server.stop(), expect(asked).rejects.toThrow()])
  })
})
