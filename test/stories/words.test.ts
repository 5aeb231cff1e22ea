import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let ana: Resident
let kim: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' })
  ana = desk.person('ana')
  kim = desk.person('kim')
})
afterAll(() => desk.stop())

const inTriage = { in: 'triage' }

describe('/support without words', () => {
  it('gives the form, which opens a ticket with the urgency that was chosen', async () => {
    const { form } = await ana.asks('/support')
    expect(form?.fields.map(field => field.id)).toEqual(['text', 'priority', 'category', 'service'])
    await ana.submits('new', { text: 'The dashboard shows last year', priority: 'low' })
    expect((await ana.finds('SUP-1 ·', 'dm:ana')).text).toContain('The dashboard shows last year · low.')
  })

  it('takes a form once: sent again it is refused in a sentence', async () => {
    const body = { as: 'ana', form: 'new', values: { text: 'again' } }
    const again = await desk.call<{ error: { text: string } }>('/submit', body)
    expect(again.status).toBe(404)
    expect(again.body.error.text).toContain('it was sent before or never opened')
  })

  it('listens to the fields of the form alone', async () => {
    await ana.asks('/support')
    const values = { text: 'no export', priority: 'medium', requester: 'ben', number: '7', __proto__: 'x' }
    await ana.submits('new', values)
    expect((await ana.finds('SUP-2 ·', 'dm:ana')).text).toContain('no export · medium.')
    expect(await desk.person('ben').types('/support status')).toBe(sentence('status.none'))
  })
})

describe('words for everybody', () => {
  it('`new` understands a priority anywhere in the text', async () => {
    await ana.types('/support new the portal priority:HIGH is slow')
    expect((await ana.finds('SUP-3 ·', 'dm:ana')).text).toContain('the portal is slow · high.')
  })

  it('`status` lists a person’s own tickets, newest first, and shows one by any spelling', async () => {
    const list = await ana.types('/support status')
    expect([...list.matchAll(/SUP-\d/g)].map(String)).toEqual(['SUP-3', 'SUP-2', 'SUP-1'])
    const one = await ana.types('/support status 3')
    expect(one).toContain('SUP-3 · the portal is slow · high')
    expect(await ana.types('/support status #3')).toBe(one)
    expect(await ana.types('/support STATUS sup-3')).toBe(one)
  })

  it('`help` shows what a person may use, and nothing else', async () => {
    expect(await ana.types('/support help')).not.toContain('claim')
    expect(await kim.types('/support help', inTriage)).toContain('`/support claim <number>`')
    expect(await kim.types('/support help', inTriage)).not.toContain('publish')
    expect(await desk.person('olga').types('/support help')).toContain('`/support publish ')
  })

  it('a word that is not known gets the nearest, and a way to a ticket with the same text', async () => {
    const answer = await ana.types('/support clam 2')
    expect(answer).toContain(sentence('refused.unknown-word', { word: 'clam' }))
    expect(answer).toContain(sentence('refused.nearest', { nearest: 'claim' }))
    expect(answer).toContain(sentence('refused.open-instead', { text: 'clam 2' }))
  })

  it('a word that needs a ticket asks which one', async () => {
    expect(await ana.types('/support why')).toBe(sentence('refused.no-number', { verb: 'why' }))
  })

  it('in the thread of a ticket the number may be left out', async () => {
    const card = await kim.finds('SUP-3 ·', 'triage')
    expect(await kim.says('!claim', { in: 'triage', thread: card.id })).toBe(
      sentence('claimed', { ticket: 'SUP-3' }),
    )
  })
})

describe('words for the team', () => {
  it('`claim`, `release`, `note`, `reply` and `resolve` do what the emoji and the buttons do', async () => {
    expect(await kim.types('/support release 3', inTriage)).toBe(sentence('released', { ticket: 'SUP-3' }))
    expect(await kim.types('/support claim 3', inTriage)).toBe(sentence('claimed', { ticket: 'SUP-3' }))
    expect(await kim.types('/support note 3 slow since Monday', inTriage)).toBe(
      sentence('noted', { ticket: 'SUP-3' }),
    )
    const solved = { ticket: 'SUP-3', requester: 'Ana Ruiz' }
    expect(await kim.types('/support resolve 3 more memory', inTriage)).toBe(sentence('resolved', solved))
    const receipt = await ana.finds('SUP-3 ·', 'dm:ana')
    expect((await ana.finds('as solved: more memory', 'dm:ana', receipt.id)).buttons).toHaveLength(5)
  })

  it('a reply and a note without a text say how to write one', async () => {
    const filling = { verb: 'reply', number: 1 }
    expect(await kim.types('/support reply 1', inTriage)).toBe(sentence('refused.no-text.ticket', filling))
  })

  it('the Reply button opens a form to the requester by name', async () => {
    const card = await kim.finds('SUP-1 ·', 'triage')
    const { form } = await kim.presses('reply:1', card)
    expect(form?.title).toBe(
      sentence('form.reply.title.customer', { customer: 'Northwind', requester: 'Ana Ruiz' }),
    )
    await kim.submits('reply:1', { text: 'Since when?' })
    const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
    await ana.finds('Kim Nakamura: Since when?', 'dm:ana', receipt.id)
  })

  it('are refused to everybody else, by their name', async () => {
    for (const verb of ['claim', 'release', 'reply', 'note']) {
      const refused = sentence('refused.not-allowed', { verb })
      const text =
        verb === 'reply' || verb === 'note' ? `\n${sentence('refused.your-text', { text: 'x' })}` : ''
      expect(await ana.types(`/support ${verb} 1 x`)).toBe(`${refused}${text}`)
    }
    expect(await ana.types('/support publish')).toBe(sentence('refused.not-allowed', { verb: 'publish' }))
  })
})

describe('a requester', () => {
  it('may say that it is solved, by a button, and rate it', async () => {
    const receipt = await ana.finds('SUP-2 ·', 'dm:ana')
    await ana.presses('resolve-own:2', receipt)
    expect((await kim.finds('SUP-2 ·', 'triage')).text).toContain('✅ solved by Ana Ruiz')
    expect(await ana.types('/support rate 2 2')).toContain(sentence('rated'))
    await desk.person('mia').finds('Ana Ruiz rated SUP-2', 'managers')
  })

  it('is told how to rate when the score is none', async () => {
    for (const score of ['6', '0', '4.5', 'five', ''])
      expect(await ana.types(`/support rate 2 ${score}`)).toBe(sentence('refused.bad-score', { number: 2 }))
  })
})
