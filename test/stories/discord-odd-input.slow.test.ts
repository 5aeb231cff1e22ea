import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanText } from '../../src/core/clean-text.ts'
import { shown } from '../adapters/discord/shown.ts'
import { messageType } from '../platforms/discord/acts/messages.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import type { Json } from '../platforms/discord/json.ts'
import type { Channel } from '../platforms/discord/world/kinds.ts'
import { type DiscordDesk, startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

const isPrivate = 64
const dayAgo = Date.now() - 86_400_000

/** A claimed ticket, and what the world says of it. */
async function withTicket(): Promise<DiscordDesk & { state: () => string; answered: Channel }> {
  const stand = await startDiscordDesk(discord(), { members: true })
  const { ana, kim, help, text, until, talk, card } = stand
  await ana.uses(help, 'support', { text: 'new vpn down' })
  const { thread } = await talk(1)
  const shownCard = await card(1)
  kim.reacts(shownCard, '👀')
  await until('card that names Kim', () => text(shownCard).includes('👀 Kim'))
  return { ...stand, state: () => text(shownCard), answered: thread }
}

describe('options that no client would send', () => {
  it('are refused in private, and nothing changes', async () => {
    const { application, guild, ana, kim, help, triage, text, state } = await withTicket()
    const { craft, views, journal } = discord()
    const before = state()
    const option = (name: string, value: unknown) => ({
      name,
      type: typeof value === 'number' ? 4 : 3,
      value,
    })
    const desk = async (who: { id: string }, verb: string, options: object[]) => {
      const data = { id: '1', type: 1, name: 'desk', options: [{ name: verb, type: 1, options }] } as Json
      const about = { application, userId: who.id, guildId: guild.id, channelId: triage.id }
      const met = await craft.interaction({ ...about, type: 2, data })
      const said = await met.original()
      expect([verb, met.answer]).toEqual([verb, { kind: 'deferred', ephemeral: true }])
      return text(said)
    }
    for (const number of [0, -1, 99_999_999_999, 1.5, 9_007_199_254_740_992]) {
      expect(await desk(kim, 'claim', [option('ticket', number)])).not.toContain('You have')
      expect(await desk(kim, 'reply', [option('ticket', number), option('text', 'x')])).toMatch(/\S/)
    }
    for (const score of [0, -1, 6, 99_999_999_999])
      expect(await desk(ana, 'rate', [option('ticket', 1), option('score', score)])).not.toMatch(/thank/i)
    for (const odd of [
      [],
      [option('ticket', true)],
      [option('ticket', 'one')],
      [{ name: 'ticket', type: 11, value: '5' }],
    ])
      expect(await desk(kim, 'resolve', odd)).not.toMatch(/solved\.$/)
    expect(state()).toBe(before)
    expect(views.messages(help).filter(({ flags }) => (flags & isPrivate) === 0)).toEqual([])
    expect(journal.refused(50_035)).toEqual([])
  })

  it('and a message, a channel, a member that is not there get an answer all the same', async () => {
    const { application, guild, ben, kim, help, card, text, until, state } = await withTicket()
    const { craft, happenings, views } = discord()
    const source = await card(1)
    const before = state()
    const button = { custom_id: 'claim:1', component_type: 2 }
    const about = { application, userId: ben.id, guildId: guild.id, channelId: help.id }
    // The message of the button is deleted while it is pressed.
    const note = ben.types(help, 'bye')
    happenings.deleteMessage(note)
    const gone = await craft.interaction({ ...about, type: 3, source: note, data: button })
    expect(gone.messages().every(({ flags }) => (flags & isPrivate) === isPrivate)).toBe(true)
    expect(gone.answer.kind).not.toBe('nothing')
    // In direct messages there is no member.
    const direct = ben.opensDirect(application)
    for (const data of [
      { id: '1', type: 1, name: 'support', options: [{ name: 'text', type: 3, value: 'status 1' }] },
    ]) {
      const met = await craft.interaction({
        application,
        userId: ben.id,
        channelId: direct.id,
        type: 2,
        data: data as Json,
      })
      expect(text(await met.original())).toContain('no such ticket')
    }
    // A channel that nobody shows the bot.
    const nowhere = await craft.interaction({
      ...about,
      channelId: '123456789012345678',
      type: 2,
      data: {
        id: '1',
        type: 1,
        name: 'support',
        options: [{ name: 'text', type: 3, value: 'new from nowhere' }],
      } as Json,
    })
    // Discord takes no answer there: it is told in direct messages.
    expect(nowhere.messages()).toEqual([])
    await until('word of it', () => views.messages(direct).some(one => text(one).includes('SUP-2 is open')))
    expect(text(await card(2))).toContain('from nowhere')
    expect(state()).toBe(before)
    expect(kim.sees(source)).toBe(true)
  })
})

describe('what is no message of a person', () => {
  it('is passed over, and what is one without words is passed on with what it holds', async () => {
    const { application, guild, answered, ana, help, triage, until, text, state } = await withTicket()
    const { craft, build, views } = discord()
    const before = state()
    const author = { id: ana.id, username: 'ana', global_name: 'Ana' }
    let number = BigInt(ana.id) + (1n << 40n)
    const comes = (body: Json, channel = answered) => {
      number += 1n
      const said = {
        id: String(number),
        channel_id: channel.id,
        guild_id: guild.id,
        author,
        type: 0,
        content: '',
      }
      craft.event(application, 'MESSAGE_CREATE', guild.id, {
        ...said,
        mentions: [],
        attachments: [],
        ...body,
      })
    }
    for (const type of [
      messageType.nameChange,
      messageType.pinned,
      7,
      messageType.threadCreated,
      messageType.threadStarter,
      46,
      99,
    ])
      comes({ type, content: `of type ${type}` })
    const bot = build.person(guild, { name: 'Other bot', bot: true })
    const botAuthor = { id: bot.id, username: 'other', bot: true }
    comes({ author: botAuthor, content: 'from a bot' })
    comes({ webhook_id: '5', content: 'from a webhook' })
    comes({ author: botAuthor, content: '!claim 1' }, triage)
    comes({
      content: null,
      mentions: null,
      attachments: null,
      sticker_items: [{ id: '7', name: 'wave', format_type: 1 }],
    })
    comes({
      poll: { question: { text: 'Which room?' }, answers: [{ answer_id: 1, poll_media: { text: 'Four' } }] },
    })
    comes({
      message_reference: { type: 1, channel_id: '1', message_id: '2' },
      message_snapshots: [{ message: { content: 'as I told Ben', type: 0 } }],
    })
    comes({ embeds: [{ title: 'a preview' }] })
    const all = () =>
      views
        .threads(triage)
        .flatMap(one => views.messages(one))
        .map(text)
        .join('\n')
    await until('sticker', () => all().includes(':wave:'))
    await until('poll', () => /Which room\?\n?.*Four/s.test(all()))
    await until('what was forwarded', () => all().includes('as I told Ben'))
    await until('place of what cannot be said', () =>
      all().includes(`discord.com/channels/${guild.id}/${answered.id}/`),
    )
    expect(all()).not.toMatch(/of type|from a bot|from a webhook/)
    expect(state().split('\n')[1]).toBe(before.split('\n')[1])
    expect(views.messages(help)).toEqual([])
  })
})

describe('emoji', () => {
  it('of bots and of strangers do nothing, super reactions count, and what a moderator clears is taken away', async () => {
    const { application, guild, agents, ana, help, card, text, until, restart, talk } =
      await startDiscordDesk(discord())
    const { build, craft, happenings } = discord()
    const lee = build.person(guild, { name: 'Lee', roles: [agents], joinedAt: dayAgo })
    await ana.uses(help, 'support', { text: 'new vpn down' })
    await talk(1)
    const shownCard = await card(1)
    const bot = build.person(guild, { name: 'Other bot', bot: true, roles: [agents] })
    bot.reacts(shownCard, '👀')
    const put = { channel_id: shownCard.channelId, message_id: shownCard.id, guild_id: guild.id }
    for (const [user_id, emoji] of [
      ['123456789012345678', { id: null, name: '👀' }],
      [lee.id, { id: '123456789012345679', name: '👀' }],
      [lee.id, { id: '123456789012345679', name: null }],
      [lee.id, { id: null, name: '👁️' }],
    ] as const)
      craft.event(application, 'MESSAGE_REACTION_ADD', guild.id, { ...put, user_id, emoji })
    const fine = await ana.uses(help, 'support', { text: 'status 1' })
    expect(text(await fine.original())).toContain('SUP-1')
    expect(text(shownCard)).toContain('UNCLAIMED')

    lee.reacts(shownCard, '👀', true)
    await until('card that names Lee', () => text(shownCard).includes('👀 Lee'))
    // What was asked in the channel is looked at after the emoji.
    await restart(() => ana.types(help, `<@${application.botId}> new scanner is broken`))
    await card(2)
    // An emoji taken away lets go of a ticket a little later.
    await restart(() => {}, 5 * 60_000)
    ana.types(help, `<@${application.botId}> new mouse is broken`)
    await card(3)
    const mine = await lee.uses(help, 'support', { text: 'mine' })
    expect(text(await mine.original())).toContain('SUP-1')
    happenings.clearReactions(shownCard, '👀')
    await until('card that names nobody', () => text(shownCard).includes('UNCLAIMED'))
    expect(shown(shownCard, discord().world).buttons).toContain('Claim')
  })
})

/** What people may paste anywhere, from the project's list of bad inputs; each ends in a word of its own. */
const pasted = z
  .object({ cases: z.array(z.object({ id: z.string(), where: z.string(), input: z.unknown() })) })
  .parse(JSON.parse(readFileSync(new URL('../data/discord-bad-inputs.json', import.meta.url), 'utf8')))
  .cases.filter(({ id }) => ['mention-07', 'mention-13', 'input-01', 'input-07', 'input-10'].includes(id))
  .map(({ input }, index) => `${input} [bank](https://evil.example) %_% end${index}`)

describe('what people paste', () => {
  it('stands as they wrote it and rings nobody, by form, thread, edit and while it is typed', async () => {
    const { guild, ana, kim, help, triage, card, talk, text, until } = await startDiscordDesk(discord())
    const { build, views, world, journal } = discord()
    await ana.uses(help, 'support', { text: 'new vpn down' })
    const { thread } = await talk(1)
    kim.reacts(await card(1), '👀')
    const team = () => views.threads(triage).flatMap(one => views.messages(one))
    const copyOf = (end: string) => until(`copy of ${end}`, () => team().find(one => text(one).includes(end)))
    for (const [index, words] of pasted.entries()) {
      const one = build.person(guild, { name: `Paster${index}` })
      const form = await one.uses(help, 'support', {})
      const sent = await one.submits(form, { text: words.slice(0, 4_000) })
      expect(text(await sent.original())).toContain('is open')
      expect(text(await card(index + 2))).toContain(`end${index}`)
      await one.completes(help, 'support', { option: 'text', typed: words })
      await kim.completes(triage, 'desk claim', { option: 'ticket', typed: words })

      const said = ana.types(thread, words)
      expect(text(await copyOf(`end${index}`))).toContain(cleanText(words))
      ana.edits(said, `${words} edited${index}`)
      expect(text(await copyOf(`edited${index}`))).toContain(cleanText(words))
    }
    const all = [...world.channels.values()].flatMap(channel => views.messages(channel))
    const byBot = all.filter(
      ({ authorId, type }) => world.users.get(authorId)?.bot && (type === 0 || type === 19),
    )
    expect(byBot.flatMap(({ pinged }) => pinged)).toEqual([])
    expect(journal.refused()).toEqual([])
  })

  it('with a file of 25 MiB is a ticket without it, from the menu of a message and by an emoji', async () => {
    const { application, ana, help, card, text, until } = await startDiscordDesk(discord())
    const { views, journal } = discord()
    const bytes = new Uint8Array(25 * 1024 * 1024)
    const files = [{ filename: 'dump.log', contentType: 'text/plain', bytes }]
    const said = /SUP-\d.*\n.*dump\.log was not passed on: it is larger than \d+ MB/
    const met = await ana.usesOn(ana.types(help, { content: 'the first dump', files }), 'Open a ticket')
    expect(text(await met.original())).toMatch(said)
    ana.reacts(ana.types(help, { content: 'the second dump', files }), '🎫')
    await until('word about the file', () => {
      const direct = views.direct(application, ana)
      return direct && views.messages(direct).some(one => said.test(text(one)))
    })
    expect(text(await card(2))).toContain('the second dump')
    expect(journal.refused()).toEqual([])
  })
})

describe('words beyond those that Discord lists', () => {
  it('are understood after /support, as they are in Slack', async () => {
    const { ana, kim, help, triage, card, text, until } = await startDiscordDesk(discord())
    for (const words of ['new vpn down', 'new vpn is down again'])
      await ana.uses(help, 'support', { text: words })
    await card(2)
    const says = async (words: string) =>
      text(await (await kim.uses(triage, 'support', { text: words })).original())
    expect(await says('tag 1 vpn')).toContain('vpn')
    expect(await says('merge 2 into 1')).toMatch(/SUP-1/)
    const merged = await card(2)
    await until('card that is merged', () => /goes on in|SUP-1/.test(text(merged)))
    for (const words of [
      'snooze 1 2h',
      'split 1 the other half',
      'find vpn',
      'snippet',
      'oncall',
      'mine',
      'why 1',
    ])
      expect([words, await says(words)]).not.toEqual([
        words,
        expect.stringMatching(/^(–|I do not know|Open a ticket)/),
      ])
  })
})

describe('somebody of the team who left while no process listened', () => {
  it('is looked for, and what they hold returns to the queue a quarter of an hour later', async () => {
    const { guild, kim, card, text, until, restart } = await withTicket()
    const shownCard = await card(1)
    const minute = 60_000
    const { journal } = discord()
    const isAskedAfter = () => journal.refused(10_007).some(({ path }) => path.endsWith(`/members/${kim.id}`))
    await restart(() => kim.leaves(guild))
    await until('question after Kim', isAskedAfter)
    // That it is asked again begins no other quarter of an hour.
    await restart(() => journal.clear(), 10 * minute)
    await until('question after Kim again', isAskedAfter)
    expect(text(shownCard)).toContain('👀 Kim')
    await restart(() => {}, 17 * minute)
    await until('card that names nobody', () => text(shownCard).includes('UNCLAIMED'))
    expect(text(shownCard)).toContain('Kim is no longer here')
  })
})
