import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import { faultsOf } from '../support/oracle.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'
const inTriage = { in: 'triage' }

let desk: RunningDesk
let ana: Resident
let ben: Resident
let kim: Resident
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  ben = desk.person('ben')
  kim = desk.person('kim')
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

async function cardOf(number: number): Promise<Message> {
  const found = (await kim.sees('triage')).find(
    one => !one.private && /^(?:🔴|🟠|🟡|⚪)/u.test(one.text) && one.text.includes(` SUP-${number} ·`),
  )
  if (found === undefined) throw new Error(`SUP-${number} has no card.`)
  return found
}
const receiptOf = (who: Resident, number: number) => who.finds(`SUP-${number} ·`, `dm:${who.id}`)
const inThread = async (who: Resident, place: string, root: Message) =>
  (await who.sees(place, root.id)).map(one => one.text)
const field = (card: Message, key: Parameters<typeof sentence>[0]) =>
  card.fields.find(one => one.name === sentence(key))?.value
const says = (text: string, who = kim) => who.types(`/support ${text}`, inTriage)

describe('the card of the team', () => {
  it('tells who asks, what is missing, what else is open and what it resembles', async () => {
    await ana.types('/support new portal login fails for several colleagues')
    await ana.types('/support new login to the portal fails with an error')
    const card = await cardOf(2)
    expect(field(card, 'triage.field.requester')).toBe(
      'Ana Ruiz · Northwind, Growth, no night cover · Playground, general · 1 other open (SUP-1)',
    )
    expect(field(card, 'triage.field.perhaps')).toContain('the same as SUP-1')
    expect(field(card, 'triage.field.missing')).not.toBe('')
    expect(field(await cardOf(1), 'triage.field.request')).toContain('suggested: “several”, several people')
    expect(card.buttons.map(one => one.label)).toEqual([
      'Claim',
      'Reply',
      'Wait',
      'Resolve',
      'Merge into SUP-1',
      'Priority',
      'Category',
      'Assign',
      'Hand over',
      'Escalate',
      'Merge',
      'Split',
      'Tags',
      'Snooze',
      'Why this time',
    ])
  })

  it('shows who wrote last, and what', async () => {
    await ana.says('also for Ben and Tom', { in: 'dm:ana', thread: (await receiptOf(ana, 1)).id })
    expect(field(await cardOf(1), 'triage.field.request')).toMatch(
      /last from Ana Ruiz 10:0\d: also for Ben and Tom$/,
    )
  })

  it('chooses another category, and gives the ticket on', async () => {
    const card = await cardOf(1)
    const choice = await kim.presses('category:1', card)
    const [asked] = (await kim.sees('triage')).filter(one => choice.messages.includes(one.id))
    expect(asked?.buttons.length).toBeGreaterThan(2)
    await kim.presses(asked?.buttons[0]?.action ?? '', asked as Message)
    const { form } = await kim.presses('handover:1', card)
    await kim.submits(form?.id ?? '', { who: 'lee', text: 'she is in a hurry' })
    expect((await cardOf(1)).text).toContain('👀 Lee Hartmann since')
  })
})

describe('tags', () => {
  it('stand on the card, and are the team’s alone', async () => {
    expect(await says('tag 1 VPN #login')).toBe(
      sentence('tagged.done', { ticket: 'SUP-1', tags: 'vpn, login' }),
    )
    expect(field(await cardOf(1), 'triage.field.tags')).toBe('vpn, login')
    expect(await says('tag 1 -login')).toBe(sentence('tagged.done', { ticket: 'SUP-1', tags: 'vpn' }))
    expect(await says('tag 1')).toBe(sentence('tagged.done', { ticket: 'SUP-1', tags: 'vpn' }))
    expect(await says('tag 1 vpn')).toBe(sentence('refused.is-so-already', { ticket: 'SUP-1' }))
    expect(await ana.types('/support tag 1 mine')).toBe(sentence('refused.not-allowed', { verb: 'tag' }))
    expect(await ben.types('/support tag 1 mine')).toBe(sentence('refused.not-found'))
    expect(await says('tag 1 two_words @all')).toBe(sentence('refused.bad-tag', { tag: '@all' }))
    expect(await says('tag 1 b c d e f g h i j k')).toContain('A ticket has 10 tags at most')
  })
})

