import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { words } from '../../../src/core/catalogue.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import { sentence } from '../../support/catalogue-text.ts'
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

const post = (channel: string, text: string): Outgoing => ({
  kind: 'post',
  to: { kind: 'channel', workspace: 'playground', channel },
  card: card([say(text)]),
})

/** Waits for lines as the page does: the stream says when there are more. */
async function news(count: number): Promise<{ channel: string; text: string; at: string }[]> {
  const stream = await scene.routes.request('http://127.0.0.1/playground/api/events?as=ana&news=1')
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
  try {
    for (;;) {
      const { body } = await scene.get('news')
      if (body.length >= count) return body
      await reader.read()
    }
  } finally {
    await reader.cancel()
  }
}

describe('the words one may use', () => {
  const wordsOf = async (as: string): Promise<{ word: string }[]> => (await scene.get(`words?as=${as}`)).body

  it('come with what they take and do', async () => {
    expect(await wordsOf('ana')).toContainEqual({
      word: 'why',
      takes: words.why.takes,
      does: sentence('help.why'),
    })
  })

  it('are more for the team, and leave out what is not theirs', async () => {
    const [ana, kim] = [await wordsOf('ana'), await wordsOf('kim')]
    expect(ana.map(one => one.word)).not.toContain('claim')
    expect(kim.map(one => one.word)).toContain('claim')
    expect(kim.map(one => one.word)).not.toContain('publish')
    expect((await wordsOf('olga')).map(one => one.word)).toContain('publish')
  })

  it('are known of people only', async () => {
    expect((await scene.get('words?as=zoe')).status).toBe(404)
    expect((await scene.get('words')).status).toBe(400)
  })
})

describe('what the clock can be pushed to', () => {
  it('is the next opening and the next deadline, or nothing', async () => {
    expect((await scene.get('ahead')).body).toEqual({
      opening: '2026-11-28T05:00:00.000Z',
      deadline: null,
      isOpen: true,
    })
  })
})

describe('the news', () => {
  it('are the beginnings of what the desk posts and changes, wherever it stands', async () => {
    const ref = await scene.platform.deliver(post('triage', 'SUP-1 · vpn down\nUNCLAIMED\nmore'), 'one')
    await news(1)
    const edited = card([say('SUP-1 · vpn down\nKim has it')])
    await scene.platform.deliver({ kind: 'edit', workspace: 'playground', ref, card: edited }, 'two')
    expect(await news(2)).toEqual([
      {
        at: '2026-11-28T04:00:00.000Z',
        channel: 'triage',
        message: ref,
        text: 'SUP-1 · vpn down · UNCLAIMED',
      },
      {
        at: '2026-11-28T04:00:00.000Z',
        channel: 'triage',
        message: ref,
        text: 'SUP-1 · vpn down · Kim has it',
      },
    ])
  })

  it('leave out what people write, what one person alone sees, and changes that nobody reads', async () => {
    scene.answer(() => ({ kind: 'whisper', card: card([say('only Ana')]) }))
    await scene.post('message', { as: 'ana', in: 'general', text: 'hello' })
    await scene.post('command', { as: 'ana', in: 'general', text: '/support help' })
    const ref = await scene.platform.deliver(post('triage', 'SUP-1'), 'one')
    await scene.platform.deliver(
      { kind: 'mark', workspace: 'playground', ref, mark: 'claim', on: true },
      'two',
    )
    await scene.platform.deliver(post('triage', 'SUP-2'), 'three')
    expect((await news(2)).map(({ text }) => text)).toEqual(['SUP-1', 'SUP-2'])
  })

  it('are the last hundred', async () => {
    for (let n = 1; n <= 105; n++) await scene.platform.deliver(post('triage', `SUP-${n}`), `key ${n}`)
    await scene.platform.deliver(post('triage', 'the end'), 'end')
    let lines = await news(100)
    while (lines.at(-1)?.text !== 'the end') {
      await setImmediate()
      lines = await news(100)
    }
    expect([lines.length, lines[0]?.text]).toEqual([100, 'SUP-7'])
  })
})

describe('the arrivals', () => {
  it('are the newest messages of everybody, of the places where they are', async () => {
    const { body: general } = await scene.post('message', { as: 'ben', in: 'general', text: 'hello' })
    const { body: triage } = await scene.post('message', { as: 'kim', in: 'triage', text: 'internal' })
    const inGeneral = { channel: 'general', message: general.messages[0] }
    const { body } = await scene.get('arrivals')
    expect(Object.keys(body)).toEqual(['ana', 'ben', 'kim', 'mia', 'olga'])
    expect(body.ana).toEqual([inGeneral])
    expect(body.kim).toEqual([inGeneral, { channel: 'triage', message: triage.messages[0] }])
  })
})

describe('the example', () => {
  const says = () => scene.heard.flatMap(one => (one.kind === 'command' ? [[one.from.id, one.text]] : []))

  it('lets people type, and moves the clock over a closing', async () => {
    expect((await scene.get('example')).body).toEqual({ possible: true })
    const { status, body } = await scene.post('example', {})
    expect(status).toBe(200)
    expect(Date.parse(body.now) - Date.parse('2026-11-28T04:00:00Z')).toBeGreaterThan(4 * 3_600_000)
    expect(says()[0]).toEqual(['ana', expect.stringMatching(/^new /)])
    expect(new Set(says().map(([who]) => who))).toEqual(new Set(['ana', 'ben', 'kim']))
  })

  it('is told once, by one of two who ask at the same time', async () => {
    const both = await Promise.all([scene.post('example', {}), scene.post('example', {})])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(says().filter(([, text]) => text?.startsWith('new'))).toHaveLength(4)
  })

  it('is never told where there are tickets', async () => {
    scene.open()
    expect((await scene.get('example')).body).toEqual({ possible: false })
    const { status, body } = await scene.post('example', {})
    expect([status, body.error.code]).toEqual([409, 'not-empty'])
    expect(scene.heard).toEqual([])
  })
})
