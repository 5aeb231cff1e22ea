import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene, type Scene } from './scene.ts'

let opened: PlaygroundDatabase
let scene: Scene

beforeAll(async () => {
  opened = await openPlaygroundDatabase()
})
afterAll(() => opened.close())
beforeEach(async () => {
  scene = makeScene(opened.database)
  await scene.start()
})

const hello = { as: 'ana', in: 'general', text: 'hello' }
const api = '/playground/api'

describe('the doors of the playground', () => {
  it.each([
    ['127.0.0.1:3000', 200],
    ['localhost', 200],
    ['LOCALHOST:80', 200],
    ['[::1]:3000', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost:3000@evil.example', 403],
    ['0.0.0.0:3000', 403],
    ['192.168.0.7:3000', 403],
    ['', 403],
  ])('answer to the host %j with %d', async (host, status) => {
    expect((await scene.request(`${api}/people`, { headers: { host } })).status).toBe(status)
  })

  it.each([
    [{ origin: 'http://127.0.0.1:3000' }, 200],
    [{}, 200],
    [{ origin: 'http://127.0.0.1:4000' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
  ])('answer to a page that says %j with %d', async (headers, status) => {
    const answer = await scene.post('message', hello, { host: '127.0.0.1:3000', ...headers })
    expect(answer.status).toBe(status)
    expect(scene.heard).toHaveLength(status === 200 ? 1 : 0)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'take no %s',
    async type => {
      expect((await scene.post('message', hello, { 'content-type': type })).status).toBe(415)
      expect(scene.heard).toEqual([])
    },
  )

  it.each([
    ['not json', '{"as":'],
    ['no object', '[]'],
    ['a number for a name', '{"as":1,"in":"general","text":"x"}'],
    ['no text', '{"as":"ana","in":"general"}'],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a hundred thousand brackets in a member', `{"as":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('refuse %s and live', async (_name, body) => {
    const { status, body: answer } = await scene.post('command', body)
    expect([status, Object.keys(answer.error)]).toEqual([400, ['code', 'text', 'where']])
    expect(scene.faults).toEqual([])
  })

  it('refuse a body of more than 32 MiB', async () => {
    const { status, body } = await scene.post('message', { ...hello, text: 'a'.repeat(33 * 1024 * 1024) })
    expect([status, body.error.code]).toEqual([413, 'too-large'])
  })

  it('change nothing by GET, and say what a path takes', async () => {
    for (const path of ['command', 'message', 'react', 'press', 'submit', 'edit', 'delete', 'membership']) {
      const { status, headers } = await scene.get(`${path}?as=ana`)
      expect([status, headers.get('allow')]).toEqual([405, 'POST'])
    }
    expect((await scene.post('people', {})).headers.get('allow')).toBe('GET')
    expect((await scene.get('nonsense')).status).toBe(404)
    expect((await scene.get('files/x/y/z/w')).status).toBe(404)
  })

  it('guard nothing but the playground when others share the server', async () => {
    const app = new Hono()
    app.route('/', scene.routes)
    app.get('/healthz', context => context.text('fine'))
    const ask = async (path: string, headers = {}) => app.request(`http://127.0.0.1:3000${path}`, { headers })
    expect((await ask('/healthz', { host: 'evil.example', origin: 'null' })).status).toBe(200)
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403)
    const unknown = await ask(`${api}/channels?as=zoe`)
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: { code: 'unknown-person' } }])
  })

  it.each([
    '/playground/page/../deps.ts',
    '/playground/page/%2e%2e%2fdeps.ts',
    '/playground/page/index.html/',
    '/playground/page/library/../app.js/x',
  ])('serve no other file for %s', async path => {
    const { status, body } = await scene.request(path)
    expect([status, JSON.stringify(body)]).not.toContain('PlaygroundDeps')
    expect(status).toBe(404)
  })

  it('serve the page with a policy that lets nothing in from elsewhere', async () => {
    const { headers, body } = await scene.request('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('http')
    const [, map = ''] = /<script type="importmap">(.*?)<\/script>/.exec(body) ?? []
    expect(policy).toContain(createHash('sha256').update(map).digest('base64'))
    for (const path of Object.values(JSON.parse(map).imports) as string[]) {
      const file = await scene.request(path)
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript'])
      const again = await scene.request(path, {
        headers: { 'if-none-match': file.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    }
  })

  it('send headers that keep a browser strict', async () => {
    const { headers } = await scene.get('people')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('name whom and what they do not know', async () => {
    const cases: [string, object, string][] = [
      ['message', { ...hello, as: 'zoe' }, 'unknown-person'],
      ['message', { ...hello, as: 'constructor' }, 'unknown-person'],
      ['message', { ...hello, in: 'nowhere' }, 'unknown-channel'],
      ['message', { ...hello, thread: 'm999999' }, 'unknown-thread'],
      ['message', { ...hello, thread: "m1'); drop table" }, 'unknown-thread'],
      ['react', { as: 'ana', message: 'm999999', emoji: 'eyes' }, 'unknown-message'],
      ['press', { as: 'ana', message: 'm99999999999999999999', action: 'x' }, 'unknown-message'],
      ['edit', { as: 'ana', message: 'nonsense', text: 'x' }, 'unknown-message'],
      ['submit', { as: 'ana', form: 'nonsense', values: {} }, 'unknown-form'],
      ['membership', { as: 'ana', in: 'dm:ben', joined: true }, 'unknown-channel'],
    ]
    for (const [path, body, code] of cases) {
      const answer = await scene.post(path, body)
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 404, code])
    }
    expect(scene.heard).toEqual([])
  })

  it('keep people out of channels and direct messages that are not theirs', async () => {
    for (const place of ['triage', 'on-call', 'managers', 'dm:ben']) {
      expect((await scene.get(`messages?as=ana&in=${place}`)).status).toBe(403)
      expect((await scene.post('message', { ...hello, in: place })).status).toBe(403)
      expect((await scene.post('command', { ...hello, in: place, text: '/support help' })).status).toBe(403)
    }
    const id = await scene.platform.deliver(
      {
        kind: 'post',
        to: { kind: 'channel', workspace: 'playground', channel: 'triage' },
        card: card([say('x')]),
      },
      'secret',
    )
    expect((await scene.post('react', { as: 'ana', message: id, emoji: 'eyes' })).status).toBe(403)
    expect((await scene.post('message', { ...hello, thread: id })).status).toBe(404)
    expect(scene.heard).toEqual([])
  })

  it('say that something went wrong without saying what', async () => {
    scene.settling(() => Promise.reject(new Error('password is hunter2')))
    const { status, body } = await scene.post('message', hello)
    expect([status, body.error.code]).toEqual([500, 'internal'])
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect(scene.faults).toHaveLength(1)
  })
})

describe('people and channels', () => {
  it('are listed, and for one person only those in sight', async () => {
    expect((await scene.get('people')).body[0]).toEqual({ id: 'ana', name: 'Ana Ruiz', roles: ['requester'] })
    const ids = (list: { id: string }[]) => list.map(({ id }) => id)
    expect(ids((await scene.get('channels')).body)).toEqual([
      ...['general', 'triage', 'on-call', 'managers', 'announcements'],
      ...['dm:ana', 'dm:ben', 'dm:kim', 'dm:mia', 'dm:olga'],
    ])
    expect(ids((await scene.get('channels?as=ana')).body)).toEqual(['general', 'announcements', 'dm:ana'])
  })

  it('follow who joins and who leaves, over a restart too', async () => {
    const sources = [
      { role: 'agent', by: { channel: 'triage' } },
      { role: 'manager', by: { people: ['mia', 'zoe'] } },
      { role: 'owner', by: { group: 'S1' } },
    ] as const
    const rolesOf = (id: string) => scene.platform.rolesOf({ workspace: 'playground', id, name: id }, sources)
    expect([await rolesOf('kim'), await rolesOf('mia'), await rolesOf('ana')]).toEqual([
      ['agent'],
      ['agent', 'manager'],
      [],
    ])
    const move = (as: string, joined: boolean) => scene.post('membership', { as, in: 'triage', joined })
    await move('kim', false)
    await move('kim', false)
    await move('ana', true)
    expect(scene.heard).toMatchObject([
      { kind: 'membership', joined: false, from: { id: 'kim' }, place: { channel: 'triage' } },
      { kind: 'membership', joined: true, from: { id: 'ana' } },
    ])
    expect((await scene.get('messages?as=kim&in=triage')).status).toBe(403)
    scene = makeScene(opened.database)
    await scene.start()
    expect([await rolesOf('kim'), await rolesOf('ana')]).toEqual([[], ['agent']])
  })

  it('read an answer to leaving in their direct messages', async () => {
    scene.answer(() => ({ kind: 'whisper', card: card([say('You left #triage.')]) }))
    const { body } = await scene.post('membership', { as: 'olga', in: 'triage', joined: false })
    expect((await scene.get('messages?as=olga&in=dm:olga')).body).toMatchObject([
      { id: body.messages[0], text: 'You left #triage.' },
    ])
  })
})
