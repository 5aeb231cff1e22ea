import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanText } from '../../src/core/clean-text.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

const file = new URL('../data/discord-bad-inputs.json', import.meta.url)
const { cases } = z
  .object({ cases: z.array(z.object({ id: z.string(), input: z.unknown(), required: z.string() })) })
  .parse(JSON.parse(readFileSync(file, 'utf8')))
const inputOf = (id: string): string => String(cases.find(one => one.id === id)?.input)

const typed = [
  ...['mention-07', 'input-01', 'input-07', 'input-10'].map(inputOf),
  `Z${'\u0351\u036b\u0343'.repeat(20)} printer`,
  '# loud > quote - list [bank](https://evil.example) **bold** ||spoiler|| `code` <@&123456789012345678> <#1>',
]

describe('what people type in Discord', () => {
  it('stands everywhere as they typed it, and rings nobody, not even once it is edited', async () => {
    const stand = await startDiscordDesk(discord())
    const { guild, help, kim, triage, until, text } = stand
    const { build, views, world, journal } = discord()
    for (const [index, words] of typed.entries()) {
      const one = build.person(guild, { name: `Typer${index}` })
      await one.uses(help, 'support', { text: `new ${words}` })
    }
    const cards = () => views.messages(triage).filter(one => one.content !== '')
    await until('every card', () => cards().length === typed.length)
    for (const words of typed) {
      expect(cards().filter(one => text(one).includes(cleanText(words)))).toHaveLength(1)
    }
    for (const card of cards()) kim.reacts(card, '👀')
    await until('every card to be edited', () => cards().every(one => text(one).includes('Kim')))
    const all = [...world.channels.values()].flatMap(channel => views.messages(channel))
    // Discord's own line "added Ana to the thread" names whom it is about.
    expect(all.filter(({ type }) => type === 0 || type === 19).flatMap(({ pinged }) => pinged)).toEqual([])
    expect(all.filter(one => /@everyone/.test(one.content) && !/\\@everyone/.test(one.content))).toEqual([])
    expect(journal.refused()).toEqual([])
  })
})

