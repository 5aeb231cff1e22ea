import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metricsRoute } from '../../src/http/metrics.ts'
import { type HttpServer, startHttp } from '../../src/http/server.ts'

const token = 'a-token-of-sixteen-characters'
const render = async () => ({ type: 'text/plain', text: 'figures' })

let open: HttpServer
let guarded: HttpServer
beforeAll(async () => {
  const patience = { ready: 50, stop: 5_000 }
  const deps = { port: 0, host: '127.0.0.1', ready: async () => {}, patience, heard: () => {} }
  open = await startHttp({ ...deps, routes: [metricsRoute({ token: undefined, render })] })
  guarded = await startHttp({ ...deps, routes: [metricsRoute({ token, render })] })
})
afterAll(async () => {
  await open.stop()
  await guarded.stop()
})

/** fetch would not let a test say which host it asks for. */
function ask(server: HttpServer, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(`${server.url}/metrics`, { headers }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', some => {
        text += some
      })
      response.on('end', () => resolve(`${response.statusCode} ${text}`))
    })
    call.on('error', reject).end()
  })
}

describe('the figures for Prometheus', () => {
  it('are for this machine alone without a token', async () => {
    expect(await ask(open)).toBe('200 figures')
    expect(await ask(open, { host: 'localhost:1' })).toBe('200 figures')
  })

  it('are not for whoever comes through a proxy of this machine, nor for a web page under a name of its own', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      expect(await ask(open, { [header]: '203.0.113.7' })).toMatch(/^403 .*METRICS_TOKEN/)
    expect(await ask(open, { host: 'evil.example' })).toMatch(/^403 /)
  })

  it('want the token where there is one, also of this machine', async () => {
    expect(await ask(guarded)).toMatch(/^401 .*METRICS_TOKEN/)
    for (const brought of ['', 'Bearer', 'Bearer x', `Bearer ${token}x`, `Basic ${token}`])
      expect(await ask(guarded, { authorization: brought })).toMatch(/^401 /)
    expect(await ask(guarded, { authorization: `Bearer ${token}` })).toBe('200 figures')
    const elsewhere = { authorization: `bearer ${token}`, host: 'desk.example.com', via: '1.1 proxy' }
    expect(await ask(guarded, elsewhere)).toBe('200 figures')
  })
})
