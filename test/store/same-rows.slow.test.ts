import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Command } from '../../src/core/commands.ts'
import { declare, nextLookAt } from '../../src/core/outage.ts'
import type { TextRef } from '../../src/core/ticket.ts'
import { hour, minute } from '../../src/core/time.ts'
import type { Store } from '../../src/ports/store.ts'
import type { NewText } from '../../src/ports/ticket-store.ts'
import { allRows, type Subject } from '../contract/subject.ts'
import { ana, at, ben, contextAt, kim, oli } from '../core/desk.ts'
import { createDatabase } from '../support/postgres.ts'
import { act, look, openTicket, textOf } from './change.ts'
import { embeddedSubject, postgresSubject } from './connect.ts'

const night = at('2026-11-29 02:00')

/** A night and a day of two tickets, as a desk lives through them. */
async function history({ store }: Subject): Promise<void> {
  const { tickets, outbox, policies, time, kept } = store
  const said = (text: string, make: (ref: TextRef) => Command) => {
    const { ref, text: kept } = textOf(`text ${text}`, text)
    return { command: make(ref), texts: [kept] as NewText[] }
  }
  const when = (minutes: number) => contextAt(night + minutes * minute)
  const does = (minutes: number, command: Command, texts: readonly NewText[] = []) =>
    act(tickets, 'desk', 1, command, when(minutes), texts)
  const looks = (minutes: number, number = 1) => look(tickets, 'desk', number, when(minutes))

  await policies.putDocument('desk', 'hash', '# Policy')
  await policies.putDraft('desk', 'next', night)
  await policies.publish(0, [
    {
      desk: 'desk',
      version: 1,
      hash: 'hash',
      terms: {},
      effectiveFrom: night,
      publishedAt: night,
      publishedBy: 'olga',
    },
  ])
  await time.setOffset(hour)
  const told = { desk: 'desk', kind: 'told', subject: 'the rules', id: 'ben' } as const
  await kept.put(told, {}, { now: night, until: night + hour })
  await tickets.ensureDeskDeadline('desk', 'digest', night + 8 * hour)
  await openTicket(tickets, when(0), {
    event: 'one',
    priority: 'critical',
    title: 'Bookings stopped ‮🎫',
    plan: 'premier',
  })
  await openTicket(tickets, when(0), { event: 'two', priority: 'high', by: ben })
  await looks(0)
  await looks(10)
  await does(12, { kind: 'claim', by: oli })
  await does(13, { kind: 'release', by: oli, undo: true })
  await looks(13)
  await looks(27)
  await looks(31)
  await does(32, { kind: 'claim', by: kim })
  const note = said('Looks like the sync.', text => ({ kind: 'note', by: kim, text, via: 'word' }))
  const shot = {
    name: 'a.png',
    type: 'image/png',
    size: 3,
    url: 'https://files.test/a',
    workspace: 'playground',
  }
  await does(
    33,
    note.command,
    note.texts.map(one => ({ ...one, files: [shot] })),
  )
  const reply = said("We are on it: it's the sync.", text => ({ kind: 'reply', by: kim, text, via: 'word' }))
  await does(34, reply.command, reply.texts)
  await does(40, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' })
  await does(41, { kind: 'unresolve', by: kim })
  await does(50, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' })
  const again = said('It happens again!', text => ({ kind: 'write', thanks: false, by: ana, text }))
  await does(60, again.command, again.texts)
  await looks(66)
  await does(70, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' })
  await does(80, { kind: 'rate', by: ana, score: 2 })
  await looks(3_000, 2)
  await besideTickets(store)

  const lease = await outbox.acquire('playground', 'one')
  if (lease === null) throw new Error('the lease is taken')
  for (const row of await outbox.ready(lease, 3)) {
    await outbox.begin(lease, row)
    if (row.id % 2 === 0) await outbox.sent(lease, row, `message ${row.id}`)
    else await outbox.dead(lease, row, 'gone')
  }
}

/** What the same night and day leave in the tables beside tickets. */
async function besideTickets({
  tickets,
  questions,
  outages,
  files,
  rehearsals,
  snippets,
  training,
}: Store): Promise<void> {
  const [later, mia] = [night + 8 * hour, { ...kim, id: 'mia', name: 'Mia' }]
  await tickets.transaction(async tx => {
    const digest = { at: later, since: night, dueAt: later, endsAt: later + 9 * hour, facts: 'a hash' }
    await tx.keepDigest('desk', digest)
    await tx.keepBreach('desk', later, { number: 1, clock: 'first_response', dueAt: night + 30 * minute })
    const owed = { id: 'call', kind: 'call', owedTo: ana, madeAt: night, dueAt: later } as const
    await tx.makePromises('desk', 1, [owed])
    await tx.takePromise('desk', 'call', mia)
    const turn = { level: 1, from: night, to: later, user: 'lee', by: mia, madeAt: night }
    await tx.addOverride('desk', turn)
    await tx.cancelOverride('desk', await tx.addOverride('desk', { ...turn, user: null }), later)
  })
  const asked = { desk: 'desk', at: night, text: 'Is there cake?', tier: 'none', section: null } as const
  await questions.end('desk', await questions.keep(asked), 'ticket')
  const { id } = await outages.declare('desk', number => {
    const said = { kind: 'disruption', title: 'Sync', services: [], by: mia, from: night, to: null } as const
    const { outage } = declare(said, number, night, hour)
    return { outage, outbox: [], lookAt: nextLookAt(outage) }
  })
  await outages.watch('desk', id, ana)
  await rehearsals.begin('desk', { begunAt: night, over: null }, [])
  await snippets.put('desk', { name: 'hello', text: 'Good morning', by: mia, at: night })
  const taking = { person: ana, now: night, places: 1, remindAt: later }
  await training.take('desk', { webinar: 'intro', at: later }, taking)
  await tickets.transaction(tx => tx.seal('desk', later))
  await files.keepCopy('desk', 'text Looks like the sync.', 0, new Uint8Array([0, 1, 255]))
}

/** Their tokens are sealed with chance, so no two rows are alike; test/store/sealing.test.ts reads them back. */
const sealed = ['installations']

describe('one history', () => {
  const subjects: Subject[] = []
  beforeAll(async () => {
    subjects.push(await embeddedSubject())
    subjects.push(await postgresSubject(await createDatabase(inject('postgres'))))
  })
  afterAll(() => Promise.all(subjects.map(subject => subject.close())))

  it('leaves the same rows in both databases, in every table', async () => {
    const [embedded, server] = subjects
    if (embedded === undefined || server === undefined) throw new Error('a database is missing')
    await history(embedded)
    await history(server)
    const rows = await allRows(embedded)
    expect(await allRows(server)).toEqual(rows)
    const unused = Object.entries(rows).flatMap(([table, all]) => (all.length === 0 ? [table] : []))
    expect(unused).toEqual(sealed)
    expect(rows.tickets?.map(row => (row.state as { clocks: [] }).clocks.length)).toEqual([6, 2])
  })
})
