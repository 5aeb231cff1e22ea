import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let ana: Resident
let ben: Resident
let kim: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' })
  ana = desk.person('ana')
  ben = desk.person('ben')
  kim = desk.person('kim')
})
afterAll(() => desk.stop())

type Refused = { error: { code: string; text: string; where: string } }
const inTriage = { in: 'triage' }

/** Opens a ticket by form, where the text alone counts, as a person of its own pace. */
async function open(who: Resident, text: string) {
  await desk.push('10m') // Five tickets within ten minutes are enough; these are about something else.
  await who.asks('/support')
  return who.submits('new', { text, priority: 'low' })
}

const newest = async (who: Resident) => (await who.sees(`dm:${who.id}`)).findLast(one => !one.private)

describe('texts', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
  ])('%s: the form comes back with its fault', async (_name, text) => {
    const { form } = await open(ana, text)
    expect(form?.fields[0]?.error).toBeTruthy()
  })

  it('control characters alone: the form comes back with its fault', async () => {
    const { form } = await open(ana, '\u0007\u001b\u0001')
    expect(form?.fields[0]?.error).toBe(sentence('form.error.empty'))
  })

  it('40,000 characters arrive whole, 40,001 come back to be shortened', async () => {
    const { form } = await open(ana, 'x'.repeat(40_001))
    expect(form?.fields[0]).toMatchObject({ value: 'x'.repeat(40_001) })
    expect(form?.fields[0]?.error).toContain('40000')
    await open(ana, `Long ${'x'.repeat(39_995)}`)
    expect((await newest(ana))?.text).toContain('Long xxx')
    const { number } = await lastTicket()
    const stored = await desk.store.tickets.read('support', number)
    const texts = await desk.store.tickets.texts('support', [stored?.ticket.title.id ?? ''])
    expect([...texts.values()][0]).toHaveLength(40_000)
  })

  it('what a headline cannot hold stands whole in the team’s thread', async () => {
    const lines = 'The export fails.\nSince Monday, with error 17.\nFor Ben as well.'
    await open(ana, lines)
    const { number } = await lastTicket()
    const card = await kim.finds(`SUP-${number} ·`, 'triage')
    expect(card.text).toContain('The export fails.')
    const [whole] = await kim.sees('triage', card.id)
    expect(whole?.text).toBe(`💬 Ana Ruiz: ${lines}`)
  })

  it('a reply, a note and a message of 40,000 characters reach the other side whole', async () => {
    await open(ana, 'short')
    const { number } = await lastTicket()
    const receipt = await ana.finds(`SUP-${number} ·`, 'dm:ana')
    const card = await kim.finds(`SUP-${number} ·`, 'triage')
    await kim.presses(`reply:${number}`, card)
    await kim.submits(`reply:${number}`, { text: 'r'.repeat(40_000) })
    await ana.says('m'.repeat(40_000), { in: 'dm:ana', thread: receipt.id })
    const told = await ana.sees('dm:ana', receipt.id)
    expect(told.some(one => one.text.includes('r'.repeat(40_000)))).toBe(true)
    const copies = await kim.sees('triage', card.id)
    expect(copies.some(one => one.text.includes('m'.repeat(40_000)))).toBe(true)
  })

  it.each([
    ['a quote that would end a statement', "'); DROP TABLE tickets; --"],
    ['a channel mention of Slack', '<!channel> please'],
    ['mentions of everybody', '@everyone @here'],
    ['emoji alone', '🔥🔥🔥'],
    ['markup', '<script>alert(1)</script> *bold* `code`'],
    ['a placeholder of ours', '{{who}} $t(receipt.new) \u0001'],
    ['a joined family', '👨‍👩‍👧‍👦'],
    ['Arabic', 'البوابة لا تعمل'],
  ])('%s: is a text like any other', async (_name, text) => {
    await open(ana, text)
    const { number } = await lastTicket()
    expect((await ana.finds(`SUP-${number} ·`, 'dm:ana')).text).toContain(
      `SUP-${number} · ${text.replaceAll('\u0001', '').trim()} · low.`,
    )
  })

  it('controls, direction overrides and half characters are taken out or replaced', async () => {
    await open(ana, 'a\u0000b\u0008c \u202Egnp.exe\u202C d\ud800e')
    const { number } = await lastTicket()
    const { text } = await ana.finds(`SUP-${number} ·`, 'dm:ana')
    expect(text).toContain('abc gnp.exe d\ufffde')
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })
})

