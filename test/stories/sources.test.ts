import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'
const inGeneral = { in: 'general' }

let desk: RunningDesk
let ana: Resident
let ben: Resident
let kim: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  ben = desk.person('ben')
  kim = desk.person('kim')
})
afterAll(() => desk.stop())

async function said(by: Resident, text: string): Promise<Message> {
  await by.says(text, inGeneral)
  return by.finds(text, 'general')
}
const tickets = async (of: Resident) =>
  (await of.sees(`dm:${of.id}`)).filter(one => !one.private && one.text.includes('SUP-'))

describe('🎫 on a message', () => {
  it('by its author makes a ticket with the same words; the bot marks the message and says no number', async () => {
    const message = await said(ana, 'cannot log in since Monday')
    const answer = await ana.reacts('🎫', message, inGeneral)
    expect(answer).toContain('SUP-1 is open')
    expect((await ana.finds('SUP-1 ·', 'dm:ana')).text).toContain('cannot log in since Monday')
    expect((await kim.finds('SUP-1 ·', 'triage')).text).toContain('cannot log in since Monday')
    const marked = await ben.finds('cannot log in', 'general')
    expect(marked.reactions).toContainEqual({ emoji: '🎫', people: ['ana', 'deskhand'] })
    expect((await ben.sees('general')).map(one => one.text).join('\n')).not.toContain('SUP-1')
  })

  it('makes one ticket per message for ever, whoever puts it on again', async () => {
    const message = await ana.finds('cannot log in', 'general')
    for (const who of [kim, desk.person('lee'), ben])
      expect(await who.reacts('🎫', message, inGeneral)).toBe('')
    await ana.takesAway('🎫', message, inGeneral)
    expect(await ana.reacts('🎫', message, inGeneral)).toBe('')
    expect(await tickets(ana)).toHaveLength(1)
  })

  it('by an agent makes a ticket of the author, who hears by whom and may say that there is no need', async () => {
    const message = await said(ben, 'the export hangs')
    const opened = sentence('source.opened', { ticket: 'SUP-2', requester: 'Ben Okafor' })
    expect(await kim.reacts('ticket', message, inGeneral)).toBe(opened)
    const receipt = await ben.finds('SUP-2 ·', 'dm:ben')
    expect(receipt.text).toContain(sentence('receipt.opened-by', { who: 'Kim Nakamura' }))
    expect(receipt.buttons.map(one => one.label)).toContain(sentence('button.not-needed'))
    await ben.presses('resolve-own:2', receipt)
    expect((await kim.finds('SUP-2 ·', 'triage')).text).toContain('✅ solved by Ben Okafor')
  })

  it('by a bystander makes none: they are told once what they can do', async () => {
    const message = await said(ben, 'printer on fire')
    expect(await ana.reacts('🎫', message, inGeneral)).toBe(sentence('source.bystander'))
    const other = await said(ben, 'still on fire')
    expect(await ana.reacts('🎫', other, inGeneral)).toBe('')
    expect(await tickets(ben)).toHaveLength(1)
    expect((await kim.sees('triage')).some(one => one.text.includes('fire'))).toBe(false)
  })

  it('on a receipt, a card or what the desk posted means nothing', async () => {
    expect(await ana.reacts('🎫', await ana.finds('SUP-1 ·', 'dm:ana'), { in: 'dm:ana' })).toBe('')
    expect(await kim.reacts('🎫', await kim.finds('SUP-1 ·', 'triage'), { in: 'triage' })).toBe('')
    expect(await tickets(ana)).toHaveLength(1)
  })

  it('outside of the channels where customers ask means nothing', async () => {
    await kim.says('lunch?', { in: 'triage' })
    expect(await kim.reacts('🎫', await kim.finds('lunch?', 'triage'), { in: 'triage' })).toBe('')
    expect(await tickets(kim)).toHaveLength(0)
  })

  it('makes none of a message that is older than the desk, and says so to its author and to the team', async () => {
    const message = await said(ben, 'asked long ago')
    await desk.driver.db.execute(
      sql`update playground_messages set at = at - interval '3 days' where text = 'asked long ago'`,
    )
    const older = sentence('source.older', { begun: shown(morning) })
    for (const who of [ben, kim]) expect(await who.reacts('🎫', message, inGeneral)).toBe(older)
    expect(await ana.reacts('🎫', message, inGeneral)).toBe('')
    expect(await tickets(ben)).toHaveLength(1)
  })

  it('stops when the author has enough open tickets', async () => {
    for (const text of ['second', 'third']) await ana.reacts('🎫', await said(ana, text), inGeneral)
    const refused = sentence('source.limited', { count: 3, requester: 'Ana Ruiz' })
    expect(await ana.reacts('🎫', await said(ana, 'fourth'), inGeneral)).toBe(refused)
    expect(await tickets(ana)).toHaveLength(3)
  })
})

