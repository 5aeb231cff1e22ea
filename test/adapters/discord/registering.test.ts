import { describe, expect, it } from 'vitest'
import { areRegistered, commandsOf } from '../../../adapters/discord/connection/commands.ts'
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

describe('the commands', () => {
  it('offer what is used most, as many as a command takes', () => {
    expect(subcommands()).toHaveLength(25)
    expect(subcommands()).toEqual(
      expect.arrayContaining(['new', 'claim', 'reply', 'resolve', 'wait', 'help']),
    )
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
