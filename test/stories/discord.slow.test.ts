import { describe, expect, it } from 'vitest'
import { shown } from '../adapters/discord/shown.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

describe('a ticket in Discord', () => {
  it('is opened by /support, claimed by 👀, answered, and resolved by ✅', async () => {
    const stand = await startDiscordDesk(discord())
    const { ana, ben, kim, help, triage, text, until } = stand
    const { views, journal } = discord()

    const met = await ana.uses(help, 'support', { text: 'new portal login fails & <b>' })
    expect(met.answer).toEqual({ kind: 'deferred', ephemeral: true })
    expect(text(await met.original())).toContain('SUP-1 is open')
    const { thread, receipt } = await stand.talk(1)
    expect(text(receipt)).toContain('SUP-1 · portal login fails & <b>')
    expect(text(receipt)).toContain("visible to you, the support team and this server's moderators")
    expect(receipt.content).toMatch(/<t:\d+:f>/)
    expect(thread.name).toBe('SUP-1 · portal login fails & <b>')
    expect([...(thread.thread?.members.keys() ?? [])]).toContain(ana.id)
    expect(ben.sees(receipt)).toBe(false)
    const card = await stand.card(1)
    expect(text(card)).toContain('portal login fails & <b>')

    kim.reacts(card, '👀')
    await until('card that names Kim', () => text(card).includes('Kim'))
    await until('receipt that names Kim', () => text(receipt).includes('Kim'))

    await kim.uses(triage, 'desk reply', { ticket: 1, text: 'Looking at it now' })
    const reply = await until('answer for Ana', () =>
      views.messages(thread).find(one => text(one).includes('Looking at it now')),
    )
    expect(ana.sees(reply)).toBe(true)

    ana.types(thread, 'thank you, it works')
    const team = await until('thread of the team', () => views.threads(triage)[0])
    await until("word of Ana's in the thread of the team", () =>
      views.messages(team).find(one => text(one).includes('thank you, it works')),
    )
    expect(team.id).toBe(card.id)

    kim.types(team, '!why')
    await until('reason of the due time', () =>
      views.messages(team).find(one => /why/i.test(text(one)) || text(one).includes('hours')),
    )

    kim.reacts(card, '✅')
    const solved = await until('question how it was', () =>
      views.messages(thread).find(one => shown(one, discord().world).buttons.includes('5')),
    )
    const rated = await ana.clicks(solved, '5')
    expect(text(await rated.original())).toMatch(/thank/i)
    expect(views.messages(triage).filter(one => one.content !== '')).toHaveLength(1)
    expect(journal.refused()).toEqual([])
  })
})
