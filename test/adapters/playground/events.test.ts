import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
  await opened.wipe()
  scene = makeScene(opened.database)
  await scene.start()
})
afterEach(() => scene.platform.stop())

/** Reads events as they come. `next` gives one event; `rest` all until the stream ends. */
async function listen(as: string) {
  const response = await scene.routes.request(`http://127.0.0.1/playground/api/events?as=${as}`)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let text = ''
  async function more(): Promise<boolean> {
    const { done, value } = await reader.read()
    text += value ?? ''
    return !done
  }
  const events = () =>
    [...text.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, event, data]) => [
      event,
      JSON.parse(data ?? ''),
    ])
  await more()
  return {
    async until(count: number) {
      while (events().length < count && (await more()));
      return events()
    },
    async rest() {
      while (await more());
      return events()
    },
    cancel: () => reader.cancel(),
  }
}

const hello = { as: 'ana', in: 'general', text: 'hello' }

describe('server-sent events', () => {
  it('name each message that is new or different to those who see it', async () => {
    const ben = await listen('ben')
    const { body } = await scene.post('message', hello)
    const change = ['change', { messages: body.messages }]
    expect(await ben.until(1)).toEqual([change])
    await scene.post('react', { as: 'kim', message: body.messages[0], emoji: 'eyes' })
    expect(await ben.until(2)).toEqual([change, change])
  })

  it('tell nobody of what is not theirs', async () => {
    const [ana, ben] = [await listen('ana'), await listen('ben')]
    scene.answer(() => ({ kind: 'whisper', card: card([say('only you')]) }))
    await scene.post('command', { ...hello, as: 'ben', text: '/support help' })
    await scene.post('message', { as: 'kim', in: 'triage', text: 'internal' })
    await scene.platform.deliver(
      {
        kind: 'post',
        to: { kind: 'person', workspace: 'playground', person: 'ben' },
        card: card([say('hi')]),
      },
      'direct',
    )
    scene.answer(() => ({ kind: 'nothing' }))
    const { body } = await scene.post('message', hello)
    expect(await ana.until(1)).toEqual([['change', { messages: body.messages }]])
    await scene.platform.stop()
    expect(await ana.rest()).toHaveLength(1)
    const seen = (await ben.rest()).flatMap(([, data]) => data.messages)
    expect(seen).toHaveLength(3)
  })

  it('tell of a pushed clock and of channels joined', async () => {
    const ana = await listen('ana')
    await scene.post('clock', { advance: '1h' })
    expect(await ana.until(1)).toEqual([['clock', { now: '2026-11-28T05:00:00.000Z' }]])
    await scene.post('membership', { as: 'ben', in: 'triage', joined: true })
    await scene.post('membership', { as: 'ana', in: 'triage', joined: true })
    expect((await ana.until(2)).slice(1)).toEqual([['change', { messages: [] }]])
  })

  it('come for several people on one line, each message once', async () => {
    const both = await listen('ana&as=kim')
    const { body: general } = await scene.post('message', { ...hello, as: 'ben' })
    await both.until(1)
    const { body: triage } = await scene.post('message', { as: 'mia', in: 'triage', text: 'internal' })
    await scene.post('message', { as: 'mia', in: 'managers', text: 'not for them' })
    expect(await both.until(2)).toEqual([
      ['change', { messages: general.messages }],
      ['change', { messages: triage.messages }],
    ])
    await scene.platform.stop()
    expect(await both.rest()).toHaveLength(2)
  })

  it('end when the playground stops', async () => {
    const ana = await listen('ana')
    await scene.platform.stop()
    expect(await ana.rest()).toEqual([])
  })

  it('know who listens', async () => {
    expect((await scene.get('events?as=zoe')).status).toBe(404)
    expect((await scene.get('events?as=ana&as=zoe')).status).toBe(404)
    expect((await scene.get(`events?${'as=ana&'.repeat(21)}`)).status).toBe(400)
    expect((await scene.get('events')).status).toBe(400)
  })
})
