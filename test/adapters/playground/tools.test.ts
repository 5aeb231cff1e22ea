import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card, type Form } from '../../../src/cards/card.ts'
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

async function message(as = 'ana'): Promise<string> {
  const { body } = await scene.post('message', { as, in: 'general', text: 'vpn down' })
  scene.heard.length = 0
  return body.messages[0]
}

async function reactionsOn(id: string) {
  const { body } = await scene.get('messages?as=ana&in=general')
  return body.find((one: { id: string }) => one.id === id).reactions
}

describe('an emoji on a message', () => {
  it.each([
    ['👀', 'claim', '👀'],
    ['eyes', 'claim', '👀'],
    [':eyes:', 'claim', '👀'],
    ['👁️', 'claim', '👀'],
    ['🎫', 'ticket', '🎫'],
    ['ticket', 'ticket', '🎫'],
    ['🎟️', 'ticket', '🎫'],
    ['✅', 'resolve', '✅'],
    ['white_check_mark', 'resolve', '✅'],
    ['✔️', 'resolve', '✅'],
    ['☑️', 'resolve', '✅'],
    ['🚨', 'escalate', '🚨'],
    ['rotating_light', 'escalate', '🚨'],
    ['📤', 'send', '📤'],
    ['outbox_tray', 'send', '📤'],
    ['⏳', 'wait', '⏳'],
    ['⌛', 'wait', '⏳'],
    ['hourglass_flowing_sand', 'wait', '⏳'],
  ])('%s means %s and is shown as %s', async (emoji, mark, shown) => {
    const id = await message()
    const { body } = await scene.post('react', { as: 'kim', message: id, emoji })
    expect(body).toEqual({ messages: [id] })
    expect(scene.heard).toMatchObject([
      {
        kind: 'reaction',
        message: id,
        mark,
        on: true,
        from: { id: 'kim' },
        author: { id: 'ana', name: 'Ana Ruiz' },
      },
    ])
    expect(await reactionsOn(id)).toEqual([{ emoji: shown, people: ['kim'] }])
    await scene.post('react', { as: 'kim', message: id, emoji, remove: true })
    expect(scene.heard[1]).toMatchObject({ kind: 'reaction', mark, on: false })
    expect(await reactionsOn(id)).toEqual([])
  })

  it.each(['👍🏽', 'thumbsup', '🎉', '🇺🇸', '👩‍💻', '1️⃣'])('%s is kept and means nothing', async emoji => {
    const id = await message()
    expect((await scene.post('react', { as: 'kim', message: id, emoji })).status).toBe(200)
    expect(await reactionsOn(id)).toHaveLength(1)
    expect(scene.heard).toEqual([])
  })

  it.each(['', 'nonsense', '<b>', 'ab', '👀👀', ' '])('%j is refused', async emoji => {
    const { status, body } = await scene.post('react', { as: 'kim', message: await message(), emoji })
    expect([status, body.error.where]).toEqual([400, 'emoji'])
  })

  it('is told once however often it is put on or taken off', async () => {
    const id = await message()
    for (const remove of [true, false, false, true, true]) {
      await scene.post('react', { as: 'kim', message: id, emoji: 'eyes', remove })
    }
    expect(scene.heard.map(one => one.kind === 'reaction' && one.on)).toEqual([true, false])
  })

  it('stands with everybody who used it, the bot too', async () => {
    const id = await message()
    await scene.post('react', { as: 'kim', message: id, emoji: 'eyes' })
    await scene.post('react', { as: 'mia', message: id, emoji: 'eyes' })
    const mark = { kind: 'mark', workspace: 'playground', ref: id, mark: 'ticket', on: true } as const
    await scene.platform.deliver(mark, 'mark')
    expect(await reactionsOn(id)).toEqual([
      { emoji: '👀', people: ['kim', 'mia'] },
      { emoji: '🎫', people: ['deskhand'] },
    ])
  })
})

describe('a button', () => {
  const posted = () =>
    scene.platform.deliver(
      {
        kind: 'post',
        to: { kind: 'channel', workspace: 'playground', channel: 'triage' },
        card: card([say('SUP-1')], { buttons: [{ action: 'claim:1', label: 'Claim' }] }),
      },
      `button-${Math.random()}`,
    )

  it('tells who pressed it, and where it stands', async () => {
    const id = await posted()
    expect((await scene.post('press', { as: 'kim', message: id, action: 'claim:1' })).status).toBe(200)
    expect(scene.heard).toMatchObject([
      {
        kind: 'button',
        message: id,
        action: 'claim:1',
        from: { id: 'kim' },
        place: { channel: 'triage', thread: null },
      },
    ])
  })

  it('cannot be pressed when it is not there, not there any more, or not in sight', async () => {
    const id = await posted()
    const press = (as: string, action: string) => scene.post('press', { as, message: id, action })
    expect((await press('kim', 'resolve:1')).body.error).toMatchObject({
      code: 'unknown-action',
      where: 'action',
    })
    expect((await press('ana', 'claim:1')).status).toBe(403)
    await scene.platform.deliver(
      { kind: 'edit', workspace: 'playground', ref: id, card: card([say('SUP-1 · Kim has it')]) },
      'edit',
    )
    expect((await press('kim', 'claim:1')).status).toBe(404)
    expect(scene.heard).toEqual([])
  })
})

