import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rowsOf } from '../../src/store/driver.ts'
import { shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** Monday, 23 November 2026 in Honolulu; Thursday and Friday are holidays. */
const on = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00-10:00`).toISOString()

let desk: RunningDesk
let ana: Resident
let kim: Resident
beforeAll(async () => {
  desk = await startDesk({ at: on(23, '10:00') })
  ana = desk.person('ana')
  kim = desk.person('kim')
})
afterAll(() => desk.stop())

/** Every message that the platform was given by the desk, whoever reads it, as channel, root or thread, and first line. */
async function posted(): Promise<{ channel: string; inThread: boolean; line: string }[]> {
  const rows = await desk.driver.db.execute(sql`
    select channel, thread is not null as in_thread, card -> 'text' as text from playground_messages
    where author = 'deskhand' and reader is null order by id`)
  const message = z.object({
    channel: z.string(),
    in_thread: z.boolean(),
    text: z.array(z.object({ text: z.string().optional() })),
  })
  return rowsOf(rows).map(row => {
    const { channel, in_thread: inThread, text } = message.parse(row)
    return {
      channel,
      inThread,
      line:
        text
          .map(one => one.text ?? '…')
          .join('')
          .split('\n')[0] ?? '',
    }
  })
}
const channelsOf = async () => (await posted()).map(one => `${one.channel}${one.inThread ? ' >' : ''}`)
const managers = async () => (await posted()).filter(one => one.channel === 'managers').map(one => one.line)

describe('an ordinary ticket', () => {
  it('costs the requester three messages, the team one post, and the managers none', async () => {
    await ana.types('/support new portal login fails')
    const card = await kim.finds('SUP-1 ·', 'triage')
    await kim.reacts('👀', card, { in: 'triage' })
    await kim.says('the certificate has expired', { in: 'triage', thread: card.id })
    await kim.types('/support reply 1 Renewed, please try again', { in: 'triage' })
    await kim.reacts('✅', card, { in: 'triage' })
    const { id } = await ana.finds('SUP-1 ·', 'dm:ana')
    await ana.presses('rate:1:5', await ana.finds('as solved', 'dm:ana', id))
    await ana.presses('rate:1:4', await ana.finds('as solved', 'dm:ana', id))
    await desk.push('1h')
    const copyForTheTeam = 'triage >'
    expect((await channelsOf()).sort()).toEqual(['dm:ana', 'dm:ana >', 'dm:ana >', 'triage', copyForTheTeam])
  })
})

describe('breaches', () => {
  it('of critical and high tickets are told at once, those within ten minutes in one post', async () => {
    await ana.types('/support new priority:high login loop')
    await desk.push('6m')
    await desk.person('ben').types('/support new priority:high Tideline sync stopped')
    await kim.types('/support claim 2')
    await kim.types('/support claim 3')
    await desk.push(on(23, '13:07'))
    expect(await managers()).toHaveLength(1)
    await kim.types('/support resolve 2 cleared')
    await kim.types('/support resolve 3 cleared')
  })

  it('of medium and low tickets stand in the digest, and nowhere else', async () => {
    await ana.types('/support new priority:medium the report is slow')
    await ana.types('/support new priority:low a typo on the page')
    await kim.types('/support claim 4')
    await kim.types('/support claim 5')
    const before = await managers()
    await desk.push(on(25, '18:00'))
    const later = (await managers()).slice(before.length)
    const digestAndPicture = ['… · Marlowe & Pike support · 1 late, 0 due today', '']
    expect(later.slice(0, 2)).toEqual(digestAndPicture)
    expect(later.filter(line => line !== '' && !line.includes('Marlowe & Pike support'))).toEqual([])
    const digests = (await desk.person('mia').sees('managers')).filter(one => one.fields.length > 0)
    const late = digests
      .at(-1)
      ?.fields.map(one => one.value)
      .join('\n')
    for (const line of ['SUP-4 medium', 'SUP-5 low']) expect(late).toContain(line)
  })
})

describe('days closed for holidays', () => {
  it('are announced once and together, two days before, as the desk opens', async () => {
    const announced = (await posted()).filter(one => one.channel === 'announcements')
    expect(announced.map(({ inThread }) => inThread)).toEqual([false])
    const [news] = await ana.sees('announcements')
    expect(news?.text).toBe(
      'Closed on Thu 26 Nov (Thanksgiving Day) and Fri 27 Nov (Day after Thanksgiving). Open again Sat 28 Nov, 09:30.',
    )
    expect(news && shown(news.at)).toBe('Tue 24 Nov, 09:30')
    await desk.push(on(28, '10:00'))
    expect(await ana.sees('announcements')).toHaveLength(1)
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))