async function lastTicket() {
  const [, digits] = /SUP-(\d+)/.exec(await ana.types('/support status')) ?? []
  return { number: Number(digits) }
}

describe('numbers', () => {
  it('one that does not exist and one of somebody else get the same answer, to the letter', async () => {
    const refused = sentence('refused.not-found')
    const withText = `${refused}\n${sentence('refused.your-text', { text: 'text' })}`
    const words = ['status', 'why', 'claim', 'release', 'rate', 'reopen']
    const wordsWithText = ['resolve', 'close', 'reply', 'note', 'wait', 'quote']
    for (const word of [...words, ...wordsWithText]) {
      const others = await ben.types(`/support ${word} 1 text`)
      expect(await ben.types(`/support ${word} 999999999 text`)).toBe(others)
      expect(others).toBe(wordsWithText.includes(word) ? withText : refused)
    }
  })

  it.each(['0', '99999999999', '99999999999999999999999'])('`%s` is nobody’s ticket', async number => {
    expect(await ben.types(`/support status ${number}`)).toBe(sentence('refused.not-found'))
  })

  it.each(['-1', '1.5', 'SUP-', 'one'])('`%s` is no ticket', async number => {
    const which = sentence('refused.no-number', { verb: 'status' })
    expect(await ben.types(`/support status ${number}`)).toBe(which)
  })
})

describe('priorities', () => {
  it('one that is none is named with those that are, and the text is not lost', async () => {
    const answer = await ben.types('/support new priority:urgent printer on fire')
    expect(answer).toBe(
      sentence('refused.bad-priority', { word: 'urgent', text: 'priority:urgent printer on fire' }),
    )
    expect(await ben.types('/support status')).toBe(sentence('status.none'))
  })
})

describe('reactions', () => {
  it('on messages of no ticket mean nothing', async () => {
    await ben.says('good morning', { in: 'general' })
    const message = await kim.finds('good morning', 'general')
    for (const emoji of ['👀', '✅', '🚨', '📤', '⏳']) {
      expect(await kim.reacts(emoji, message, { in: 'general' })).toBe('')
      expect(await kim.takesAway(emoji, message, { in: 'general' })).toBe('')
    }
  })

  it('on the digest mean nothing either', async () => {
    await desk.push('2026-11-25T19:31:00Z')
    const mia = desk.person('mia')
    const digest = await mia.finds('Marlowe & Pike support', 'managers')
    expect(await mia.reacts('👀', digest, { in: 'managers' })).toBe('')
    expect(await mia.says('!claim', { in: 'managers', thread: digest.id })).toBe(
      sentence('refused.no-number', { verb: 'claim' }),
    )
  })

  it('on what was said in a thread mean what they mean between people', async () => {
    const card = await kim.finds('SUP-1 ·', 'triage')
    await desk.person('lee').says('who looks at the logs?', { in: 'triage', thread: card.id })
    const note = await kim.finds('who looks', 'triage', card.id)
    await kim.reacts('👀', note, { in: 'triage', thread: card.id })
    await kim.reacts('✅', note, { in: 'triage', thread: card.id })
    await kim.types('/support note 1 I do', inTriage)
    await kim.reacts('👀', await kim.finds('I do', 'triage', card.id), { in: 'triage', thread: card.id })
    expect((await kim.finds('SUP-1 ·', 'triage')).text).toContain('UNCLAIMED')
  })

  it('by a requester: 👀 claims nothing, anywhere, and says so where it could have', async () => {
    const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
    expect(await ana.reacts('👀', receipt, { in: 'dm:ana' })).toBe(
      sentence('refused.not-allowed.mark', { emoji: '👀' }),
    )
    expect((await kim.finds('SUP-1 ·', 'triage')).text).toContain('UNCLAIMED')
  })
})

