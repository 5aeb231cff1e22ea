import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'

let desk: RunningDesk
let ana: Resident
let kim: Resident
let hers: { in: string; thread: string }
let ours: { in: string; thread: string }
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  kim = desk.person('kim')
  await ana.types('/support new vpn is gone')
  hers = { in: 'dm:ana', thread: (await ana.finds('SUP-1 ·', 'dm:ana')).id }
  ours = { in: 'triage', thread: (await kim.finds('SUP-1 ·', 'triage')).id }
})
afterAll(() => desk.stop())

/** Name, words and content of each file that somebody sees in a thread. */
async function filesFor(who: Resident, spot: { in: string; thread: string }) {
  const all = (await who.sees(spot.in, spot.thread)).filter(one => one.from === 'deskhand')
  return Promise.all(
    all.flatMap(one => one.files).map(async one => [one.name, one.alt, await who.opens(one)]),
  )
}

describe('a file', () => {
  it('of the requester follows the words to the team, in their order', async () => {
    expect(await ana.sends('this is what I see', { 'error.log': 'E42', 'vpn.conf': 'mtu 1500' }, hers)).toBe(
      '',
    )
    expect(await filesFor(kim, ours)).toEqual([
      ['error.log', 'error.log, from Ana Ruiz', 'E42'],
      ['vpn.conf', 'vpn.conf, from Ana Ruiz', 'mtu 1500'],
    ])
    const texts = (await kim.sees(ours.in, ours.thread)).map(one => one.text)
    expect(texts.some(text => text.includes('this is what I see\n📎 error.log\n📎 vpn.conf'))).toBe(true)
  })

  it('may be all that somebody says', async () => {
    await ana.sends('', { 'screen.txt': 'a picture' }, hers)
    expect((await filesFor(kim, ours)).at(-1)).toEqual([
      'screen.txt',
      'screen.txt, from Ana Ruiz',
      'a picture',
    ])
  })

  it('of a note stays with the team until the note is sent on', async () => {
    await kim.sends('put this into your settings', { 'new.conf': 'mtu 1280' }, ours)
    await desk.push('1m')
    expect(await filesFor(ana, hers)).toEqual([])
    const note = (await kim.sees(ours.in, ours.thread)).find(one => one.from === 'kim')
    if (note === undefined) throw new Error('The note is gone.')
    await kim.reacts('📤', note, ours)
    await desk.push('10s')
    expect(await filesFor(ana, hers)).toEqual([['new.conf', 'new.conf, from Kim Nakamura', 'mtu 1280']])
  })

  it('is taken from the other side when its author deletes the message', async () => {
    await ana.sends('and this', { 'secret.txt': 'hunter2' }, hers)
    expect((await filesFor(kim, ours)).map(([name]) => name)).toContain('secret.txt')
    const own = (await ana.sees(hers.in, hers.thread)).find(one => one.text === 'and this')
    await desk.call('/delete', { as: 'ana', message: own?.id })
    expect((await filesFor(kim, ours)).map(([name]) => name)).toEqual(['error.log', 'vpn.conf', 'screen.txt'])
    const note = (await kim.sees(ours.in, ours.thread)).find(
      one => one.text === 'put this into your settings',
    )
    await desk.call('/delete', { as: 'kim', message: note?.id })
    expect(await filesFor(ana, hers)).toEqual([])
  })

  it('that can start a program or is empty is not passed on, and its sender hears why', async () => {
    const told = await ana.sends('try these', { 'fix.exe': 'MZ', 'ok.txt': 'fine' }, hers)
    expect(told).toBe(sentence('file.refused.kind', { name: 'fix.exe' }))
    expect((await filesFor(kim, ours)).map(([name]) => name)).toEqual([
      'error.log',
      'vpn.conf',
      'screen.txt',
      'ok.txt',
    ])
  })

  it('comes along when its message becomes a ticket', async () => {
    await desk.person('ben').sends('the export hangs', { 'export.csv': 'a,b' }, { in: 'general' })
    const message = await kim.finds('the export hangs', 'general')
    await desk.person('ben').reacts('🎫', message, { in: 'general' })
    const card = await kim.finds('SUP-2 ·', 'triage')
    expect(card.fields.some(({ value }) => value.includes('📎 1'))).toBe(true)
    expect(await filesFor(kim, { in: 'triage', thread: card.id })).toEqual([
      ['export.csv', 'export.csv, from Ben Okafor', 'a,b'],
    ])
  })

  it('is not what somebody writes like one', async () => {
    await ana.types('/support new the lift is stuck\n📎 all-passwords.txt')
    const card = await kim.finds('SUP-3 ·', 'triage')
    expect(card.fields.some(({ value }) => /📎 \d/.test(value))).toBe(false)
  })
})
