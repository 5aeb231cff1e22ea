import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Saturday, 28 November 2026, 18:20 in Honolulu: the desk closes in ten minutes and stays closed on Sunday. */
const evening = '2026-11-29T04:20:00Z'
const inGeneral = { in: 'general' }

let desk: RunningDesk
let ana: Resident
let kim: Resident
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: evening })
  ana = desk.person('ana')
  kim = desk.person('kim')
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

/** The last private message that a person got in general. */
async function lastTold(who: Resident): Promise<Message> {
  const own = (await who.sees('general')).filter(one => one.private)
  const last = own.at(-1)
  if (last === undefined) throw new Error(`Nobody told ${who.id} anything.`)
  return last
}
const stepOf = ({ buttons }: Message, label: string) => {
  const found = buttons.find(one => one.label === label)
  if (found === undefined) throw new Error(`There is no button "${label}": ${buttons.map(one => one.label)}`)
  return found.action
}
const field = ({ fields }: Message, name: string) => fields.find(one => one.name === name)?.value
const ticketsOf = async (who: Resident) =>
  (await who.sees(`dm:${who.id}`)).filter(one => !one.private && one.text.includes('SUP-'))

describe('walk (a): /support vpn down, ten minutes before the desk closes', () => {
  it('shows what the ticket would be, with the reason, and opens nothing yet', async () => {
    const text = await ana.types('/support vpn down')
    expect(text).toContain('Open this ticket? “vpn down” · Access')
    expect(text).toContain('Several people, so high (you wrote “down”)')
    // Two hours of opening time: ten minutes on Saturday, the rest on Monday from 9:30.
    expect(text).toContain(sentence('preview.due', { due: shown('2026-11-30T21:20:00Z') }))
    expect(await ticketsOf(ana)).toEqual([])
  })

  it('changes the priority with the impact, in the same message', async () => {
    const before = await lastTold(ana)
    await ana.presses(stepOf(before, sentence('impact.workaround')), before)
    const after = await lastTold(ana)
    expect(after.id).toBe(before.id)
    expect(field(after, sentence('preview.field.priority'))).toBe('low')
    await ana.presses(stepOf(after, sentence('impact.several')), after)
    expect(field(await lastTold(ana), sentence('preview.field.priority'))).toBe('high')
  })

  it('opens it with one tap, once, however often it is tapped', async () => {
    const offered = await lastTold(ana)
    const press = { as: 'ana', message: offered.id, action: stepOf(offered, sentence('button.open-it')) }
    await Promise.all([desk.call('/press', press), desk.call('/press', press)])
    expect((await ana.finds('SUP-1 ·', 'dm:ana')).text).toContain('vpn down · high')
    expect((await kim.finds('SUP-1 ·', 'triage')).text).toContain('🟠 HIGH · SUP-1 · vpn down')
    expect(await ticketsOf(ana)).toHaveLength(1)
  })

  it('and says in its own place that it is open, with nothing left to press', async () => {
    const due = shown('2026-11-30T21:20:00Z')
    const opened = await ana.finds(sentence('opened.line', { ticket: 'SUP-1', due }), 'general')
    expect(opened.buttons).toEqual([])
    expect((await ana.sees('general')).filter(one => one.text.includes('Open this ticket?'))).toEqual([])
  })
})

describe('before a ticket is opened', () => {
  it('one of the same matter is named, and the words can be added to it', async () => {
    await ana.types('/support the vpn is still down')
    const offered = await lastTold(ana)
    expect(offered.text).toContain('You have SUP-1 open')
    await ana.presses(stepOf(offered, sentence('button.add-to', { ticket: 'SUP-1' })), offered)
    const card = await kim.finds('SUP-1 ·', 'triage')
    await kim.finds('Ana Ruiz: the vpn is still down', 'triage', card.id)
    expect(await ticketsOf(ana)).toHaveLength(1)
  })

  it('what is not covered is said first, with who helps, and is no wall', async () => {
    const text = await ana.types('/support the printer eats paper')
    expect(text).toContain('This may not be covered (section 2): Hardware, printers and office networks.')
    expect(text).toContain('Your own IT department')
    const offered = await lastTold(ana)
    await ana.presses(stepOf(offered, sentence('button.open-anyway')), offered)
    expect((await ana.finds('SUP-2 ·', 'dm:ana')).text).toContain('the printer eats paper')
  })

  it('[Add details] asks for what section 6 wants to know of the category', async () => {
    await ana.types('/support login fails with a red box')
    const offered = await lastTold(ana)
    const { form } = await ana.presses(stepOf(offered, sentence('button.details')), offered)
    expect(form?.fields.map(one => one.label)).toContain('The exact text of the error')
    expect(form?.fields.find(one => one.id === 'text')?.value).toBe('login fails with a red box')
    const values = { text: 'login fails', category: 'access', 'need:The exact text of the error': 'E42' }
    await ana.submits(form?.id ?? '', values)
    const card = await kim.finds('SUP-3 ·', 'triage')
    expect(card.text).toContain('login fails')
    const used = (await ana.sees('general')).find(one => one.id === offered.id)
    expect(used).toMatchObject({ text: expect.stringContaining('SUP-3 is open.'), buttons: [] })
    await kim.finds('The exact text of the error: E42', 'triage', card.id)
  })

  it('[It was a question] opens nothing and asks the policy', async () => {
    await ana.types('/support the opening hours on Saturday')
    const offered = await lastTold(ana)
    await ana.presses(stepOf(offered, sentence('button.question')), offered)
    expect((await lastTold(ana)).text).toContain('3.2')
    expect(await ticketsOf(ana)).toHaveLength(3)
  })

  it('a question is asked of the policy at once, unless it tells of trouble', async () => {
    expect(await ana.types('/support when are you open on Saturday?')).toContain('3.2')
    expect(await ana.types('/support why is compass down?')).toContain('Open this ticket?')
  })

  it('somebody else’s draft is nobody’s', async () => {
    await ana.types('/support compass shows nothing')
    const offered = await lastTold(ana)
    const [, id = ''] = stepOf(offered, sentence('button.open-it')).split(':')
    const pressed = await desk.call('/press', { as: 'ben', message: offered.id, action: `draft:${id}:open` })
    expect(pressed.status).toBe(404)
  })

  it('a draft that was left comes back with the form, and is forgotten after a day', async () => {
    await ana.types('/support charts are upside down')
    const values = async () => (await ana.asks('/support')).form?.fields.find(one => one.id === 'text')?.value
    expect(await values()).toBe('charts are upside down')
    await desk.push('25h')
    expect(await values()).toBeUndefined()
  })

  it('a mistyped word that stands alone or before a number is no ticket', async () => {
    expect(await ana.types('/support hlep')).toContain(sentence('refused.nearest', { nearest: 'help' }))
    expect(await ana.types('/support clam 2')).toContain(sentence('refused.nearest', { nearest: 'claim' }))
  })
})