describe('buttons', () => {
  it('pressed a second time do nothing a second time', async () => {
    await open(ben, 'double click')
    const card = await kim.finds('double click', 'triage')
    const action = card.buttons.find(one => one.label === sentence('button.claim'))?.action ?? ''
    const press = () => desk.call<Refused>('/press', { as: 'kim', message: card.id, action })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(one => one.status).filter(status => status !== 200 && status !== 404)).toEqual([])
    const { number } = await lastOf(ben)
    const history = await desk.store.tickets.history('support', number)
    expect(history.filter(({ event }) => event.type === 'claimed')).toHaveLength(1)
  })

  it('by the wrong person are refused by the word’s name', async () => {
    await open(ben, 'not yours')
    const card = await kim.finds('not yours', 'triage')
    const olga = desk.person('olga')
    const claim = card.buttons.find(one => one.label === sentence('button.claim'))?.action ?? ''
    expect(await olga.pressesFor(claim, card, inTriage)).toBe(
      sentence('refused.not-allowed', { verb: 'claim' }),
    )
    const stranger = await desk.call<Refused>('/press', { as: 'ana', message: card.id, action: claim })
    expect(stranger.status).toBe(403)
  })

  it('after closing: a form that was open all the while says who solved it', async () => {
    await open(ben, 'form left open')
    const { number } = await lastOf(ben)
    const card = await kim.finds('form left open', 'triage')
    await kim.presses(`resolve:${number}`, card)
    await desk.person('lee').types(`/support resolve ${number} it was nothing`, inTriage)
    const sent = await kim.submits(`resolve:${number}`, { text: 'was me' })
    const [told] = (await kim.sees('triage')).filter(one => sent.messages.includes(one.id))
    expect(told?.text).toMatch(
      new RegExp(
        `^SUP-${number} was solved by Lee Hartmann.*\n${sentence('refused.your-text', { text: 'was me' })}$`,
      ),
    )
    const again = await desk.call<Refused>('/submit', {
      as: 'kim',
      form: `resolve:${number}`,
      values: { text: 'was me' },
    })
    expect([again.status, again.body.error.code]).toEqual([404, 'unknown-form'])
  })

  it('that the message does not have are refused', async () => {
    const receipt = await newest(ben)
    const press = { as: 'ben', message: receipt?.id, action: 'claim:1' }
    expect((await desk.call<Refused>('/press', press)).status).toBe(404)
  })
})

async function lastOf(who: Resident) {
  const [, digits] = /SUP-(\d+)/.exec(await who.types('/support status')) ?? []
  return { number: Number(digits) }
}

describe('lengths of time', () => {
  it.each(['0m', '-2h', '1e9d', '2h'])('`wait` for %s would ask somebody for it: refused', async word => {
    const { number } = await lastOf(ana)
    expect(await kim.types(`/support wait ${number} ${word}`, inTriage)).toBe(
      sentence('refused.wait-duration', { word, number }),
    )
  })

  it.each(['0d', '-1d', '1e9d'])('a report of %s is none', async length => {
    expect(await desk.person('mia').types(`/support report ${length}`, { in: 'managers' })).toContain(
      `\`${length}\``,
    )
  })

  it.each([
    { advance: '0m' },
    { advance: '-2h' },
    { advance: '1e9d' },
    { advance: '1h', to: '2027-01-01T00:00:00Z' },
  ])('the clock is not pushed by %o', async by => {
    const before = await desk.now()
    expect((await desk.call<Refused>('/clock', by)).status).toBe(400)
    expect((await desk.now()) - before).toBeLessThan(60_000)
  })
})

describe('haste', () => {
  it('the sixth ticket within ten minutes is refused with its text given back, and the next is not', async () => {
    await desk.push('10m')
    for (const index of [1, 2, 3, 4, 5]) await ben.types(`/support new burst ${index}`)
    const limited = { count: 5, within: '10 min', text: 'burst 6' }
    expect(await ben.types('/support new burst 6')).toBe(sentence('opened.limited', limited))
    expect(await ana.types('/support new mine')).toContain('is open.')
    await desk.push('10m')
    expect(await ben.types('/support new burst 7')).toContain('is open.')
  })
})

it('left no gap in the numbers, and no error behind', async () => {
  expect(desk.entries).toEqual([])
})
