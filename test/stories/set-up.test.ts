import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import { makeEnglishIn } from '../support/english.ts'
import type { Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let olga: Resident
let kim: Resident
let ana: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' })
  olga = desk.person('olga')
  kim = desk.person('kim')
  ana = desk.person('ana')
})
afterAll(() => desk.stop())

describe('the owner of a new desk', () => {
  it('sees what is right and what is not, with what to do, and checks again in the same place', async () => {
    const text = await olga.types('/support setup', { in: 'managers' })
    expect(text).toContain('⚠️ sample values: ')
    expect(text).toContain('→ Put your own there before customers see them.')
    expect(text).toContain('the zone is the one of the sample')
    expect(text).toContain('✅ rota: ')
    const list = (await olga.sees('managers')).find(one => one.text === text)
    if (list === undefined) throw new Error('The list is not there.')
    expect(list.buttons).toEqual([{ action: 'setup', label: 'Check again' }])
    await olga.presses('setup', list)
    const lists = (await olga.sees('managers')).filter(one => one.text.includes('sample values: '))
    expect(lists).toHaveLength(1)
  })

  it('reads all of it in their own language', async () => {
    await desk.call('/setting', { as: 'olga', locale: 'de' })
    const text = await olga.types('/support setup', { in: 'managers' })
    await desk.call('/setting', { as: 'olga', locale: 'en' })
    expect(text).toContain(
      '⚠️ Zeitzonen: Marlowe & Pike support: die Zeitzone ist die des Beispiels, Pacific/Honolulu',
    )
    expect(text).toContain('→ Setzen Sie Ihre eigenen ein, bevor Kunden sie sehen.')
    const names = [
      'Marlowe & Pike support',
      'On call',
      'Product specialists',
      'On-call manager',
      'Support desk',
    ]
    const inFiles = [...names, 'Engineering and the on-call manager', 'Deskhand']
    // Files, variables and settings are named as they are.
    const said = text.replace(/\S*[\p{L}\d][./]\S*/gu, ' ')
    expect((await makeEnglishIn('de', inFiles))(said)).toEqual([])
  })

  it('has nobody to go live for in the playground', async () => {
    expect(await olga.types('/support go-live')).toContain('in the playground alone')
  })

  it.each(['setup', 'go-live'])('alone may say `%s`', async word => {
    for (const one of [ana, kim])
      expect(await one.types(`/support ${word}`)).toContain('is not yours to use here')
  })
})

describe('a test ticket', () => {
  it('is one of the team’s own, and wakes nobody', async () => {
    expect(await kim.types('/support test ticket', { in: 'triage' })).toContain('SUP-1 is open.')
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect(card.text).toContain('Test ticket: does everything work?')
    await kim.reacts('👀', card, { in: 'triage' })
    await kim.reacts('✅', card, { in: 'triage' })
    expect((await kim.finds('SUP-1 ·', 'triage')).text).toContain('solved by Kim Nakamura')
    expect(await kim.sees('on-call')).toEqual([])
  })

  it('is not what a customer means who begins with that word', async () => {
    expect(await ana.types('/support test account is locked')).toContain('Open this ticket?')
    expect(await ana.types('/support test ticket')).toContain('is not yours to use here')
  })
})
