import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningDesk, startDesk } from './desk.ts'
import { faultsOf } from './oracle.ts'

let desk: RunningDesk
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' })
  await desk.person('ana').types('/support new one')
  await desk.person('ana').types('/support new two')
  await desk.person('kim').types('/support claim 1', { in: 'triage' })
})
afterAll(() => desk.stop())

class Undone extends Error {}

/** The faults that are found after a statement, which is then undone. */
async function after(statement: ReturnType<typeof sql>): Promise<string[]> {
  let found: string[] = []
  const undone = desk.driver.db.transaction(async tx => {
    await tx.execute(statement)
    found = await faultsOf({ ...desk.driver, db: tx })
    throw new Undone()
  })
  await expect(undone).rejects.toThrow(Undone)
  return found
}

it('finds nothing wrong with what the desk wrote', async () => {
  expect(await faultsOf(desk.driver)).toEqual([])
})

it.each([
  ['a lost ticket', sql`delete from tickets where number = 1`, 'numbers: 2, the last given: 2'],
  [
    'a changed row',
    sql`update tickets set state = jsonb_set(state, '{rating}', '5') where number = 1`,
    'its row is not what its events say',
  ],
  ['a lost event', sql`delete from ticket_events where ticket = 1 and seq > 1`, 'ticket 1: its'],
  [
    'a changed event',
    sql`update ticket_events set event = jsonb_set(event::jsonb, '{at}', '1') where ticket = 2`,
    'ticket 2: its chain does not verify',
  ],
  ['a lost deadline', sql`delete from deadlines where ticket = 1`, 'nothing wakes it'],
  ['an unsent message', sql`update outbox set state = 'pending' where ticket = 2`, 'is pending'],
  [
    'a doubled message',
    sql`insert into playground_messages (channel, author, text, at) values ('triage', 'deskhand', 'x', now())`,
    'is nothing that the desk knows',
  ],
])('finds %s', async (_name, statement, fault) => {
  expect((await after(statement)).join('\n')).toContain(fault)
})