describe('a snooze', () => {
  it('is no way round an answer', async () => {
    expect(await says('snooze 1 2h')).toBe(sentence('refused.answer-first', { requester: 'Ana Ruiz' }))
  })

  it.each(['0m', '-2h', '1e9d', '400d', 'tomorrow'])('does not last %s', async length => {
    expect(await says(`snooze 1 ${length}`)).toBe(sentence('refused.bad-duration', { word: length }))
  })

  it('ends when its time is over, with why, and when the requester writes', async () => {
    await says('reply 1 we look into it', desk.person('lee'))
    expect(await says('snooze 1')).toBe(sentence('refused.no-duration', { number: 1 }))
    expect(await says('snooze 1 2h ask the supplier again')).toContain('SUP-1 is out of sight until')
    expect((await cardOf(1)).text).toContain('💤')
    const asleep = sentence('mine.asleep', { count: 1, until: shown((await desk.now()) + 2 * 3_600_000) })
    expect(await desk.person('lee').types('/support mine')).toBe(`${sentence('mine.quiet')}\n${asleep}`)
    expect(await says('next')).toMatch(/SUP-2 · .* · due Wed 25 Nov, 10:0\d$/m)
    expect(await says('next')).not.toContain('SUP-1')
    await desk.push('2h')
    expect(await desk.person('lee').types('/support mine')).toMatch(/SUP-1 · .* · due /)
    const told = await desk.person('lee').hears('Its snooze is over', 'dm:lee')
    expect(told.text).toContain('ask the supplier again')
    expect((await cardOf(1)).text).not.toContain('💤')
    await says('snooze 1 5h')
    await ana.says('any news?', { in: 'dm:ana', thread: (await receiptOf(ana, 1)).id })
    expect((await cardOf(1)).text).not.toContain('💤')
    await says('reply 1 soon', desk.person('lee'))
    await says('snooze 1 5h')
    expect(await says('snooze 1 off')).toBe(sentence('woken.done', { ticket: 'SUP-1' }))
    expect(await says('snooze 1 off')).toBe(sentence('refused.not-snoozed', { ticket: 'SUP-1' }))
  })
})

describe('merging', () => {
  it('refuses itself, a circle, another desk, nothing, and another customer', async () => {
    await ben.types('/support new the sync is slow')
    expect(await says('merge 2 2')).toBe(sentence('refused.merge-self', { ticket: 'SUP-2' }))
    expect(await says('merge 2 OPS-1')).toBe(
      sentence('refused.merge-desk', { other: 'OPS-1', prefix: 'SUP' }),
    )
    expect(await says('merge 2 soon')).toBe(sentence('refused.merge-number', { number: 2 }))
    expect(await says('merge 2 99')).toBe(sentence('refused.not-found'))
    expect(await says('merge 3 1')).toContain('belong to different customers')
    expect(await ana.types('/support merge 1 2')).toBe(sentence('refused.not-found'))
  })

  it('lets one ticket go on in another, in whose thread everything stands', async () => {
    expect(await says('merge 2 1')).toBe(sentence('merged.done', { ticket: 'SUP-2', into: 'SUP-1' }))
    expect((await cardOf(2)).text).toContain('🔗 goes on in SUP-1')
    const team = await inThread(kim, 'triage', await cardOf(1))
    expect(team.join('\n')).toContain(
      '🔗 SUP-2 goes on here (Kim Nakamura). Ana Ruiz asked there: login to the',
    )
    expect(await says('merge 1 2')).toContain('SUP-2 itself goes on in SUP-1')
    expect(await says('claim 2')).toBe(sentence('refused.merged', { ticket: 'SUP-2', into: 'SUP-1' }))
    for (const word of ['list', 'find login'])
      expect(await ana.types(`/support ${word}`)).toMatch(/SUP-2 · .* · goes on in SUP-1$/m)
    const hers = await receiptOf(ana, 2)
    expect(hers.text).toContain('It goes on in SUP-1.')
    await ana.says('said in the old thread', { in: 'dm:ana', thread: hers.id })
    expect((await inThread(kim, 'triage', await cardOf(1))).join('\n')).toContain('said in the old thread')
  })

  it('asks for the other way round where an answer is due sooner', async () => {
    await ben.types('/support new priority:low the sync is slow again')
    const refused = await says('merge 3 4')
    expect(refused).toContain('Merge SUP-4 into SUP-3 instead')
    expect(await says('merge 4 into SUP-3')).toBe(sentence('merged.done', { ticket: 'SUP-4', into: 'SUP-3' }))
  })
})

describe('splitting', () => {
  it('offers the last words, and refuses to split off nothing', async () => {
    const { form } = await kim.presses('split:1', await cardOf(1))
    expect(form?.fields[0]?.value).toContain('said in the old thread')
    const again = await kim.submits(form?.id ?? '', { text: '   ' })
    expect(again.form?.fields[0]?.error).toMatch(/^Please/)
    const done = await kim.submits(again.form?.id ?? '', {
      text: 'the export has no header',
      number: '3',
      by: 'mia',
    })
    expect(done.messages.length).toBeGreaterThan(0)
    const card = await cardOf(5)
    expect(field(card, 'triage.field.family')).toBe('it came out of SUP-1')
    expect((await receiptOf(ana, 5)).text).toContain(sentence('receipt.split', { ticket: 'SUP-1' }))
    expect((await inThread(kim, 'triage', await cardOf(1))).at(-1)).toBe(
      sentence('split', { who: 'Kim Nakamura', ticket: 'SUP-5' }),
    )
  })
})

