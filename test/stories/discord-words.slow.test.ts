import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { shown } from '../adapters/discord/shown.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { permission } from '../platforms/discord/world/permissions.ts'
import { ownPolicy } from '../support/own-files.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

describe('what is offered while somebody types', () => {
  it('are words that they may use, tickets that they may see, and sections of the policy', async () => {
    const { desk, ana, ben, kim, help, triage, talk, card, text, until } = await startDiscordDesk(discord())
    await desk().warm()
    await ana.uses(help, 'support', { text: 'new portal login fails' })
    await ben.uses(help, 'support', { text: 'new invoice copy' })
    await Promise.all([talk(1), talk(2)])
    const typing = async (who: typeof ana, typed: string, where = help) =>
      (await who.completes(where, 'support', { option: 'text', typed })).map(({ value }) => value)

    expect(await typing(ana, 're')).toEqual(['reopen'])
    expect(await typing(kim, 're', triage)).toEqual(expect.arrayContaining(['reopen', 'reply', 'resolve']))
    expect(await typing(ana, 'status ')).toEqual(['status 1'])
    expect(await typing(ana, 'status 2')).toEqual([])
    expect(await typing(ana, 'reply ')).toEqual([])
    expect(await typing(kim, 'reply ', triage)).toEqual(['reply 1', 'reply 2'])
    expect(await typing(ana, '1')).toEqual(['status 1'])
    expect(await typing(ana, 'when are you open on saturday?')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^policy 3/)]),
    )
    expect(await kim.completes(triage, 'desk reply', { option: 'ticket', typed: '' })).toEqual([
      { name: 'SUP-1 · portal login fails', value: 1 },
      { name: 'SUP-2 · invoice copy', value: 2 },
    ])

    const filing = (typed: string) => ana.completes(help, 'support', { option: 'category', typed })
    expect((await filing('')).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Access', 'Billing', 'Defect', 'Other']),
    )
    expect(await filing('BILL')).toEqual([{ name: 'Billing', value: 'billing' }])
    expect((await card(1)).content).not.toContain('Billing desk')
    await ana.uses(help, 'support', { text: 'new portal login fails again', category: 'billing' })
    expect((await card(3)).content).toContain('Billing desk')
    const wrong = await ana.uses(help, 'support', { text: 'new the login', category: 'Weather' })
    expect(text(await wrong.original())).toContain('There is no such category. There are: Access, Billing')
    const form = await ana.uses(help, 'support', { category: 'Billing', priority: 'high' })
    expect(form.answer).toMatchObject({ kind: 'modal' })
    expect(JSON.stringify(form.answer)).toMatch(/"value":"billing","default":true/)
    expect(JSON.stringify(form.answer)).toMatch(/"value":"high","default":true/)

    // What it would be gives its place to what it is, by the button and by the form alike.
    for (const [label, number] of [
      ['Open it', 4],
      ['Add details', 5],
    ] as const) {
      const preview = await (
        await ana.uses(help, 'support', { text: `charts are gone ${number}` })
      ).original()
      const pressed = await ana.clicks(preview, label)
      if (label === 'Add details') await ana.submits(pressed, { text: 'charts are upside down' })
      const says = `SUP-${number} is open.`
      await until(says, () => text(preview).includes(says))
      expect(shown(preview, discord().world).buttons).toEqual([])
    }
    expect(discord().journal.refused()).toEqual([])
  })
})

