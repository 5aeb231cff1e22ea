import { expect, inject, it } from 'vitest'
import { at, contextAt } from '../core/desk.ts'
import { createDatabase } from '../support/postgres.ts'
import { startProxy } from '../support/proxy.ts'
import { openingOf, openTicket } from './change.ts'
import { postgresSubject } from './connect.ts'

it('opening a ticket is one round trip to the server', async () => {
  const context = contextAt(at('2026-11-23 10:00'))
  const database = new URL(await createDatabase(inject('postgres'))).pathname.slice(1)
  const proxy = await startProxy(inject('postgres'))
  const { store, close } = await postgresSubject(proxy.url(database), 1)
  try {
    for (const event of ['1', '2', '3']) await openTicket(store.tickets, context, { event })
    const wish = openingOf(context, { event: '4' })
    proxy.roundTrips()
    const others = [3, 2, 1].map(number => ({ number, title: `Title of ${number}` }))
    expect(await store.tickets.open(wish)).toEqual({ outcome: 'opened', number: 4, others })
    expect(proxy.roundTrips()).toBe(1)
  } finally {
    await close()
    await proxy.close()
  }
})

it('a ticket is opened while every other connection is at work', async () => {
  const { store, close } = await postgresSubject(await createDatabase(inject('postgres')), 1)
  try {
    const context = contextAt(at('2026-11-23 10:00'))
    const number = await store.tickets.transaction(() => openTicket(store.tickets, context, { event: '1' }))
    expect(number).toBe(1)
  } finally {
    await close()
  }
})
