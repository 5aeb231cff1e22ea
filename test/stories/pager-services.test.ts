import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocalNtfy } from '../platforms/pagers/local-ntfy.ts'
import { startLocalPagerDuty } from '../platforms/pagers/local-pagerduty.ts'
import { wakesSomebody } from '../support/at-night.ts'
import { startDeskWithPagers } from '../support/pager-desk.ts'
import type { Resident } from '../support/playground-client.ts'

const secret = 'a secret that only the tests know'
const routingKey = 'R'.repeat(32)

let pagerDuty: Awaited<ReturnType<typeof startLocalPagerDuty>>
let ntfy: Awaited<ReturnType<typeof startLocalNtfy>>
let desk: Awaited<ReturnType<typeof startDeskWithPagers>>
let oli: Resident
beforeAll(async () => {
  pagerDuty = await startLocalPagerDuty(routingKey)
  ntfy = await startLocalNtfy('night', 'tk_1')
  const pagers =
    '[{ id: pd, kind: pagerduty, levels: [Product specialists] }, { id: push, kind: ntfy, people: [oli] }]'
  // Tuesday 24 November, 22:00 in Honolulu: closed.
  desk = await startDeskWithPagers('2026-11-25T08:00:00Z', pagers, {
    PAGER_PD_URL: pagerDuty.server.url,
    PAGER_PD_ROUTING_KEY: routingKey,
    PAGER_PD_WEBHOOK_SECRET: secret,
    PAGER_PUSH_URL: ntfy.server.url,
    PAGER_PUSH_TOPIC: 'night',
    PAGER_PUSH_TOKEN: 'tk_1',
    PAGER_PUSH_SECRET: secret,
  })
  oli = desk.person('oli')
})
afterAll(async () => {
  await desk.stop()
  await Promise.all([pagerDuty.server.stop(), ntfy.server.stop()])
})

const open = () => wakesSomebody(desk.person('ben'), 'nothing works here')
const card = async (ticket: string) => (await oli.finds(`CRITICAL · ${ticket}`, 'triage')).text

/** Resolves once the card says who has the ticket. */
const isWith = (ticket: string, who: string) =>
  oli.hears(`${ticket} · nothing works here\n👀 ${who}`, 'triage')

/** What PagerDuty posts when somebody does something to an incident there. */
async function acknowledges(key: string, who: string, id = randomUUID(), by = secret): Promise<number> {
  const event = {
    id,
    event_type: 'incident.acknowledged',
    resource_type: 'incident',
    occurred_at: new Date().toISOString(),
    agent: { id: 'PLH1HKV', type: 'user_reference', summary: who },
    data: { id: 'PGR0VU2', type: 'incident', incident_key: key },
  }
  const body = JSON.stringify({ event })
  const signature = `v1=${createHmac('sha256', by).update(body).digest('hex')}`
  const headers = { 'content-type': 'application/json', 'x-pagerduty-signature': signature }
  return (await fetch(`${desk.url}/pager/callback/pd`, { method: 'POST', headers, body })).status
}

describe('ntfy for one person, PagerDuty for one level', () => {
  it('each ring for their own', async () => {
    await open()
    await desk.push('1m')
    expect(ntfy.shown).toMatchObject([
      { title: 'SUP-1 CRITICAL · nothing works here', priority: 5, tags: ['rotating_light'] },
    ])
    expect(pagerDuty.incidents).toEqual([])
    await desk.push('10m')
    expect(pagerDuty.incidents).toMatchObject([{ status: 'triggered' }])
  })

  it('an acknowledgement in PagerDuty is a claim of the one who gave it', async () => {
    const [incident] = pagerDuty.incidents
    if (incident === undefined) throw new Error('There is no incident.')
    expect(await acknowledges(incident.key, 'Oli Brandt', randomUUID(), 'guessed')).toBe(401)
    expect(await card('SUP-1')).toContain('UNCLAIMED')
    const id = randomUUID()
    expect(await acknowledges(incident.key, 'Lee Hartmann', id)).toBe(200)
    await isWith('SUP-1', 'Lee Hartmann')
    expect(await acknowledges(incident.key, 'Lee Hartmann', id)).toBe(401)
  })

  it('everybody who was rung hears that somebody has it, and PagerDuty that it is solved', async () => {
    await ntfy.server.until(() => ntfy.shown.at(-1)?.priority === 2)
    expect(ntfy.shown.at(-1)?.message).toBe('Lee Hartmann has it.')
    await desk.person('lee').types('/support resolve 1 restarted', { in: 'triage' })
    await pagerDuty.server.until(() => pagerDuty.incidents[0]?.status === 'resolved')
  })

  it('the button of ntfy claims for its person, once', async () => {
    await open()
    await desk.push('1m')
    const action = ntfy.shown.findLast(({ title }) => title.startsWith('SUP-2 '))?.actions[0]
    const press = async () => (await fetch(action?.url ?? '', { method: action?.method ?? 'POST' })).status
    expect(await press()).toBe(200)
    await isWith('SUP-2', 'Oli Brandt')
    expect(await press()).toBe(401)
  })

  it('what is told back to us of our own acknowledgement changes nothing', async () => {
    await open()
    await desk.push('11m')
    const incident = pagerDuty.incidents.at(-1)
    const body = JSON.stringify({
      event: {
        ...{ id: randomUUID(), event_type: 'incident.acknowledged', occurred_at: new Date().toISOString() },
        ...{ agent: null, data: { incident_key: incident?.key } },
      },
    })
    const signature = `v1=${createHmac('sha256', secret).update(body).digest('hex')}`
    const headers = { 'x-pagerduty-signature': signature }
    const answered = await fetch(`${desk.url}/pager/callback/pd`, { method: 'POST', headers, body })
    expect(answered.status).toBe(200)
    expect(await card('SUP-3')).toContain('UNCLAIMED')
  })
})

it('left no error behind', () => {
  expect(desk.entries.filter(({ level }) => level === 'error')).toEqual([])
})
