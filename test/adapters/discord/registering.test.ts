import { describe, expect, it } from 'vitest'
import { areRegistered, commandsOf } from '../../../adapters/discord/connection/commands.ts'
import { languages, messagesIn } from '../../../src/cards/languages.ts'
import { menuOf } from '../../../src/cards/menu.ts'
import { makeWords } from '../../../src/cards/words.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { makeScene, makeServer, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

const subcommands = () => {
  const desk = commandsOf('support', menuOf(makeWords('en'))).find(({ name }) => name === 'desk')
  return (desk && 'options' in desk ? (desk.options ?? []) : []).map(({ name }) => name)
}

/** The characters of a command by which Discord measures it. */
function longestOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + longestOf(one), 0)
  const said = (['name', 'description', 'value'] as const).map(field => {
    const own: unknown = Reflect.get(value, field)
    const others = Object.values((Reflect.get(value, `${field}_localizations`) ?? {}) as object)
    return Math.max(0, ...[own, ...others].map(one => (typeof one === 'string' ? one.length : 0)))
  })
  const below = ['options', 'choices'].map(field => longestOf(Reflect.get(value, field)))
  return [...said, ...below].reduce((sum, one) => sum + one, 0)
}

describe('the commands', () => {
  it('offer what is used most, as many as a command takes', () => {
    expect(subcommands()).toHaveLength(25)
    expect(subcommands()).toEqual(
      expect.arrayContaining(['new', 'claim', 'reply', 'resolve', 'wait', 'help']),
    )
  })

  it('are shown to each person in their own language, within what Discord takes', async () => {
    const menus = Object.fromEntries(
      await Promise.all(
        languages.map(async one => [one, menuOf(makeWords(one, await messagesIn(one)))] as const),
      ),
    )
    const wanted = commandsOf('support', menuOf(makeWords('en')), menus)
    const said = JSON.stringify(wanted)
    for (const locale of ['en-US', 'en-GB', 'de', 'es-ES', 'es-419', 'fr', 'pt-BR'])
      expect(said.split(`"${locale}"`).length).toBeGreaterThan(90)
    const server = makeServer(discord())
    await (await makeScene(discord(), { server, menus })).platform.stop()
    expect(discord().journal.accepted('PUT')).toHaveLength(1)
    const lines = [...said.matchAll(/"(name|description)_localizations":\{(.*?)\}/g)]
    const wrong = lines.flatMap(([, kind, body = '']) =>
      Object.values(JSON.parse(`{${body}}`) as Record<string, string>).filter(
        text => text.length > (kind === 'name' ? 32 : 100),
      ),
    )
    expect(wrong).toEqual([])
    // Of each field the longest counts, 8,000 characters in all: reference, "Application Command Object".
    for (const command of wanted) expect(longestOf(command)).toBeLessThan(8_000)
  })

  it('are written at the first start and left alone at the next', async () => {
    const server = makeServer(discord())
    const written = () => discord().journal.accepted('PUT')
    await (await makeScene(discord(), { server })).platform.stop()
    expect(written()).toHaveLength(1)
    await (await makeScene(discord(), { server })).platform.stop()
    expect(written()).toHaveLength(1)
  })

  it('are not taken for present where a word has changed', () => {
    const wanted = commandsOf('support', menuOf(makeWords('en')))
    expect(areRegistered(wanted, wanted)).toBe(true)
    expect(
      areRegistered(wanted, commandsOf('support', menuOf({ ...makeWords('en'), label: () => 'x' }))),
    ).toBe(false)
  })
})
