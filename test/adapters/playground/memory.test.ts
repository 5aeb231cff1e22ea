import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene } from './scene.ts'

let opened: PlaygroundDatabase

beforeAll(async () => {
  opened = await openPlaygroundDatabase()
})
afterAll(() => opened.close())
beforeEach(() => opened.wipe())

describe('after the death of a process', () => {
  it('everything stands where it stood', async () => {
    const before = makeScene(opened.database)
    await before.start()
    const { body } = await before.post('message', { as: 'ana', in: 'general', text: 'hello' })
    await before.post('react', { as: 'kim', message: body.messages[0], emoji: 'eyes' })
    const path = 'messages?as=ben&in=general'
    const seen = (await before.get(path)).body

    const after = makeScene(opened.database)
    await after.start()
    expect((await after.get(path)).body).toEqual(seen)
    expect(after.heard).toEqual([])
  })

  it('the core is told again what it did not live to answer, under the same id', async () => {
    const before = makeScene(opened.database)
    await before.start()
    before.answer(() => Promise.reject(new Error('killed')))
    const { status } = await before.post('message', { as: 'ana', in: 'general', text: 'hello' })
    expect(status).toBe(500)
    await before.post('command', { as: 'ana', in: 'general', text: '/support new x' })

    const after = makeScene(opened.database, {
      script: () => ({ kind: 'whisper', card: card([say('Sorry for the wait.')]) }),
    })
    await after.start()
    expect(after.heard).toEqual([before.heard[0]])
    const { body } = await after.get('messages?as=ana&in=general')
    expect(body.map(({ text }: { text: string }) => text)).toEqual(['hello', 'Sorry for the wait.'])

    const later = makeScene(opened.database)
    await later.start()
    expect(later.heard).toEqual([])
  })
})

describe('a playground that is not running', () => {
  it('refuses what people do, and shows what was', async () => {
    const scene = makeScene(opened.database)
    const say = () => scene.post('command', { as: 'ana', in: 'general', text: '/support help' })
    expect((await scene.get('people')).status).toBe(200)
    await scene.start()
    expect((await say()).status).toBe(200)
    await scene.platform.stop()
    expect((await say()).body.error).toMatchObject({ code: 'closed' })
    expect((await scene.get('messages?as=ana&in=general')).status).toBe(200)
  })
})
