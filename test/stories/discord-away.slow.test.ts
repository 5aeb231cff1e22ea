import { describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { type DiscordDesk, startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

async function withTicket(): Promise<DiscordDesk> {
  const stand = await startDiscordDesk(discord())
  await stand.ana.uses(stand.help, 'support', { text: 'new vpn down' })
  await stand.talk(1)
  return stand
}

/** The words of the team's thread, once something of Ana's is there. */
async function mirrored(stand: DiscordDesk, words: string): Promise<number> {
  const { views } = discord()
  const team = await stand.until('thread of the team', () => views.threads(stand.triage)[0])
  const copies = () => views.messages(team).filter(one => one.content.includes(words))
  await stand.until(`copy of "${words}"`, () => copies().length > 0)
  return copies().length
}

describe('a line to Discord that is cut', () => {
  it('and resumed, loses nothing and doubles nothing', async () => {
    const stand = await withTicket()
    const { kim, ana, until, text } = stand
    const [card, { thread, receipt }] = [await stand.card(1), await stand.talk(1)]
    discord().gateway.cut()
    kim.reacts(card, '👀')
    ana.types(thread, 'also for Ben')
    await until('card that names Kim', () => text(card).includes('Kim'))
    await until('receipt that names Kim', () => text(receipt).includes('Kim'))
    expect(await mirrored(stand, 'also for Ben')).toBe(1)
  })

  it('and not resumed, is caught up with: claims, answers, and emoji taken away', async () => {
    const stand = await withTicket()
    const { kim, ana, until, text } = stand
    const [card, { thread }] = [await stand.card(1), await stand.talk(1)]
    discord().gateway.cut({ resumable: false })
    kim.reacts(card, '👀')
    ana.types(thread, 'also for Ben')
    await until('card that names Kim', () => text(card).includes('Kim'))
    expect(await mirrored(stand, 'also for Ben')).toBe(1)

    discord().gateway.cut({ resumable: false })
    kim.unreacts(card, '👀')
    ana.types(thread, 'and for Tom')
    await until('card that names nobody', () => !text(card).includes('Kim'))
    expect(await mirrored(stand, 'and for Tom')).toBe(1)
    expect(await mirrored(stand, 'also for Ben')).toBe(1)
  })
})

describe('a desk that was down', () => {
  it('finds what was done and asked meanwhile, and hears emoji on messages from before', async () => {
    const stand = await withTicket()
    const { kim, ana, ben, help, triage, application, until, text } = stand
    const [card, { thread }] = [await stand.card(1), await stand.talk(1)]
    const managers = channelNamed(stand.guild.id, 'managers')
    kim.reacts(card, '👀')
    await until('card that names Kim', () => text(card).includes('Kim'))
    await stand.restart(() => {
      kim.unreacts(card, '👀')
      ana.types(thread, 'written at night')
      ana.types(help, 'good night everybody')
      ana.reacts(ana.types(help, 'the printer smokes'), '🎫')
      ben.types(help, `<@${application.botId}> new scanner is broken`)
      for (let more = 0; more < 120; more += 1) ben.types(help, `good morning ${more}`)
    })
    expect(text(await stand.card(2)) + text(await stand.card(3))).toMatch(/printer|scanner/)
    await until('card that names nobody', () => !text(card).includes('Kim'))
    expect(await mirrored(stand, 'written at night')).toBe(1)
    kim.reacts(card, '👀')
    await until('card that names Kim again', () => text(card).includes('Kim'))
    kim.unreacts(card, '👀')
    await until('card that names nobody again', () => !text(card).includes('Kim'))

    ana.reacts(ana.types(help, 'no light in room 4'), '🎫')
    await stand.card(4)
    await stand.restart(() => {
      for (let more = 0; more < 1_010; more += 1) ben.types(help, `good evening ${more}`)
    })
    const toManagers = () => discord().views.messages(managers).map(text).join()
    await until('word of what nobody read', () => /written in help than it reads/.test(toManagers()))
    kim.reacts(card, '👀')
    await until('card that names Kim at last', () => text(card).includes('Kim'))
    const cards = discord()
      .views.messages(triage)
      .filter(one => one.content !== '')
    expect(cards.map(text).filter(one => /SUP-\d/.test(one))).toHaveLength(4)
    expect(discord().journal.refused()).toEqual([])
  })
})

describe('fifty agents who put 👀 on one card at once', () => {
  it('leave one holder, one message that names the others, and no emoji that says otherwise', async () => {
    const stand = await withTicket()
    const { guild, agents, triage, until, text } = stand
    const { build, views } = discord()
    const all = Array.from({ length: 50 }, (_, index) =>
      build.person(guild, { name: `Agent${index}x`, roles: [agents] }),
    )
    const card = await stand.card(1)
    for (const one of all) one.reacts(card, '👀')
    const team = await until('thread of the team', () => views.threads(triage)[0])
    await until('one emoji that is left', () => card.reactions.get('👀')?.length === 1)
    const [winner] = card.reactions.get('👀') ?? []
    const name = discord().world.users.get(winner ?? '')?.globalName ?? ''
    await until('card that names the winner', () => text(card).includes(name))
    const said = () => views.messages(team).map(text).join('\n')
    await until('names of the others', () =>
      all.every(one => one.id === winner || said().includes(nameOf(one.id))),
    )
    expect(views.messages(team).filter(one => one.content !== '').length).toBeLessThan(6)
  })
})

function nameOf(id: string): string {
  return discord().world.users.get(id)?.globalName ?? id
}

function channelNamed(guild: string, name: string) {
  const found = [...discord().world.channels.values()].find(one => one.guildId === guild && one.name === name)
  if (found === undefined) throw new Error(`There is no channel ${name}.`)
  return found
}
