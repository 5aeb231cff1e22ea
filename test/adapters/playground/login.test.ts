import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene, type Scene } from './scene.ts'

let opened: PlaygroundDatabase
let scene: Scene

beforeAll(async () => {
  opened = await openPlaygroundDatabase()
})
afterAll(() => opened.close())
beforeEach(async () => {
  scene = makeScene(opened.database, { password: 'correct horse' })
  await scene.start()
})

const host = { host: 'desk.example' }

function login(password: string, headers: Record<string, string> = {}) {
  return scene.request('/playground/login', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...host, ...headers },
    body: new URLSearchParams({ password }).toString(),
  })
}

describe('a playground with a password', () => {
  it('shows nothing but the login to others, by whatever name they come', async () => {
    expect((await scene.request('/', { headers: host })).headers.get('location')).toBe('/playground/login')
    for (const path of ['people', 'messages?as=ana&in=general', 'events?as=ana', 'files/m1/0?as=ana']) {
      expect((await scene.request(`/playground/api/${path}`, { headers: host })).status).toBe(401)
    }
    const post = await scene.post('message', { as: 'ana', in: 'general', text: 'x' }, host)
    expect([post.status, scene.heard]).toEqual([401, []])
    expect((await scene.request('/playground/login', { headers: host })).body).toContain('type="password"')
  })

  it('lets in who knows it, by a cookie that no script reads and no other page sends', async () => {
    const { status, headers } = await login('correct horse')
    const cookie = headers.get('set-cookie') ?? ''
    expect([status, headers.get('location')]).toEqual([303, '/'])
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const known = { ...host, cookie: cookie.split(';')[0] ?? '' }
    expect((await scene.request('/playground/api/people', { headers: known })).status).toBe(200)
    expect((await scene.request('/', { headers: known })).status).toBe(200)
    const foreign = { ...known, origin: 'https://evil.example' }
    expect((await scene.request('/playground/api/people', { headers: foreign })).status).toBe(403)
    const forged = { ...host, cookie: 'deskhand_playground=AAAA' }
    expect((await scene.request('/playground/api/people', { headers: forged })).status).toBe(401)
  })

  it('sends the cookie over https only where it came by https', async () => {
    const { headers } = await login('correct horse', { 'x-forwarded-proto': 'https' })
    expect(headers.get('set-cookie')).toMatch(/Secure/)
  })

  it.each(['', 'correct', 'correct horse ', 'Correct horse'])('keeps out who says %j', async typed => {
    const { status, headers, body } = await login(typed)
    expect([status, headers.get('set-cookie')]).toEqual([401, null])
    expect(body).toContain('That is not the password.')
  })

  it('stops listening to guesses, right ones too', async () => {
    for (let guess = 0; guess < 20; guess++) expect((await login(`guess ${guess}`)).status).toBe(401)
    expect((await login('correct horse')).status).toBe(429)
  })
})
