import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { languages, messagesIn } from '../../../src/cards/languages.ts'
import { at } from '../../../src/cards/text.ts'
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

const english = { zone: 'Pacific/Honolulu', locale: 'en', languages }

describe('the language somebody reads in', () => {
  it('is the desk’s, until they choose another; it outlives the process and can be given up', async () => {
    expect((await scene.get('setting')).body).toEqual(english)
    expect((await scene.get('setting?as=ana')).body).toEqual(english)
    const chosen = await scene.post('setting', { as: 'ana', locale: 'pt-BR' })
    expect(chosen.body).toEqual({ ...english, locale: 'pt-BR' })
    expect((await scene.get('setting?as=ben')).body).toEqual(english)
    await scene.platform.stop()
    scene = makeScene(opened.database)
    await scene.start()
    expect((await scene.get('setting?as=ana')).body.locale).toBe('pt-BR')
    expect((await scene.post('setting', { as: 'ana', locale: null })).body).toEqual(english)
  })

  it('is told with what they say, and when somebody is to be written to', async () => {
    await scene.post('setting', { as: 'ana', locale: 'de' })
    await scene.post('command', { as: 'ana', in: 'general', text: '/support xqz' })
    expect(scene.heard.at(-1)?.from).toMatchObject({ id: 'ana', locale: 'de', zone: 'Pacific/Honolulu' })
    expect(await scene.platform.localeOf({ workspace: 'playground', id: 'ana', name: 'Ana' })).toBe('de')
    expect(await scene.platform.localeOf({ workspace: 'playground', id: 'ben', name: 'Ben' })).toBe('en')
  })

  it('is that of the words they may use', async () => {
    await scene.post('setting', { as: 'ana', locale: 'fr' })
    const { body } = await scene.get('words?as=ana')
    const french = await messagesIn('fr')
    expect(body).toContainEqual({ word: 'why', takes: '<numéro> [all]', does: french['help.why'] })
  })

  it('is refused where the desk does not speak it, and changes nothing', async () => {
    for (const locale of ['ja', 'german', 'de_AT', '', 7]) {
      const { status, body } = await scene.post('setting', { as: 'ana', locale })
      expect(status).toBe(400)
      expect(body.error.where).toBe('locale')
    }
    expect((await scene.post('setting', { as: 'nobody', locale: 'de' })).status).toBe(404)
    expect((await scene.get('setting?as=ana')).body).toEqual(english)
  })

  it('does not mix with the language of a sentence: a time is said as the sentence is', async () => {
    const text = [at(Date.parse('2026-11-30T21:20:00Z'))]
    const to = { kind: 'channel', workspace: 'playground', channel: 'general' } as const
    await scene.platform.deliver({ kind: 'post', to, card: card(text, { locale: 'es' }) }, 'one')
    await scene.platform.deliver({ kind: 'post', to, card: card(text) }, 'two')
    await scene.post('setting', { as: 'ana', locale: 'de' })
    const { body } = await scene.get('messages?as=ana&in=general')
    expect(body.map((one: { text: string }) => one.text)).toEqual(['lun 30 nov, 11:20', 'Mon 30 Nov, 11:20'])
  })
})