describe('what no client of Discord would send', () => {
  it('gets a plain answer in private, or none, and changes nothing', async () => {
    const stand = await startDiscordDesk(discord())
    const { application, guild, ana, ben, kim, help, triage, until, text, talk, card } = stand
    const { craft, happenings, views, journal } = discord()
    await ana.uses(help, 'support', { text: 'new vpn down' })
    const [{ receipt, thread }, shownCard] = [await talk(1), await card(1)]
    const before = shownCard.content
    const userOf = (id: string) => {
      const found = discord().world.users.get(id)
      if (found === undefined) throw new Error(`There is nobody ${id}.`)
      return found
    }

    const about = { application, userId: ben.id, guildId: guild.id }
    const pressed = (action: string, channelId = help.id) =>
      craft.interaction({
        ...about,
        type: 3,
        channelId,
        source: shownCard,
        data: { custom_id: action, component_type: 2 },
      })
    for (const action of [
      'frobnicate:v0:1',
      'claim:999999999999',
      `draft:${'x'.repeat(80)}`,
      'claim:1',
      '',
    ]) {
      const met = await pressed(action)
      expect([action, met.answer.kind]).not.toEqual([action, 'nothing'])
      expect(met.messages().every(({ flags }) => (flags & 64) === 64)).toBe(true)
    }
    // Discord takes no answer in a channel that is gone: it is told in direct messages.
    await pressed('reply:1', '123456789012345678')
    const direct = views.direct(application, ben)
    expect(direct && text(await until('direct message', () => views.messages(direct)[0]))).toContain(
      'no such ticket',
    )

    const support = (options: object[]) =>
      craft.interaction({
        ...about,
        type: 2,
        channelId: help.id,
        data: { id: '1', type: 1, name: 'support', options } as never,
      })
    const wrong = await support([
      { name: 'text', type: 3, value: 'new vpn down' },
      { name: 'priority', type: 3, value: 'apocalyptic' },
    ])
    expect(text(await wrong.original())).toContain('apocalyptic')
    const long = await support([{ name: 'text', type: 3, value: `new ${'long '.repeat(20_000)}` }])
    expect((await long.original()).content).not.toBe('')
    const form = await craft.interaction({
      ...about,
      type: 5,
      channelId: help.id,
      data: { custom_id: 'reply:one', components: [] },
    })
    expect(form.answer.kind).not.toBe('nothing')

    // Somebody else's ticket is answered as one that does not exist.
    const other = await ben.uses(help, 'support', { text: 'status 1' })
    const none = await ben.uses(help, 'support', { text: 'status 77' })
    expect(text(await other.original())).toBe(text(await none.original()).replace('77', '1'))

    // An administrator may offer Ben the words of the team; that makes him none of them.
    happenings.overrideCommand(guild, application, 'desk', [{ id: ben.id, type: 2, permission: true }])
    const offered = await ben.uses(help, 'desk claim', { ticket: 1 })
    expect(offered.answer).toEqual({ kind: 'deferred', ephemeral: true })
    expect(text(await offered.original())).toMatch(/no such ticket|not/i)

    // Nor is anybody served who is no member any more, or whose words came from nowhere.
    const stranger = { application, userId: '123456789012345679', guildId: guild.id, channelId: help.id }
    discord().world.users.set(stranger.userId, { ...userOf(ben.id), id: stranger.userId })
    const unknown = await craft.interaction({
      ...stranger,
      type: 3,
      source: shownCard,
      data: { custom_id: 'claim:1', component_type: 2 },
    })
    expect(unknown.messages().every(({ flags }) => (flags & 64) === 64)).toBe(true)

    craft.event(application, 'MESSAGE_CREATE', guild.id, { nonsense: true })
    craft.event(application, 'MESSAGE_REACTION_ADD', guild.id, { user_id: 5 })
    happenings.webhookPosts(help, '!new from a webhook')
    const bot = discord().build.person(guild, { name: 'Other bot', bot: true })
    bot.types(help, '!new from a bot')
    ben.reacts(receipt.id === '' ? receipt : ben.types(help, 'hello'), '🚨')

    const fine = await ana.uses(help, 'support', { text: 'new the next one' })
    expect(text(await fine.original())).toContain('SUP-2 is open')
    await card(2)
    expect(shownCard.content).toBe(before)
    expect(views.messages(triage).filter(one => one.content !== '')).toHaveLength(2)
    kim.reacts(shownCard, '👀')
    await until('card that names Kim', () => text(shownCard).includes('Kim'))

    const large = { filename: 'dump.log', contentType: 'text/plain', bytes: new Uint8Array(25 * 1024 * 1024) }
    ana.types(thread, { content: 'the log', files: [large] })
    const told = await until('word about the file', () =>
      views.messages(thread).find(one => text(one).includes('dump.log was not passed on')),
    )
    expect(text(told)).toMatch(/larger than \d+ MB/)
    const team = await until('thread of the team', () => views.threads(triage)[0])
    await until('words without the file', () =>
      views.messages(team).some(one => text(one).includes('the log')),
    )
    expect(views.messages(team).flatMap(({ attachments }) => attachments)).toEqual([])
    expect(journal.refused(50_035)).toEqual([])
  })

  it('a crowd of commands of one person is five tickets and a polite word', async () => {
    const { ana, help, text, card } = await startDiscordDesk(discord())
    const met = await Promise.all(
      Array.from({ length: 30 }, (_, index) => ana.uses(help, 'support', { text: `new matter ${index}` })),
    )
    const answers = await Promise.all(met.map(async one => text(await one.original())))
    expect(answers.filter(one => one.includes('is open'))).toHaveLength(5)
    await card(5)
    expect(discord().views.threads(help).length).toBeLessThanOrEqual(5)
  })
})
