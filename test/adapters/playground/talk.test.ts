import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { at, quote, say } from '../../../src/cards/text.ts'
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

async function said(body: object): Promise<string> {
  const { status, body: answer } = await scene.post('message', { ...hello, ...body })
  expect(status).toBe(200)
  return answer.messages[0]
}

async function shown(as: string, channel: string, thread?: string) {
  const { body } = await scene.get(`messages?as=${as}&in=${channel}${thread ? `&thread=${thread}` : ''}`)
  return body
}

describe('people who talk in the playground', () => {
  it('are told to the core, word for word, with an id of their own for each event', async () => {
    const first = await said({ text: 'hello 👋' })
    const second = await said({ text: 'again', thread: first })
    expect(scene.heard).toMatchObject([
      {
        kind: 'message',
        message: first,
        text: 'hello 👋',
        files: [],
        from: {
          workspace: 'playground',
          id: 'ana',
          name: 'Ana Ruiz',
          locale: 'en',
          zone: 'Pacific/Honolulu',
        },
        place: { workspace: 'playground', channel: 'general', thread: null },
        at: new Date('2026-11-28T04:00:00Z'),
      },
      { kind: 'message', message: second, place: { channel: 'general', thread: first } },
    ])
    expect(new Set(scene.heard.map(({ eventId }) => eventId)).size).toBe(2)
  })

  it('see roots in the channel and answers in the thread, oldest first', async () => {
    const root = await said({ text: 'root' })
    const one = await said({ text: 'one', thread: root })
    const two = await said({ text: 'two', thread: root, as: 'ben' })
    expect((await shown('ben', 'general')).at(-1)).toEqual({
      id: root,
      from: 'ana',
      text: 'root',
      fields: [],
      buttons: [],
      reactions: [],
      files: [],
      edited: false,
      private: false,
      thread: null,
      at: '2026-11-28T04:00:00.000Z',
    })
    const replies = await shown('ana', 'general', root)
    expect(replies.map((one: { id: string }) => one.id)).toEqual([one, two])
    const { body } = await scene.get('threads?as=ana&in=general')
    expect(body.find((thread: { root: string }) => thread.root === root)).toMatchObject({ replies: 2 })
  })

  it.each([
    ['/support new portal fails', 'new portal fails'],
    ['/support', ''],
    ['  /SUPPORT   help ', 'help'],
    ['/support new\nline', 'new\nline'],
  ])('run %j as a command that nobody else sees', async (text, command) => {
    const before = await shown('ana', 'general')
    const { status, body } = await scene.post('command', { ...hello, text })
    expect([status, body]).toEqual([200, { messages: [] }])
    expect(scene.heard).toMatchObject([{ kind: 'command', text: command, from: { id: 'ana' } }])
    expect(await shown('ana', 'general')).toEqual(before)
  })

  it('run words after @Deskhand, and !words in a thread, in sight of all', async () => {
    const root = await said({ text: '@Deskhand new printer on fire' })
    await said({ text: '!resolve done', thread: root })
    await said({ text: '!important: no command outside of a thread' })
    expect(scene.heard).toMatchObject([
      { kind: 'command', text: 'new printer on fire' },
      { kind: 'command', text: 'resolve done', place: { thread: root } },
      { kind: 'message', text: '!important: no command outside of a thread' },
    ])
    expect((await shown('ben', 'general', root)).at(-1).text).toBe('!resolve done')
  })

  it.each(['/giphy cat', '/', '/supporter help'])('learn that %j is no command here', async text => {
    for (const path of ['command', 'message']) {
      const { status, body } = await scene.post(path, { ...hello, text })
      expect(status).toBe(400)
      expect(body.error).toMatchObject({ code: 'unknown-command', where: 'text' })
      expect(body.error.text).toContain('/support help')
    }
    expect(scene.heard).toEqual([])
  })

  it('edit and delete what is theirs, and nothing else', async () => {
    const id = await said({ text: 'first' })
    expect((await scene.post('edit', { as: 'ben', message: id, text: 'mine now' })).status).toBe(403)
    expect((await scene.post('delete', { as: 'ben', message: id })).status).toBe(403)
    expect((await scene.post('edit', { as: 'ana', message: id, text: 'second' })).body).toEqual({
      messages: [id],
    })
    expect((await shown('ben', 'general')).at(-1)).toMatchObject({ id, text: 'second', edited: true })
    expect((await scene.post('delete', { as: 'ana', message: id })).body).toEqual({ messages: [] })
    expect((await shown('ben', 'general')).map((one: { id: string }) => one.id)).not.toContain(id)
    expect((await scene.post('edit', { as: 'ana', message: id, text: 'third' })).status).toBe(404)
    expect(scene.heard.slice(1)).toMatchObject([
      { kind: 'edited', message: id, text: 'second' },
      { kind: 'deleted', message: id },
    ])
  })

  it('go on in a thread whose root was deleted', async () => {
    const root = await said({ text: 'root' })
    await said({ text: 'reply', thread: root })
    await scene.post('delete', { as: 'ana', message: root })
    await said({ text: 'still here', thread: root })
    const { body } = await scene.get('threads?as=ben&in=general')
    expect(body.find((thread: { root: string }) => thread.root === root)).toMatchObject({
      replies: 2,
      deleted: true,
    })
  })

  it('read the private answer in the place where they asked, and alone', async () => {
    scene.answer(() => ({
      kind: 'whisper',
      card: card([say('Open until '), at(Date.parse('2026-11-30T21:20:00Z'))]),
    }))
    const { body } = await scene.post('command', { ...hello, text: '/support hours' })
    const [id] = body.messages
    expect((await shown('ana', 'general')).at(-1)).toMatchObject({
      id,
      from: 'deskhand',
      text: 'Open until Mon 30 Nov, 11:20',
      private: true,
    })
    expect((await shown('ben', 'general')).map((one: { id: string }) => one.id)).not.toContain(id)
    expect((await scene.post('react', { as: 'ben', message: id, emoji: 'eyes' })).status).toBe(404)
    expect((await scene.post('delete', { as: 'ana', message: id })).status).toBe(200)
    expect(scene.heard).toHaveLength(1)
  })

  it('get what the bot posts while the outbox grows quiet, if they may see it', async () => {
    scene.settling(async () => {
      const post = (channel: string, key: string) =>
        scene.platform.deliver(
          {
            kind: 'post',
            to: { kind: 'channel', workspace: 'playground', channel },
            card: card([quote('x')]),
          },
          key,
        )
      await post('triage', 'for-agents')
      await post('general', 'for-all')
    })
    const { body } = await scene.post('command', { ...hello, text: '/support new x' })
    expect(body.messages).toEqual([await scene.archive.messages.withKey('for-all')])
  })

  it('keep what they type as data: markup, right-to-left overrides, odd halves of characters', async () => {
    const typed = '<img src=x onerror=alert(1)> \u202Eevil \uD800 \0 {{x}} @everyone'
    const id = await said({ text: typed })
    const stored = '<img src=x onerror=alert(1)> \u202Eevil \uFFFD  {{x}} @everyone'
    expect((await shown('ana', 'general')).at(-1)).toMatchObject({ id, text: stored })
    expect(scene.heard[0]).toMatchObject({ text: stored })
  })

  it('write 40,000 characters at most, and at least one', async () => {
    await said({ text: 'a'.repeat(40_000) })
    for (const text of ['a'.repeat(40_001), '', ' \n']) {
      const { status, body } = await scene.post('message', { ...hello, text })
      expect([status, body.error.where]).toEqual([400, 'text'])
    }
    expect(scene.heard).toHaveLength(1)
  })
})