describe('finding', () => {
  it('looks through all that a person may see, and nothing else', async () => {
    await says('note 5 the zebra is in the archive')
    expect(await says('find zebra')).toContain('SUP-5 · the export has no header')
    expect(await says('find ZEB arch')).toContain('… the zebra is in the archive …')
    expect(await ana.types('/support find zebra')).toBe(sentence('find.none', { text: 'zebra' }))
    expect(await ana.types('/support find export')).toContain('SUP-5')
    expect(await ben.types('/support find export')).toBe(sentence('find.none', { text: 'export' }))
    expect(await says('find #vpn')).toContain('SUP-1')
    expect(await says('find #vpn zebra')).toBe(sentence('find.none', { text: '#vpn zebra' }))
    expect(await says('find')).toBe(sentence('find.what'))
    expect(await says("find ' | !x:* \\ ')")).toBe(sentence('find.none', { text: "' | !x:* \\ ')" }))
    const wild = '%_'.repeat(500)
    expect(await says(`find ${wild}`)).not.toContain('SUP-5')
    expect(await says('find 404')).toBe(sentence('find.none', { text: '404' }))
  })
})

describe('snippets', () => {
  it('are kept with placeholders that can be filled, and no others', async () => {
    expect(await says('snippet')).toBe(sentence('snippet.none'))
    const broken = await says('snippet add hello Dear {{requestr}}')
    expect(broken).toContain('`{{requestr}}` is no placeholder')
    expect(broken).toContain('Dear {{requestr}}')
    expect(await says('snippet add hello Dear {{requester')).toContain('is no placeholder')
    expect(await says('snippet add 42 text')).toContain('can be no name')
    expect(await says('snippet add hello Dear {{requester}}, {{ticket}} is with {{agent}}.')).toContain(
      'Kept as hello',
    )
    expect(await says('snippet')).toContain('hello: Dear {{requester}}')
    expect(await ana.types('/support snippet')).toBe(sentence('refused.not-allowed', { verb: 'snippet' }))
    expect(await says('snippet helo')).toBe(sentence('snippet.unknown', { name: 'helo', known: 'hello' }))
  })

  it('come back in the form of the reply, to be read before they go', async () => {
    const { form } = await kim.asks('/support snippet 5 hello', inTriage)
    expect(form?.id).toBe('reply:5')
    expect(form?.fields[0]?.value).toBe('Dear Ana Ruiz, SUP-5 is with Kim Nakamura.')
    await kim.submits('reply:5', { text: 'Dear Ana', next: 'resolve' })
    expect((await receiptOf(ana, 5)).text).toContain('Solved by Kim Nakamura')
  })

  it('can be chosen in the form itself', async () => {
    const { form } = await kim.presses('reply:1', await cardOf(1))
    expect(form?.fields.map(one => one.id)).toEqual(['text', 'next', 'snippet'])
    const again = await kim.submits('reply:1', { text: 'More tomorrow.', snippet: 'hello' })
    expect(again.form?.fields[0]?.value).toBe('Dear Ana Ruiz, SUP-1 is with Kim Nakamura.\nMore tomorrow.')
    expect(await says('snippet remove hello')).toContain('hello is gone')
  })
})

describe('erasing', () => {
  it('is a manager’s, and reaches all sides, while the chain still verifies', async () => {
    await says('reply 3 the password is hunter2')
    await ben.says('thank you, hunter2 works for me and for nobody else', {
      in: 'dm:ben',
      thread: (await receiptOf(ben, 3)).id,
    })
    expect(await says('redact 3 hunter2')).toBe(sentence('refused.not-allowed', { verb: 'redact' }))
    const list = await mia.asks('/support redact 3 hunter2', inTriage)
    const [asked] = (await mia.sees('triage')).filter(one => list.messages.includes(one.id))
    expect(asked?.buttons).toHaveLength(2)
    for (const { action } of asked?.buttons ?? []) await mia.presses(action, asked as Message)
    const card = await cardOf(3)
    const everywhere = [
      ...(await inThread(kim, 'triage', card)),
      ...(await inThread(ben, 'dm:ben', await receiptOf(ben, 3))).filter(
        text => !text.startsWith('thank you'),
      ),
      card.text,
      ...card.fields.map(one => one.value),
    ].join('\n')
    expect(everywhere).not.toContain('hunter2')
    expect(everywhere).toMatch(/Kim Nakamura: \(removed by Mia Santos, \d\d:\d\d\)/)
    expect(await says('find hunter2')).toBe(sentence('find.none', { text: 'hunter2' }))
    expect(await faultsOf(desk.driver)).toEqual([])
  })
})
