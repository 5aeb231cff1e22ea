import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../policy/documents.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import { makeEnglishIn } from '../support/english.ts'
import type { Resident } from '../support/playground-client.ts'

let folder: string
let policyFile: string
let desk: RunningDesk
let olga: Resident
let kim: Resident
let ana: Resident
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-set-up-'))
  policyFile = join(folder, 'support-policy.md')
  await writeFile(policyFile, defaultPolicy)
  // Not what whoever runs this has started by hand.
  const environment = { DESKHAND_DATA: join(folder, 'data') }
  desk = await startDesk({ at: '2026-11-24T20:00:00Z', policyFile, environment })
  olga = desk.person('olga')
  kim = desk.person('kim')
  ana = desk.person('ana')
})
afterAll(async () => {
  await desk.stop()
  await rm(folder, { recursive: true })
})

describe('the owner of a new desk', () => {
  it('sees what is right and what is not, with what to do, and checks again in the same place', async () => {
    const text = await olga.types('/support setup', { in: 'managers' })
    expect(text.split('\n')[0]).toBe(sentence('setup.think', { count: 3 }))
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

  it('reads in it where a file has what kind of fault, and what the terminal says of it', async () => {
    const [before, after] = ['firstResponse: 30m,', 'firstAnswer: soon,']
    expect(defaultPolicy).toContain(before)
    await writeFile(policyFile, defaultPolicy.replace(before, after))
    const line = defaultPolicy.slice(0, defaultPolicy.indexOf(before)).split('\n').length
    await desk.call('/setting', { as: 'olga', locale: 'de' })
    const german = await olga.types('/support setup', { in: 'managers' })
    await desk.call('/setting', { as: 'olga', locale: 'en' })
    const english = await olga.types('/support setup', { in: 'managers' })
    await writeFile(policyFile, defaultPolicy)
    expect(english).toMatch(
      new RegExp(`❌ files: ${policyFile}:${line}:\\d+: .*"firstAnswer" is not known here\n→ Remove it`),
    )
    expect(german).toMatch(
      new RegExp(
        `❌ Dateien: ${policyFile}, Zeile ${line}, Spalte \\d+: Diesen Namen gibt es hier nicht\\. ` +
          'Im Terminal, auf Englisch: „.*"firstAnswer" is not known here“\n→ auf Englisch: „Remove it',
      ),
    )
    expect(german).toContain('Hier fehlt etwas. Im Terminal, auf Englisch: „')
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