describe('`new`', () => {
  it('opens at once, and says below the line what would have come first', async () => {
    await desk.push('11m')
    const text = await ana.types('/support new the printer eats paper again')
    expect(text).toContain('SUP-4 is open')
    expect(text).toContain('This may not be covered')
    expect(text).toContain(sentence('opened.alike', { tickets: 'SUP-2' }))
    const line = await lastTold(ana)
    await ana.presses(stepOf(line, sentence('button.withdraw')), line)
    expect((await kim.finds('SUP-4 ·', 'triage')).text).toContain('✅ solved by Ana Ruiz')
  })

  it('`for @ben` is the team’s: the ticket is Ben’s, and says who opened it', async () => {
    expect(await ana.types('/support new for @ben the export hangs')).toBe(sentence('refused.new-for'))
    const done = sentence('source.opened', { ticket: 'SUP-5', requester: 'Ben Okafor' })
    expect(await kim.types('/support new for @ben the export hangs', inGeneral)).toBe(done)
    const receipt = await desk.person('ben').finds('SUP-5 ·', 'dm:ben')
    expect(receipt.text).toContain(sentence('receipt.opened-for', { who: 'Kim Nakamura' }))
    expect(receipt.text).toContain('the export hangs')
    expect(await kim.types('/support new for @nobody x', inGeneral)).toBe(
      `${sentence('refused.no-person', { name: '@nobody' })} ${sentence('refused.your-text', { text: 'x' })}`,
    )
  })
})

describe('a block', () => {
  it('lets somebody open nothing until then, with the reason, and is the managers’', async () => {
    expect(await kim.types('/support block @ana 2h noise', inGeneral)).toBe(
      sentence('refused.not-allowed', { verb: 'block' }),
    )
    expect(await mia.types('/support block @ana 2h noise', inGeneral)).toContain(
      'Ana Ruiz cannot open tickets until',
    )
    for (const text of ['new the portal is slow', 'the portal is slow'])
      expect(await ana.types(`/support ${text}`)).toContain('Reason: noise')
    await ana.says('slow portal', inGeneral)
    expect(await ana.reacts('🎫', await ana.finds('slow portal', 'general'), inGeneral)).toContain(
      'Reason: noise',
    )
  })

  it('ends by itself, and by `unblock`', async () => {
    await desk.push('121m')
    expect(await ana.types('/support the portal is slow')).toContain('Open this ticket?')
    await mia.types('/support block @ana 7d', inGeneral)
    expect(await ana.types('/support new x')).toContain('Reason: none given')
    expect(await mia.types('/support unblock @ana', inGeneral)).toBe(
      sentence('block.over', { who: 'Ana Ruiz' }),
    )
    expect(await ana.types('/support the portal is slow')).toContain('Open this ticket?')
  })

  it.each(['0m', '-2h', '1e9d', '9999999d', '2y'])('of %s is no length of time', async word => {
    expect(await mia.types(`/support block @ben ${word} because`, inGeneral)).toBe(
      sentence('refused.bad-duration', { word }),
    )
    expect(await desk.person('ben').types('/support the portal is slow')).toContain('Open this ticket?')
  })

  it('is for nobody of the team', async () => {
    expect(await mia.types('/support block @kim 2h', inGeneral)).toBe(
      sentence('refused.block-team', { who: 'Kim Nakamura' }),
    )
    expect(await mia.types('/support block', inGeneral)).toBe(sentence('refused.who', { verb: 'block' }))
  })
})

describe('tickets that sound alike', () => {
  it('are named with a new one: the newest three, and never itself', async () => {
    await desk.push('11m')
    const said: string[] = []
    for (let time = 0; time < 5; time++)
      said.push(await desk.person('ben').types('/support new the scanner makes stripes'))
    const [first, second, third, fourth] = said.map(text => /SUP-\d+/.exec(text)?.[0] ?? '')
    expect(said[0]).not.toContain('Perhaps the same')
    expect(said[1]).toContain(sentence('opened.alike', { tickets: first ?? '' }))
    expect(said[4]).toContain(sentence('opened.alike', { tickets: `${fourth}, ${third} and ${second}` }))
  })
})
