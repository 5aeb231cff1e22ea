import { describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

describe('what is offered while somebody types', () => {
  it('are words that they may use, tickets that they may see, and sections of the policy', async () => {
    const { desk, ana, ben, kim, help, triage, talk, card, text } = await startDiscordDesk(discord())
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
    expect(discord().journal.refused()).toEqual([])
  })
})
