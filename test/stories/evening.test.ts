import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Saturday, 28 November 2026, 18:20 in Honolulu: the desk closes in ten minutes and stays closed on Sunday. */
const evening = '2026-11-29T04:20:00Z'

let desk: RunningDesk
let ana: Resident
let ben: Resident
let oli: Resident
beforeAll(async () => {
  desk = await startDesk({ at: evening })
  ana = desk.person('ana')
  ben = desk.person('ben')
  oli = desk.person('oli')
})
afterAll(() => desk.stop())

const receiptOf = (who: Resident, ticket: string) => who.finds(`${ticket} ·`, `dm:${who.id}`)
const labelled = ({ buttons }: Message, label: string) => buttons.find(one => one.label === label)?.action
const calls = async (ticket: string) =>
  (await oli.sees('on-call')).filter(one => one.text.includes(`🚨 ${ticket}`))
const isCritical = sentence('button.critical')
const closing = {
  closing: shown('2026-11-29T04:30:00Z'),
  opening: shown('2026-11-30T19:30:00Z'),
  holiday: '',
}

describe('walk (a): ten minutes before the desk closes', () => {
  it('the receipt says when and why then, where to call, and how to add to it', async () => {
    const due = shown('2026-11-30T21:20:00Z')
    const line = await ana.types('/support new vpn down for several people priority:high')
    expect(line).toBe(sentence('opened.line', { ticket: 'SUP-1', due }))
    const { text, buttons } = await receiptOf(ana, 'SUP-1')
    expect(text).toContain('🎫 SUP-1 · vpn down')
    expect(text).toContain(sentence('receipt.new', { due }))
    const why = sentence('receipt.why-closing', { ...closing, target: '2 h of opening time' })
    expect(text).toContain(why)
    const phone = sentence('receipt.urgent.call', { phone: 'Phone +1 808 555 0142' })
    expect(text).toContain(`${phone} While the desk is closed, calls reach voicemail, and we call back`)
    expect(text).toContain(sentence('receipt.thread'))
    for (const key of ['needs.give', 'button.escalate', 'button.solved'] as const)
      expect(buttons.map(one => one.label)).toContain(sentence(key))
  })

  it('critical of a client without night cover is due on Monday, said as bluntly, and calls nobody', async () => {
    const due = shown('2026-11-30T19:50:00Z')
    expect(await ana.types('/support new priority:critical everything is down')).toBe(
      sentence('opened.line', { ticket: 'SUP-2', due }),
    )
    const receipt = await receiptOf(ana, 'SUP-2')
    const why = sentence('receipt.why-closing', { ...closing, target: '30 min of opening time' })
    expect(receipt.text).toContain(why)
    expect(labelled(receipt, isCritical)).toBeUndefined()
    const pressed = await desk.call('/press', { as: 'ana', message: receipt.id, action: 'critical:2:yes' })
    expect(pressed.status).toBe(404)
  })

  it('a client with night cover can say that it is critical, by a second tap, and somebody is called', async () => {
    await ben.types('/support new priority:high Tideline shows no bookings')
    const receipt = await receiptOf(ben, 'SUP-3')
    expect(receipt.text).toContain(sentence('receipt.urgent.covered', { time: '30 min', button: isCritical }))
    await desk.push('40m')
    const before = await ben.sees('dm:ben')
    await ben.presses(labelled(await receiptOf(ben, 'SUP-3'), isCritical) ?? '', receipt)
    const asked = await ben.finds(sentence('critical.question', { ticket: 'SUP-3' }), 'dm:ben')
    expect(await calls('SUP-3')).toEqual([])
    await ben.presses(labelled(asked, sentence('button.critical.yes')) ?? '', asked)
    const [call, ...others] = await calls('SUP-3')
    expect(others).toEqual([])
    // Oli would be called once more first: passing it on means somebody else.
    expect(call?.buttons.map(one => one.label)).toContain(sentence('button.pass', { who: 'Lee Hartmann' }))
    await ben.finds(sentence('critical.done', { ticket: 'SUP-3' }), 'dm:ben')
    expect((await ben.sees('dm:ben')).find(one => one.id === asked.id)?.buttons).toEqual([])
    // Half an hour from the second tap, at 19:00, although the ticket is older than that.
    const due = shown('2026-11-29T05:30:00Z')
    const critical = await receiptOf(ben, 'SUP-3')
    expect(critical.text).toContain(sentence('receipt.new', { due }))
    expect(critical.text).toContain(sentence('receipt.why-always', { target: '30 min' }))
    expect(labelled(critical, isCritical)).toBeUndefined()
    expect((await ben.sees('dm:ben')).filter(one => !one.private)).toHaveLength(
      before.filter(one => !one.private).length,
    )
  })

  it('once the desk is open nothing of that is said any more, nor of what may wait a day', async () => {
    await desk.push('2026-11-30T19:40:00Z')
    await desk.person('kim').types('/support claim 1', { in: 'triage' })
    await ana.types('/support new priority:low a typo')
    for (const ticket of ['SUP-1', 'SUP-4'])
      expect((await receiptOf(ana, ticket)).text).not.toContain('Cannot wait?')
  })
})