describe('a form', () => {
  const form: Form = {
    id: 'new',
    title: 'Open a ticket',
    fields: [
      { id: 'text', label: 'What happened?', type: 'long-text', required: true },
      {
        id: 'impact',
        label: 'Who is stopped?',
        type: 'choice',
        required: false,
        options: [
          { value: 'me', label: 'Me' },
          { value: 'all', label: 'Everyone' },
        ],
      },
    ],
  }
  const submit = (values: object, as = 'ana') => scene.post('submit', { as, form: 'new', values })

  beforeEach(async () => {
    scene.answer(() => ({ kind: 'form', form }))
    const { body } = await scene.post('command', { as: 'ana', in: 'general', text: '/support' })
    expect(body).toEqual({ messages: [], form })
    scene.heard.length = 0
    scene.answer(() => ({ kind: 'nothing' }))
  })

  it('is told with its values, from the place where it was opened, once', async () => {
    expect((await submit({ text: 'vpn down', impact: 'all', foreign: 'x' })).body).toEqual({ messages: [] })
    expect(scene.heard).toMatchObject([
      {
        kind: 'form',
        form: 'new',
        values: { text: 'vpn down', impact: 'all' },
        place: { channel: 'general' },
      },
    ])
    expect(scene.heard[0]).not.toHaveProperty('values.foreign')
    expect((await submit({ text: 'again' })).body.error).toMatchObject({
      code: 'unknown-form',
      where: 'form',
    })
  })

  it('comes back filled in when something is missing, and the core is not asked', async () => {
    const { body } = await submit({ text: '  ', impact: 'nobody' })
    expect(body.form.fields).toMatchObject([
      { id: 'text', value: '  ', error: 'Please fill this in.' },
      { id: 'impact', value: 'nobody', error: 'Please choose one of those listed.' },
    ])
    expect(scene.heard).toEqual([])
    expect((await submit({ text: 'now complete' })).body).toEqual({ messages: [] })
  })

  it('comes back when the core finds a fault', async () => {
    const faulty = { ...form, fields: [{ ...form.fields[0], value: 'vpn', error: 'Say more.' }] } as Form
    scene.answer(() => ({ kind: 'form', form: faulty }))
    expect((await submit({ text: 'vpn' })).body.form).toEqual(faulty)
    expect((await scene.get('forms?as=ana')).body).toEqual([faulty])
  })

  it('belongs to the person who opened it', async () => {
    expect((await submit({ text: 'x' }, 'ben')).status).toBe(404)
    expect((await scene.get('forms?as=ben')).body).toEqual([])
    expect((await scene.get('forms?as=ana')).body).toEqual([form])
  })
})

describe('files', () => {
  const png = { name: 'a "shot".png', type: 'image/png', base64: 'iVBORw0KGgo=' }
  const send = (files: unknown[], text = '') =>
    scene.post('message', { as: 'ana', in: 'general', text, files })

  it('are listed, served to those who see the message, and told to the core', async () => {
    const { body } = await send([png, { name: 'evil.svg', type: 'image/svg+xml', base64: 'PHN2Zz4=' }])
    expect(scene.heard).toMatchObject([
      {
        kind: 'message',
        files: [{ name: png.name, type: 'image/png', size: 8, url: `playground:${body.messages[0]}/0` }, {}],
      },
    ])
    const [{ files }] = (await scene.get('messages?as=ben&in=general')).body.slice(-1)
    expect(files[0]).toMatchObject({ name: png.name, type: 'image/png', alt: png.name })
    const picture = await scene.request(files[0].url)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    const drawing = await scene.request(files[1].url)
    expect(drawing.headers.get('content-type')).toBe('application/octet-stream')
    expect(drawing.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(drawing.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('are hidden from those who do not see the message', async () => {
    const { body } = await scene.post('message', { as: 'kim', in: 'triage', text: '', files: [png] })
    expect((await scene.get(`files/${body.messages[0]}/0?as=ana`)).status).toBe(403)
    expect((await scene.get(`files/${body.messages[0]}/7?as=kim`)).status).toBe(404)
  })

  it('are ten at most, 8 MiB each at most, and base64', async () => {
    const eight = Buffer.alloc(8 * 1024 * 1024).toString('base64')
    expect((await send([{ ...png, base64: eight }])).status).toBe(200)
    const tooBig = Buffer.alloc(8 * 1024 * 1024 + 1).toString('base64')
    expect((await send([{ ...png, base64: tooBig }])).body.error.where).toBe('files.0.base64')
    expect((await send(Array(11).fill(png))).body.error.where).toBe('files')
    expect((await send([{ ...png, base64: '<svg>' }])).body.error.where).toBe('files.0.base64')
    expect((await send([{ ...png, type: 'text/html\r\nx: y' }])).body.error.where).toBe('files.0.type')
  })
})
