import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../src/cards/card.ts'
import { say } from '../../src/cards/text.ts'
import { chatCarrier } from '../../src/flows/carrier.ts'
import { makeDispatcher } from '../../src/flows/dispatch.ts'
import type { Render } from '../../src/flows/render.ts'
import type { ChatPlatform, Outgoing } from '../../src/ports/chat-platform.ts'
import { chatTraits } from '../../src/ports/chat-traits.ts'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Store } from '../../src/ports/store.ts'
import { type Driver, rowsOf } from '../../src/store/driver.ts'
import { makeStore } from '../../src/store/open.ts'
import { lendDatabase } from '../support/lent.ts'
import { quietLog } from '../support/logs.ts'
import { keepingMeter } from '../support/meter.ts'

const noFault = async () => undefined

let driver: Driver
let store: Store
beforeAll(async () => {
  driver = await lendDatabase()
  store = makeStore(driver)
})
afterAll(() => driver.close())
const meter = keepingMeter()
beforeEach(async () => {
  meter.counted.length = 0
  await driver.db.execute(sql`delete from outbox`)
})

let posted = 0

/** What arrived, in order; each delivery asks `behave` first. */
function platform(behave: (text: string) => void): { platform: ChatPlatform; arrived: string[] } {
  const arrived: string[] = []
  const deliver = async (outgoing: Outgoing) => {
    const text = JSON.stringify(outgoing)
    const said = /"text":"([^"]*)"/.exec(text)?.[1] ?? ''
    behave(said)
    arrived.push(said)
    posted += 1
    return `ref-${posted}`
  }
  const made = {
    traits: chatTraits.slack,
    name: 'test',
    start: noFault,
    stop: noFault,
    deliver,
    recover: async () => 'absent' as const,
    rolesOf: async () => [],
    hearsWords: () => true,
  }
  return { platform: made as unknown as ChatPlatform, arrived }
}

/** Every row says its own key; `broken` ones cannot be drawn. */
const render: Render = async ({ key, lane }) => {
  if (key?.startsWith('broken')) throw new Error('a defect of a card')
  const to = { kind: 'channel', workspace: 'w', channel: lane } as const
  return { kind: 'post', to, card: card([say(key ?? '')]) }
}

const dispatcher = (chat: ChatPlatform) =>
  makeDispatcher('w', {
    outbox: store.outbox,
    carrierOf: () => chatCarrier({ platform: chat, render, tickets: store.tickets }),
    undelivered: noFault,
    holder: 'test',
    stopwatch: () => performance.now(),
    free: noFault,
    fault: noFault,
    log: quietLog,
    meter,
  })

async function tell(lane: string, ...keys: string[]): Promise<void> {
  const to = { kind: 'room', room: 'triage' } as const
  const rows = keys.map(key => ({
    workspace: 'w',
    lane,
    destination: to,
    show: { kind: 'draft' } as const,
    key,
    urgent: false,
  }))
  await store.tickets.transaction(tx => tx.tell('d', rows))
}

/** As if the waiting time of every row had passed. */
const later = () => driver.db.execute(sql`update outbox set available_at = clock_timestamp()`)
const states = async () =>
  rowsOf<{ s: string }>(
    await driver.db.execute(sql`select key || ' ' || state as s from outbox order by id`),
  ).map(row => row.s)

describe('the way out', () => {
  it('keeps the order within a lane while another lane goes on', async () => {
    let busy = true
    const { platform: chat, arrived } = platform(text => {
      if (busy && text === 'one') throw new DeliveryError('retry', 'busy', 1_000, { slowed: true })
    })
    await tell('slow', 'one', 'two')
    await tell('quick', 'three')
    const out = dispatcher(chat)
    await out.settled()
    expect(arrived).toEqual(['three'])
    expect(meter.counted.sort()).toEqual(['deliveries w retry', 'deliveries w sent', 'slowed_down w'])
    busy = false
    await later()
    await out.settled()
    expect(arrived).toEqual(['three', 'one', 'two'])
  })

  it('gives up on what can never be delivered and goes on behind it', async () => {
    const { platform: chat, arrived } = platform(text => {
      if (text === 'one') throw new DeliveryError('refused', 'too long')
    })
    await tell('lane', 'one', 'two')
    await dispatcher(chat).settled()
    expect(arrived).toEqual(['two'])
    expect(await states()).toEqual(['one dead', 'two sent'])
  })

  it('posts anew what somebody deleted, but not what was to be changed only where it stands', async () => {
    for (const again of [undefined, true] as const) {
      const { platform: chat, arrived } = platform(text => {
        if (text === 'shown') throw new DeliveryError('gone', 'deleted')
      })
      const edited: Render = async (row, options) => {
        if (options?.anew === true) return render(row)
        return { kind: 'edit', workspace: 'w', ref: 'm1', card: card([say('shown')]) }
      }
      const carrier = chatCarrier({ platform: chat, render: edited, tickets: store.tickets })
      await tell('lane', 'one')
      const lease = await store.outbox.acquire('w', 'test')
      const [row] = lease === null ? [] : await store.outbox.ready(lease, 1)
      if (row === undefined) throw new Error('There is nothing to carry.')
      const parcel = await carrier.pack({ ...row, show: { ...row.show, again } })
      await parcel?.deliver('d:1')
      expect(arrived).toEqual(again ? [] : ['one'])
    }
  })

  it('gives up in the end on a card that cannot be drawn, instead of holding up its lane for ever', async () => {
    const { platform: chat, arrived } = platform(() => undefined)
    await tell('lane', 'broken', 'two')
    const out = dispatcher(chat)
    for (let round = 0; round < 14; round += 1) {
      await out.settled()
      await later()
    }
    expect(await states()).toEqual(['broken dead', 'two sent'])
    expect(arrived).toEqual(['two'])
  })
})
