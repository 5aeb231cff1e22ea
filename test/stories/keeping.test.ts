import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditDesk } from '../../src/main/audit.ts'
import { rowsOf } from '../../src/store/driver.ts'
import { defaultDesk, defaultPolicy } from '../policy/documents.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** More tickets than one look takes. */
const others = Array.from({ length: 21 }, (_, index) => index + 4)

let folder: string
let desk: RunningDesk
let ana: Resident
let kim: Resident
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-keeping-'))
  const deskFile = join(folder, 'desk.yaml')
  await writeFile(deskFile, defaultDesk.replace('count: 5, within', 'count: 50, within'))
  const policy = defaultPolicy.replace('keepTicketsMonths: 24', 'keepTicketsMonths: 1')
  await writeFile(join(folder, 'support-policy.md'), policy)
  // Tuesday, 24 November 2026, 10:00 in Honolulu.
  desk = await startDesk({ at: '2026-11-24T20:00:00Z', deskFile })
  ana = desk.person('ana')
  kim = desk.person('kim')
})
afterAll(async () => {
  await desk.stop()
  await rm(folder, { recursive: true })
})

/** What is left of what was said, and of the files, by the number of the ticket. */
async function left(): Promise<Record<number, string>> {
  const rows = await desk.driver.db.execute(sql`
    select ticket, string_agg(coalesce(text, '') || coalesce(files::text, ''), ' · ' order by id) as said from texts
    where text is not null or files is not null group by ticket order by ticket`)
  const all = rowsOf<{ ticket: number; said: string }>(rows)
  return Object.fromEntries(all.map(({ ticket, said }) => [ticket, said]))
}
const numbers = async () => Object.keys(await left()).map(Number)
const ticketOf = async (number: number) => (await desk.store.tickets.read('support', number))?.ticket
const mine = async (channel: string) =>
  (await ana.sees(channel)).filter(({ from }) => from === 'deskhand').map(({ id }) => id)
const says = (words: string) => kim.types(`/support ${words}`, { in: 'triage' })

describe('section 8: tickets that are kept for a month', () => {
  let clocks: unknown
  let messages: readonly string[]

  it('keep what was said until then', async () => {
    await ana.types('/support new the zebra is ill')
    await says('claim 1')
    const { id: root } = await ana.finds('SUP-1 ·', 'dm:ana')
    await ana.sends('here is its picture', { 'zebra.txt': 'stripes' }, { in: 'dm:ana', thread: root })
    await says('note 1 she called twice about the zebra')
    await says('reply 1 Give the zebra some rest')
    await says('resolve 1 The zebra rests')
    await ana.types('/support new priority:low my giraffe too')
    await ana.types('/support new priority:low and the other giraffe')
    await says('merge 3 2')
    expect((await ticketOf(3))?.merged).toEqual({ into: 2, same: true })
    for (const number of others) {
      await desk.person(number % 2 === 0 ? 'ana' : 'ben').types(`/support new zebra number ${number}`)
      await says(`resolve ${number} no zebra`)
    }
    clocks = (await ticketOf(1))?.clocks
    messages = await mine('dm:ana')
    await desk.push('2026-12-24T20:00:00Z')
    expect(await numbers()).toEqual([1, 2, 3, ...others])
    expect((await left())[1]).toContain('zebra.txt')
  })

  it('lose it afterwards, words and files, with the next digests, and nothing of an open one', async () => {
    await desk.push('2026-12-26T20:00:00Z')
    // What the ticket that goes on elsewhere said stands there too.
    expect(await left()).toEqual({ 2: 'my giraffe too', 3: 'and the other giraffe' })
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect(card.text).toContain('(no longer kept since Sat 26 Dec)')
    const { id: root } = await ana.finds('SUP-1 ·', 'dm:ana')
    const posted = [
      ...(await ana.sees('dm:ana', root)),
      ...(await ana.sees('dm:ana')),
      ...(await kim.sees('triage', card.id)),
      ...(await kim.sees('triage')),
    ].filter(({ from }) => from === 'deskhand')
    expect(posted.map(({ text }) => text).filter(text => /zebra/i.test(text))).toEqual([])
  })

  it('keep their counts and clocks, and a history that verifies; nobody gets a message for it', async () => {
    expect((await ticketOf(1))?.clocks).toEqual(clocks)
    expect(await mine('dm:ana')).toEqual(messages)
    expect((await auditDesk(desk.store.audit, 'support')).doubts).toEqual([])
    const dead = await desk.driver.db.execute(sql`select show from outbox where state = 'dead'`)
    expect([rowsOf(dead), desk.entries]).toEqual([[], []])
    expect(await kim.types('/support find zebra', { in: 'triage' })).not.toContain('SUP-1')
  })

  it('lose it also where somebody made the history of one before them unreadable', async () => {
    for (const number of [25, 26]) {
      await desk.person(number === 25 ? 'ana' : 'ben').types(`/support new zebra number ${number}`)
      await says(`resolve ${number} no zebra`)
    }
    await desk.driver.db.execute(
      sql`update ticket_events set event = '{"type":' where desk = 'support' and ticket = 25 and seq = 1`,
    )
    await desk.push('2027-01-27T20:00:00Z')
    expect(await numbers()).toEqual([2, 3, 25])
    expect(desk.entries.length).toBeGreaterThan(0)
    for (const { message, fields } of desk.entries) {
      expect(message).toBe('what is kept no longer could not be erased')
      expect(fields).toMatchObject({ desk: 'support', ticket: 25, error: { name: 'ConfigError' } })
    }
  })
})
