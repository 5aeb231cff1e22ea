import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026 in Honolulu. */
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00-10:00`).toISOString()

let desk: RunningDesk
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: tuesday('10:00') })
  mia = desk.person('mia')
  await desk.person('ana').types('/support new priority:high login loop')
  await desk.person('kim').types('/support claim 1')
  await desk.person('ben').types('/support new priority:high where is the invoice')
  await desk.push(tuesday('14:30'))
})
afterAll(() => desk.stop())

/** The private answer to a word of Mia's, where managers read. */
async function asked(text: string): Promise<Message> {
  const { messages } = await mia.asks(text, { in: 'managers' })
  const answer = (await mia.sees('managers')).find(one => one.private && messages.includes(one.id))
  if (answer === undefined) throw new Error(`Nobody answered ${text}.`)
  return answer
}
const olga = () => desk.person('olga')

describe('`breaches`', () => {
  it('lists what is late and open, most late first, with what can be done about each', async () => {
    const { text, fields, buttons } = await asked('/support breaches')
    expect(text).toBe(sentence('breaches.head', { open: 2, closed: 0 }))
    const lines = fields.find(one => one.name === sentence('digest.late'))?.value.split('\n') ?? []
    expect(lines.map(line => line.split(' · ').slice(0, 4))).toEqual([
      ['SUP-1 high', 'login loop', 'Northwind (Growth)', 'Kim Nakamura'],
      ['SUP-2 high', 'where is the invoice', 'Globex (Premier)', 'nobody'],
    ])
    expect(buttons.map(one => one.action)).toEqual(
      expect.arrayContaining(['nudge:1', 'explain:1', 'claim:2', 'explain:2']),
    )
  })

  it('is for managers: to others it is a word that is not theirs', async () => {
    for (const word of ['breaches', 'digest now', 'nudge 1', 'explain 1 vendor']) {
      const [verb = ''] = word.split(' ')
      expect(await desk.person('kim').types(`/support ${word}`)).toBe(
        sentence('refused.not-allowed', { verb }),
      )
    }
    expect(await desk.person('ana').types('/support explain 2 vendor')).toBe(sentence('refused.not-found'))
  })
})

describe('giving a ticket to somebody', () => {
  it('takes one button and one choice', async () => {
    const breaches = await asked('/support breaches')
    expect(breaches.buttons.map(one => one.action)).toContain('assign:2')
    const { form } = await mia.presses('assign:2', breaches)
    const [who] = form?.fields ?? []
    expect(who).toMatchObject({ id: 'who', type: 'choice' })
    await mia.submits('assign:2', { who: 'lee', text: 'please' })
    expect((await mia.finds('HIGH · SUP-2', 'triage')).text).toContain('👀 Lee Hartmann since')
    await desk.person('lee').types('/support release 2')
  })
})

describe('a nudge', () => {
  it('reaches whoever has the ticket, with what is late', async () => {
    await mia.presses('nudge:1', await asked('/support breaches'))
    const nudge = await desk.person('kim').finds('👋 Mia Santos asks about SUP-1', 'dm:kim')
    expect(nudge.text).toContain(`The ${sentence('clock.first_response')} is 2 h`)
    expect(nudge.buttons[0]?.action).toBe('reply:1')
  })

  it('shows in the lists who sent it', async () => {
    const { fields } = await asked('/support digest now')
    expect(JSON.stringify(fields)).toContain('nudged by Mia Santos, 14:30')
  })

  it('is not repeated within four hours, by whomever: the second learns who it was, and when again', async () => {
    const filling = { ticket: 'SUP-1', who: 'Mia Santos', when: '14:30', again: '18:30' }
    expect(await mia.types('/support nudge 1')).toBe(sentence('refused.urged-already', filling))
    await desk.push(tuesday('18:31'))
    expect(await mia.types('/support nudge 1')).toBe(
      sentence('urge.sent', { ticket: 'SUP-1', who: 'Kim Nakamura' }),
    )
  })

  it('goes to the team where nobody has it', async () => {
    expect(await mia.types('/support nudge 2')).toBe(sentence('urge.sent-team', { ticket: 'SUP-2' }))
    await mia.finds('👋 Mia Santos asks about SUP-2', 'triage')
  })
})

describe('an explanation', () => {
  it('asks for a reason where none is given, in a form as well as in words', async () => {
    const { form } = await mia.asks('/support explain 2', { in: 'managers' })
    expect(form?.fields.map(one => one.id)).toEqual(['reason', 'text'])
    expect(await mia.types('/support explain 2 because')).toContain('`staffing`')
  })

  it('stands with the ticket, which stays late', async () => {
    await mia.types('/support explain 2 vendor the invoice came by post')
    const stored = await desk.store.tickets.read('support', 2)
    expect(stored?.ticket.reasons).toMatchObject([
      { clock: 'first_response', cycle: 1, reason: 'vendor', by: { id: 'mia' } },
    ])
    expect(stored?.ticket.clocks.find(one => one.kind === 'first_response')?.breachedAt).not.toBeNull()
    const card = (await mia.sees('triage')).find(one => one.text.includes('HIGH · SUP-2'))
    const thread = await mia.sees('triage', card?.id)
    expect(thread.map(one => one.text)).toContain(
      'Mia Santos says why it was late: a supplier. the invoice came by post',
    )
  })

  it('is given once: the second learns who has given it', async () => {
    expect(await mia.types('/support explain 2 staffing')).toContain('Mia Santos has said why SUP-2 was late')
    expect(await olga().types('/support explain 2 staffing')).toBe(
      sentence('refused.not-allowed', { verb: 'explain' }),
    )
  })

  it('is asked for in the digest until somebody gives it, also when the ticket is closed', async () => {
    await desk.person('kim').types('/support resolve 1 cleared the cookies')
    await desk.person('kim').types('/support resolve 2 sent again')
    const of = ({ fields }: Message) =>
      fields.find(one => one.name === sentence('digest.unexplained'))?.value ?? ''
    const before = of(await asked('/support digest now'))
    expect(before).toContain('SUP-1 high')
    expect(before).not.toContain('SUP-2')
    await mia.asks('/support explain 1', { in: 'managers' })
    await mia.submits('explain:1', { reason: 'staffing', text: '' })
    expect(of(await asked('/support digest now'))).toBe('')
  })

  it('has nothing to say of a ticket that was never late', async () => {
    await desk.person('ana').types('/support new another thing')
    expect(await mia.types('/support explain 3 vendor')).toBe(
      sentence('refused.never-late', { ticket: 'SUP-3' }),
    )
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))
