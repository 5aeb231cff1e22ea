import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message } from '../support/playground-client.ts'

let desk: RunningDesk
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-28T04:00:00Z' }) // Friday 27 November, 18:00 in Honolulu: a holiday
  await desk.call('/example', {})
})
afterAll(() => desk.stop())

const seen = (as: string, channel: string): Promise<Message[]> => desk.person(as).sees(channel)
const statusOf = async (number: number) =>
  (await desk.store.tickets.read('support', number))?.ticket.work.status

it('fills the desk with tickets of every state', async () => {
  expect([
    await statusOf(1),
    await statusOf(2),
    await statusOf(3),
    await statusOf(4),
    await statusOf(5),
  ]).toEqual(['resolved', 'open', 'open', 'new', undefined])
  expect((await desk.store.tickets.read('support', 1))?.ticket.rating).toBe(5)
})

it('has one breach that a manager reads, and a digest that names it', async () => {
  const managers = await seen('mia', 'managers')
  expect(managers.filter(({ text }) => text.startsWith('🔴'))).toHaveLength(1)
  expect(managers.findLast(({ text }) => text.includes('Marlowe & Pike'))?.text).toContain('1 late, ')
})

it('was done by people: their emoji stand on the cards', async () => {
  const card = await desk.person('kim').finds('SUP-1 ·', 'triage')
  expect(card.reactions).toEqual([{ emoji: '👀', people: ['kim'] }])
})

it('is not told twice', async () => {
  expect((await desk.call('/example', {})).status).toBe(409)
  expect(await statusOf(5)).toBeUndefined()
  expect(desk.entries).toEqual([])
})
