import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'
/** Two business hours later. */
const answerBy = '2026-11-24T22:00:00Z'

let desk: RunningDesk
let ana: Resident
let kim: Resident
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  kim = desk.person('kim')
  mia = desk.person('mia')
  await ana.types('/support new vpn is gone')
})
afterAll(() => desk.stop())

const receipt = () => ana.finds('SUP-1 ·', 'dm:ana')
const own = async (who: Resident, channel: string) => {
  const told = (await who.sees(channel)).filter(one => one.private).at(-1)
  if (told === undefined) throw new Error(`Nobody told ${who.id} anything.`)
  return told
}
const actionOf = ({ buttons }: Message, label: string) => {
  const found = buttons.find(one => one.label === label)
  if (found === undefined) throw new Error(`There is no button "${label}".`)
  return found.action
}

describe('walk (i): a requester who asks for the team lead', () => {
  it('is asked what went wrong, by 🚨, the word and the button alike, and nothing happens yet', async () => {
    const asked = sentence('escalate.ask', { ticket: 'SUP-1' })
    expect(await ana.types('/support escalate 1', { in: 'dm:ana' })).toBe(asked)
    expect(await ana.reacts('🚨', await receipt(), { in: 'dm:ana' })).toBe(asked)
    await ana.presses('escalate:1', await receipt())
    expect((await own(ana, 'dm:ana')).text).toBe(asked)
    expect(await mia.sees('managers')).toEqual([])
  })

  it('sends it to those who lead with one tap, and hears by when they answer', async () => {
    const card = await own(ana, 'dm:ana')
    await ana.presses(actionOf(card, sentence('escalate.why.no-answer')), card)
    const done = sentence('escalate.done', { ticket: 'SUP-1', due: shown(answerBy) })
    expect((await own(ana, 'dm:ana')).text).toContain(done)
    const post = await mia.finds('SUP-1 ·', 'managers')
    expect(post.text).toContain('Ana Ruiz asks for the team lead: No answer')
  })

  it('has one open escalation: a second is told about the first', async () => {
    const refused = sentence('refused.escalated-already', { ticket: 'SUP-1', due: shown(answerBy) })
    expect(await ana.types('/support escalate 1')).toBe(refused)
    expect(await kim.types('/support escalate 1', { in: 'triage' })).toBe(refused)
    expect(await mia.sees('managers')).toHaveLength(1)
  })

  it('hears who has it; the post of the managers says so too', async () => {
    await mia.presses('take-escalation:1', await mia.finds('SUP-1 ·', 'managers'))
    const told = await ana.finds('(team lead) has it', 'dm:ana', (await receipt()).id)
    expect(told.text).toContain('Mia Santos')
    const [post, ...more] = (await mia.sees('managers')).filter(one => !one.private)
    expect(more).toEqual([])
    expect(post).toMatchObject({ edited: true, buttons: [{ label: sentence('button.settled') }] })
    expect(post?.text).toContain('Mia Santos has it.')
  })

  it('is told nothing of it in the team’s thread, whatever it is about', async () => {
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect(await kim.sees('triage', card.id)).toEqual([])
    expect(card.text).not.toContain('No answer')
  })

  it('keeps the request when somebody else solves the ticket, until the team lead says that it is settled', async () => {
    await kim.types('/support claim 1', { in: 'triage' })
    await kim.types('/support resolve 1 done', { in: 'triage' })
    const post = await mia.finds('SUP-1 ·', 'managers')
    expect(post.text).toContain(sentence('escalated.solved', { who: 'Kim Nakamura' }))
    await mia.presses('settle-escalation:1', post)
    expect((await mia.finds('Settled by Mia Santos', 'managers')).buttons).toEqual([])
    const thread = (await receipt()).id
    const done = await ana.finds('(team lead) is done with what you asked for', 'dm:ana', thread)
    expect(done.buttons.map(one => one.label)).toEqual([sentence('button.escalate')])
  })

  it('can ask again in words of their own once the ticket was opened anew', async () => {
    await ana.types('/support reopen 1')
    const thread = (await receipt()).id
    await ana.says('I want to speak to a manager', { in: 'dm:ana', thread })
    const told = (await ana.sees('dm:ana', thread)).filter(one => one.private).at(-1)
    expect(told?.text).toBe(sentence('escalate.ask', { ticket: 'SUP-1' }))
  })
})

