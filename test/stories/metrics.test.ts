import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningDesk, startDesk } from '../support/desk.ts'

let desk: RunningDesk
beforeAll(async () => {
  // Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open.
  desk = await startDesk({ at: '2026-11-24T20:00:00Z' })
})
afterAll(() => desk.stop())

/** The figures by name and labels, as Prometheus would keep them. */
async function figures(): Promise<Map<string, number>> {
  const text = await (await fetch(`${desk.url}/metrics`)).text()
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return new Map(lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

const id = 'support'

describe('what whoever runs a desk can measure', () => {
  it('begins with zeros, so that a rule can be written on what has not happened yet', async () => {
    const now = await figures()
    expect(now.get(`deskhand_tickets_open{desk="${id}",priority="critical"}`)).toBe(0)
    expect(now.get('deskhand_outbox_rows{workspace="playground",state="dead"}')).toBe(0)
    expect(now.get('deskhand_chat_up{platform="playground"}')).toBe(1)
    expect(now.get('deskhand_database_up')).toBe(1)
    expect(now.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  })

  it('counts tickets by desk and priority, missed times, messages, and commands by word and outcome', async () => {
    await desk.person('ana').types('/support new priority:high the zebra is purple')
    await desk.person('ana').types('/support new the giraffe is green')
    await desk.person('kim').types('/support claim 2')
    await desk.person('lee').types('/support claim 2')
    await desk.person('kim').types('/support resolve 2 painted it')
    await desk.push('12h')
    const now = await figures()
    expect(now.get(`deskhand_tickets_opened_total{desk="${id}",priority="high"}`)).toBe(1)
    expect(now.get(`deskhand_tickets_opened_total{desk="${id}",priority="medium"}`)).toBe(1)
    expect(now.get(`deskhand_tickets_resolved_total{desk="${id}",priority="medium"}`)).toBe(1)
    expect(now.get(`deskhand_tickets_open{desk="${id}",priority="high"}`)).toBe(1)
    expect(now.get(`deskhand_tickets_overdue{desk="${id}",priority="high"}`)).toBe(1)
    expect(now.get(`deskhand_tickets_open{desk="${id}",priority="medium"}`)).toBe(0)
    const missed = `deskhand_promises_missed_total{desk="${id}",priority="high",clock="first_response"}`
    expect(now.get(missed)).toBe(1)
    const sent = now.get('deskhand_deliveries_total{workspace="playground",result="sent"}')
    expect(sent).toBeGreaterThan(3)
    expect(now.get('deskhand_commands_seconds_count{word="open",outcome="done"}')).toBe(2)
    expect(now.get('deskhand_commands_seconds_count{word="claim",outcome="done"}')).toBe(1)
    expect(now.get('deskhand_commands_seconds_count{word="claim",outcome="refused"}')).toBe(1)
    expect(now.get('deskhand_ticks_seconds_count{outcome="done"}')).toBeGreaterThan(0)
    expect(now.get('deskhand_lateness_seconds_count{of="ticket"}')).toBeGreaterThan(0)
    expect([...now.keys()].join()).not.toMatch(/zebra|giraffe|painted|Ana|Kim/i)
  })

  it('tells the age of the oldest message that waits, and of what was given up', async () => {
    const { db } = desk.driver
    await db.execute(sql`
      insert into outbox (desk, workspace, lane, ticket, destination, show, urgent, state, queued_at)
      values ('support', 'elsewhere', 'a', 1, '{}', '{}', false, 'pending', clock_timestamp() - interval '1 hour'),
             ('support', 'elsewhere', 'b', 1, '{}', '{}', false, 'dead', clock_timestamp() - interval '2 days')`)
    const now = await figures()
    expect(now.get('deskhand_outbox_rows{workspace="elsewhere",state="pending"}')).toBe(1)
    const age = now.get('deskhand_outbox_oldest_seconds{workspace="elsewhere",state="pending"}')
    expect(Math.round((age ?? 0) / 3_600)).toBe(1)
    expect(now.get('deskhand_outbox_rows{workspace="elsewhere",state="dead"}')).toBe(1)
  })
})