describe('what is written below a message that became a ticket', () => {
  it('reaches the team when its author writes it, and is nobody’s business when others do', async () => {
    const message = await ana.finds('cannot log in', 'general')
    const thread = { in: 'general', thread: message.id }
    expect(await ana.says('also on my phone', thread)).toBe('')
    expect(await ben.says('me too', thread)).toBe('')
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect((await kim.sees('triage', card.id)).map(one => one.text)).toEqual([
      '💬 Ana Ruiz: also on my phone',
    ])
  })

  it('counts as an answer when the team writes it', async () => {
    const message = await ana.finds('cannot log in', 'general')
    await kim.says('which browser?', { in: 'general', thread: message.id })
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect(card.fields.find(one => one.name === sentence('triage.field.first'))?.value).toMatch(/^done /)
  })
})

describe('a channel where every message is a request', () => {
  let folder: string
  let other: RunningDesk
  let asker: Resident
  let lee: Resident
  const here = { in: 'requests' }
  /** Requesters beside Ana and Ben. */
  const more = ['cho', 'dan', 'eva']
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'requests-'))
    const usual = new URL('../../src/policy/default/', import.meta.url)
    const file = await readFile(new URL('desk.yaml', usual), 'utf8')
    await writeFile(
      join(folder, 'desk.yaml'),
      file
        .replace('intake: [general]', 'intake: [general]\n      requests: [requests]')
        .replace(/^people:$/m, `people:\n${more.map(id => `  - { id: ${id}, name: ${id} }`).join('\n')}`),
    )
    await writeFile(join(folder, 'support-policy.md'), await readFile(new URL('support-policy.md', usual)))
    other = await startDesk({ at: morning, deskFile: join(folder, 'desk.yaml') })
    asker = other.person('ana')
    lee = other.person('lee')
  })
  afterAll(async () => {
    await other.stop()
    await rm(folder, { recursive: true })
  })
  const cards = async () => (await lee.sees('triage')).filter(one => !one.private)

  it('makes a ticket of a message, and one of a burst', async () => {
    expect(await asker.says('the portal is slow', here)).toContain('SUP-1 is open')
    await other.push('90s')
    expect(await asker.says('only in the morning', here)).toBe('')
    await other.push('90s')
    await asker.says('since Friday', here)
    const [card, ...more] = await cards()
    expect(more).toEqual([])
    const thread = (await lee.sees('triage', card?.id)).map(one => one.text).join('\n')
    expect(thread).toContain('only in the morning')
    expect(thread).toContain('since Friday')
  })

  it('makes another of what comes later than that', async () => {
    await other.push('121s')
    await asker.says('the dashboard is empty', here)
    expect(await cards()).toHaveLength(2)
  })

  it.each(['thanks!', 'Thank you so much 🙏', 'ok great, thanks', 'good morning', 'danke sehr'])(
    'makes none of “%s”',
    async text => {
      const before = (await cards()).length
      await other.push('3m')
      expect(await asker.says(text, here)).toBe('')
      expect(await cards()).toHaveLength(before)
    },
  )

  it('makes none of what the team writes', async () => {
    const before = (await cards()).length
    await lee.says('we are looking at the portal', here)
    expect(await cards()).toHaveLength(before)
  })

  it('makes one of thanks with a question, or with a but', async () => {
    const before = (await cards()).length
    await other.push('11m')
    await asker.says('thanks, but it is slow again', here)
    await other.push('3m')
    await asker.says('thanks, since when?', here)
    expect(await cards()).toHaveLength(before + 2)
  })

  it('tells the team in one line when three people want a ticket of somebody else’s message', async () => {
    const ana = other.person('ana')
    await ana.says('nothing loads, and nobody says why', { in: 'general' })
    const message = await ana.finds('nothing loads', 'general')
    const line = () => lee.finds('people think that this needs help', 'triage')
    await Promise.all(more.slice(0, 2).map(id => other.person(id).reacts('🎫', message, { in: 'general' })))
    await expect(line()).rejects.toThrow('0 messages')
    await other.person('eva').reacts('🎫', message, { in: 'general' })
    const wanted = await line()
    expect(wanted.text).toContain('3 people think')
    expect(wanted.text).toContain('nothing loads, and nobody says why')
    const before = (await cards()).length
    for (const _ of [1, 2]) await lee.presses(`open-for:${message.id}`, wanted)
    expect(await cards()).toHaveLength(before + 1)
    expect((await ana.sees('dm:ana')).filter(one => one.text.includes('nothing loads'))).toHaveLength(1)
  })
})