describe('fresh words that ask for the team lead', () => {
  const mayNotQuote = /\bversion \d/

  it.each([
    'I want to complain',
    'speak to a manager',
    'please review severity',
    'can I talk to your manager?',
  ])('as "%s" offer the open tickets and one for the team lead, and quote nothing', async text => {
    const told = await ana.types(`/support ${text}`)
    expect(told).toContain(sentence('escalate.which'))
    expect(told).toContain('SUP-1: vpn is gone')
    expect(told).not.toMatch(mayNotQuote)
  })

  it('lead on to what went wrong with the ticket that is chosen', async () => {
    const card = await own(ana, 'general')
    expect(card.buttons.map(one => one.label)).toEqual([
      'SUP-1',
      sentence('button.complain'),
      sentence('button.question'),
    ])
    await ana.presses(actionOf(card, 'SUP-1'), card)
    expect((await own(ana, 'general')).text).not.toMatch(mayNotQuote)
  })

  it('of somebody without a ticket open one that the team lead is asked about at once', async () => {
    const ben = desk.person('ben')
    const told = await ben.types('/support your colleague was rude on the phone, I want to complain')
    expect(told).toBe(sentence('escalate.which.none'))
    const card = await own(ben, 'general')
    await ben.presses(actionOf(card, sentence('button.complain')), card)
    const answer = (await own(ben, 'general')).text
    expect(answer).toContain('SUP-2 goes on meanwhile')
    expect(answer).toMatch(/\nYour complaint is confirmed by \w{3} .* and answered by \w{3} /)
    const post = await mia.finds('SUP-2 ·', 'managers')
    expect(post.text).toContain(`Ben Okafor asks for the team lead: ${sentence('escalate.why.complaint')}`)
    const again = { as: 'ben', message: card.id, action: actionOf(card, sentence('button.complain')) }
    expect((await desk.call('/press', again)).status).toBe(404)
  })

  it('owe several things for one ticket, and the digest has a button for each, by its name', async () => {
    const { messages } = await mia.asks('/support digest now', { in: 'managers' })
    const digest = (await mia.sees('managers')).find(one => messages.includes(one.id))
    const labels = (digest?.buttons ?? []).map(one => one.label).filter(one => one.includes('SUP-2:'))
    const named = (kind: 'lead' | 'acknowledge' | 'complaint') =>
      sentence('promise.button.take.what', { ticket: 'SUP-2', what: sentence(`promise.${kind}`) })
    expect(labels).toEqual([named('lead'), named('acknowledge'), named('complaint')])
  })
})

describe('🚨 and `escalate`', () => {
  it('of somebody else’s ticket are answered as for one that does not exist', async () => {
    const ben = desk.person('ben')
    for (const number of [1, 99])
      expect(await ben.types(`/support escalate ${number}`)).toBe(sentence('refused.not-found'))
    expect((await mia.sees('managers')).filter(one => !one.private)).toHaveLength(2)
  })

  it('are taken by those who lead alone', async () => {
    const asked = await kim.types('/support escalate 1', { in: 'triage' })
    expect(asked).toBe(sentence('escalate.ask', { ticket: 'SUP-1' }))
    const card = await own(kim, 'triage')
    await kim.presses(actionOf(card, sentence('escalate.why.urgency')), card)
    const posts = (await mia.sees('managers')).filter(one => !one.private)
    expect(posts).toHaveLength(3)
    expect(posts.at(-1)?.text).toContain('Kim Nakamura asks for the team lead: Wrong urgency')
  })
  it('taken late promise no time that is over', async () => {
    await desk.push('1d')
    const post = (await mia.sees('managers')).findLast(one => one.text.includes('Wrong urgency'))
    if (post === undefined) throw new Error('Nobody asked for the team lead.')
    await mia.presses('take-escalation:1', post)
    const receipt = await ana.finds('🎫 SUP-1', 'dm:ana')
    const told = (await ana.sees('dm:ana', receipt.id)).at(-1)
    expect(told?.text).toMatch(/has it\. The answer was promised by .* and is late\. SUP-1 goes on/)
  })
  it('answered late say so where they were told to be late, once somebody has done it', async () => {
    const what = sentence('promise.lead')
    const late = (await mia.sees('managers')).find(
      one => one.text.startsWith('🔴 Owed to Ben Okafor for SUP-2') && one.text.includes(what),
    )
    if (late === undefined) throw new Error('Nothing is late.')
    await mia.presses(late.buttons[0]?.action ?? '', late)
    expect((await mia.sees('managers')).find(({ id }) => id === late.id)).toMatchObject({
      text: sentence('owed.over', { ticket: 'SUP-2', what }),
      buttons: [],
    })
  })
})