describe('words of the team where the requester reads', () => {
  it('are taken away where that is allowed, kept as the note they were, and told to their author alone', async () => {
    const stand = await startDiscordDesk(discord())
    const { application, guild, agents, ana, ben, kim, help, triage, talk, card, text, until } = stand
    const { views, happenings, journal } = discord()
    happenings.changeRole(guild, agents, { permissions: permission.manageThreads })
    await ana.uses(help, 'support', { text: 'new portal login fails' })
    await ben.uses(help, 'support', { text: 'new a secret of Globex' })
    const { thread } = await talk(1)
    await talk(2)
    const inThread = () => views.messages(thread).map(text).join('\n')
    const direct = () => {
      const channel = views.direct(application, kim)
      return channel === undefined ? [] : views.messages(channel).map(text)
    }
    const told = (what: string) => until(`word of ${what}`, () => direct().find(one => one.includes(what)))
    const note = (what: string) =>
      until(`note of ${what}`, () =>
        views
          .threads(triage)
          .flatMap(one => views.messages(one))
          .find(one => text(one).includes(what)),
      )

    const log = { filename: 'vpn.log', contentType: 'text/plain', bytes: new TextEncoder().encode('E42') }
    const first = kim.types(thread, { content: 'note: she never pays', files: [log] })
    expect(await told('she never pays')).toMatch(/^I removed “note: she never pays”.*\nNoted on SUP-1/s)
    expect(thread.messages.has(first.id)).toBe(false)
    expect(text(await note('she never pays'))).toContain('Kim (note): she never pays')
    const file = await until('file for the team', () =>
      views
        .threads(triage)
        .flatMap(one => views.messages(one))
        .find(one => one.attachments.length > 0),
    )
    expect(file.attachments[0]?.filename).toBe('vpn.log')

    kim.types(thread, '!note 1 ask Globex')
    await told('I removed “note 1 ask Globex”')
    await note('ask Globex')
    kim.types(thread, '!next')
    await told('I removed “next”')
    kim.types(thread, '!status 2')
    await until('status', () => direct().at(-1)?.includes('SUP-2'))
    expect(inThread()).not.toMatch(/Globex|SUP-2|she never pays/)
    expect((await card(1)).content).not.toContain('first answer')

    const bot = [...guild.roles.values()].find(({ botId }) => botId === application.botId)
    if (bot === undefined) throw new Error('The bot has no role.')
    happenings.changeRole(guild, bot, { permissions: bot.permissions & ~permission.manageMessages })
    const last = kim.types(thread, 'note: he is her boss')
    expect(await told('he is her boss')).toMatch(/Ana too\. Delete it there.*\nNoted on SUP-1/s)
    expect(thread.messages.has(last.id)).toBe(true)
    await note('he is her boss')

    ana.types(thread, '!list')
    await until('list of Ana', () => inThread().includes('SUP-1'))
    expect(journal.refused().map(({ method }) => method)).toEqual(['DELETE'])
  })
})

describe('more choices than Discord lists', () => {
  it('are all within reach: typed in a form, found by typing on, and in further menus', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deskhand-many-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const policy = join(folder, 'support-policy.md')
    const more = Array.from({ length: 30 }, (_, index) => {
      const one = index + 1
      return `  - { id: topic-${one}, name: Topic ${one}, words: [matter-${one}] }\n`
    })
    await writeFile(
      policy,
      (await readFile(ownPolicy, 'utf8')).replace('categories:\n', `categories:\n${more.join('')}`),
    )
    const desk = await startDiscordDesk(discord(), { policy })
    const { ana, kim, help, card, text, until } = desk

    const offered = await ana.completes(help, 'support', { option: 'category', typed: '' })
    expect([offered.length, offered.at(-1)]).toEqual([
      25,
      { name: 'Topic 25 (11 more: type on)', value: 'topic-25' },
    ])
    expect(await ana.completes(help, 'support', { option: 'category', typed: 'topic 30' })).toEqual([
      { name: 'Topic 30', value: 'topic-30' },
    ])

    const form = await ana.uses(help, 'support', {})
    expect(JSON.stringify(form.answer)).toContain('36 to choose from: type the name.')
    const wrong = await ana.submits(form, { text: 'it is broken', category: 'Topic 31' })
    const why = await wrong.original()
    expect(text(why)).toMatch(/There is no such category.*Topic 30.*Topic 31/s)
    const again = await ana.clicks(why, 'Open a ticket')
    expect(JSON.stringify(again.answer)).toMatch(/it is broken.*Topic 31/)
    await ana.submits(again, { category: 'topic 30' })

    const chosen = await kim.selects(await card(1), 'menu', ['category:1'])
    const menu = await (chosen.answer.kind === 'deferred-update' ? chosen.followUp() : chosen.original())
    expect((await card(1)).content).not.toContain('Billing desk')
    await kim.selects(menu, 'menu:1', ['category:1:billing'])
    const named = await card(1)
    await until('the other category', () => named.content.includes('Billing desk'))
    expect(discord().journal.refused()).toEqual([])
  })
})

describe('somebody who is named', () => {
  it('is found by a mention and by their name, and is called by that', async () => {
    const { ana, kim, help, triage, card, text, until } = await startDiscordDesk(discord())
    await ana.uses(help, 'support', { text: 'new portal login fails' })
    const shownCard = await card(1)
    const says = async (words: string) =>
      text(await (await kim.uses(triage, 'support', { text: words })).original())
    expect(await says('assign 1 @ana')).toContain('Ana does not belong to the team')
    expect(await says(`assign 1 <@${ana.id}>`)).toContain('Ana does not belong to the team')
    expect(await says('assign 1 @nemo and a note')).toContain('I know nobody called @nemo here.')
    expect(await says(`assign 1 <@${kim.id}> mine`)).toContain('Kim has SUP-1 now.')
    const team = await until('thread of the team', () => discord().views.threads(triage)[0])
    await says('release 1')
    kim.types(team, `!assign <@${kim.id}>`)
    await until('card that names Kim again', () => text(shownCard).includes('Kim'))
  })
})
