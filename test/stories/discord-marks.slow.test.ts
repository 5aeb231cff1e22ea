import { describe, expect, it } from 'vitest'
import { shown } from '../adapters/discord/shown.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { permission } from '../platforms/discord/world/permissions.ts'
import { type DiscordDesk, startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0, global: { limit: 1_000, perMs: 1_000 } })
stopDesks()

const day = 86_400_000

/** What somebody reads in their direct messages with the desk. */
function direct({ application, text }: DiscordDesk, person: { id: string }): string[] {
  const channel = discord().views.direct(application, person)
  return channel === undefined ? [] : discord().views.messages(channel).map(text)
}

describe('🎫 on a message in Discord', () => {
  it('opens a ticket for its author, by the author or the team, and says nothing in public', async () => {
    const stand = await startDiscordDesk(discord())
    const { ana, ben, kim, help, triage, until, talk, card, text } = stand
    const { views, journal } = discord()
    const asked = ana.types(help, 'cannot log in since <@everyone> **this** morning')
    ana.reacts(asked, '🎫')
    const { thread, receipt } = await talk(1)
    expect(text(receipt)).toContain('cannot log in')
    await until("the bot's 🎫", () => (asked.reactions.get('🎫')?.length ?? 0) === 2)
    kim.reacts(asked, '🎫')
    ben.reacts(ben.types(help, 'mine too'), '🎫')
    await card(2)
    expect([ana.sees(receipt), ben.sees(receipt)]).toEqual([true, false])
    expect(views.threads(help).every(one => one.thread?.locked !== true && one.type === 12)).toBe(true)
    expect(thread.name).toContain('SUP-1')
    expect([direct(stand, ana), direct(stand, kim)]).toEqual([[], []])
    expect(views.messages(triage).filter(one => one.content !== '')).toHaveLength(2)
    expect(journal.refused()).toEqual([])
  })

  it('is for members, for three open tickets, and of others a line for the team once there are three', async () => {
    const stand = await startDiscordDesk(discord())
    const { guild, ana, kim, help, triage, until, talk, text, card } = stand
    const { build, views, world } = discord()
    const nia = build.person(guild, { name: 'Nia' })
    nia.reacts(nia.types(help, 'just arrived'), '🎫')
    await until('word for the newcomer', () => direct(stand, nia)[0]?.includes('member here for 10 min'))

    for (const number of [1, 2, 3]) {
      ana.reacts(ana.types(help, `matter ${number}`), '🎫')
      await talk(number)
    }
    ana.reacts(ana.types(help, 'matter 4'), '🎫')
    await until('word of the limit', () => direct(stand, ana)[0]?.includes('3 open tickets'))

    const wish = nia.types(help, 'help me please')
    const old = { joinedAt: Date.now() - 30 * day }
    const three = ['Uma', 'Vic', 'Wes'].map(name => build.person(guild, { name, ...old }))
    const fresh = build.person(guild, { name: 'Xia', joinedAt: Date.now() - day })
    for (const one of [fresh, ...three]) one.reacts(wish, '🎫')
    const line = await until('line for the team', () =>
      views.messages(triage).find(one => text(one).includes('think that this needs help')),
    )
    expect(text(line)).toMatch(/^3 people/)
    await until('word for a bystander', () => direct(stand, three[0] ?? nia)[0]?.includes('Only the author'))
    await kim.clicks(line, 'Open for Nia')
    const opened = await card(4)
    expect(text(opened)).toContain('help me please')
    expect(views.messages(help).filter(one => world.users.get(one.authorId)?.bot)).toEqual([])
  })

  it('in a raid is one line to the managers, who can pause it', async () => {
    const stand = await startDiscordDesk(discord())
    const { guild, ana, kim, help, until, text } = stand
    const { build, views, world } = discord()
    const wish = ana.types(help, 'anybody here?')
    const raiders = Array.from({ length: 34 }, (_, index) =>
      build.person(guild, { name: `Raider${index}`, accountMadeAt: Date.now() - day }),
    )
    for (const one of raiders) one.reacts(wish, '🎫')
    const managers = [...world.channels.values()].find(one => one.name === 'managers')
    const line = await until('line to the managers', () => managers && views.messages(managers)[0])
    expect(shown(line, world).buttons).toEqual(['Pause 🎫 for an hour'])
    const met = await kim.clicks(line, 'Pause 🎫 for an hour')
    expect(text(await met.original())).toContain('paused until')
    ana.reacts(wish, '🎫')
    const other = await stand.ana.uses(help, 'support', { text: 'new by word' })
    expect(text(await other.original())).toContain('SUP-1 is open')
    expect(managers && views.messages(managers)).toHaveLength(1)
  })
})

describe('a team that works in a forum', () => {
  it('finds status and priority as tags of a post for each ticket', async () => {
    const tags = ['Unclaimed', 'In progress', 'Waiting', 'Solved', 'critical', 'high', 'medium', 'low']
    const stand = await startDiscordDesk(discord(), { tags })
    const { ana, kim, help, triage, until, text } = stand
    const { views, journal } = discord()
    await ana.uses(help, 'support', { text: 'new priority:high portal login fails' })
    const post = await until('post', () => views.threads(triage)[0])
    const shownTags = () =>
      (post.thread?.appliedTags ?? []).map(id => triage.tags.find(one => one.id === id)?.name)
    expect(shownTags()).toEqual(['Unclaimed', 'high'])
    const card = await until('card', () => views.messages(post)[0])
    expect(text(card)).toContain('portal login fails')
    kim.reacts(card, '👀')
    await until('tag of who works on it', () => shownTags().includes('In progress'))
    await kim.uses(help, 'desk reply', { ticket: 1, text: 'It works again' })
    await until('answer below the card', () =>
      views.messages(post).some(one => text(one).includes('It works again')),
    )
    kim.reacts(card, '✅')
    await until('tag of what is solved', () => shownTags().includes('Solved'))
    expect(post.name).toBe('SUP-1 · portal login fails')
    expect(journal.refused()).toEqual([])
  })
})

describe('without the content intent', () => {
  it('the card says what is lost, and what the team writes in the thread stops the clock', async () => {
    const stand = await startDiscordDesk(discord(), { content: false })
    const { guild, agents, ana, kim, help, talk, card, text, until } = stand
    await ana.uses(help, 'support', { text: 'new vpn down' })
    const [{ thread }, triage] = [await talk(1), await card(1)]
    expect(text(triage)).toContain('does not show this bot')
    discord().happenings.changeRole(guild, agents, { permissions: permission.manageThreads })
    kim.types(thread, 'Looking at it')
    await until('first answer that is met', () => /First answer:\*\* done/.test(triage.content))
  })
})
