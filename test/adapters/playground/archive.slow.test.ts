import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { at, link, mention, quote, say } from '../../../src/cards/text.ts'
import type { Draft, PlaygroundArchive } from '../../../src/ports/playground-archive.ts'
import type { Driver } from '../../../src/store/driver.ts'
import { connect } from '../../../src/store/open.ts'
import { makePlaygroundArchive } from '../../../src/store/playground/archive.ts'
import { createDatabase } from '../../support/postgres.ts'

let driver: Driver
let archive: PlaygroundArchive

beforeAll(async () => {
  const url = await createDatabase(inject('postgres'))
  driver = await connect({ kind: 'server', url, connections: 16 }, async () => undefined)
  archive = makePlaygroundArchive(driver.db)
})
afterAll(() => driver.close())

const draft: Draft = {
  channel: 'general',
  thread: null,
  reader: null,
  author: 'ana',
  content: { kind: 'text', text: 'hello' },
  files: [],
  at: new Date('2026-11-28T04:00:00.123Z'),
  key: null,
}

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

describe('the archive of the playground on a PostgreSQL, asked from many sides at once', () => {
  it('stores a delivery once', async () => {
    const refs = await times(40, () => archive.messages.append({ ...draft, key: 'one' }))
    expect(new Set(refs).size).toBe(1)
    expect(await archive.messages.withKey('one')).toBe(refs[0])
  })

  it('counts a reaction once, and its going once', async () => {
    const id = await archive.messages.append(draft)
    for (const on of [true, false]) {
      const changed = await times(40, () => archive.messages.react(id, '👀', 'kim', on))
      expect(changed.filter(Boolean)).toHaveLength(1)
    }
  })

  it('gives a form out once', async () => {
    const form = { id: 'new', title: 'New', fields: [] }
    const kept = { form, channel: 'general', thread: null, pressed: null }
    await archive.forms.keep('ana', kept)
    const taken = await times(40, () => archive.forms.take('ana', 'new'))
    expect(taken.filter(one => one !== null)).toEqual([kept])
  })

  it('lets a person join once', async () => {
    const joined = await times(40, () => archive.memberships.set('triage', 'ana', true))
    expect(joined.filter(Boolean)).toHaveLength(1)
    expect(await archive.memberships.channelsOf('ana')).toEqual(['triage'])
  })

  it('keeps an event with what it tells of, and neither without the other', async () => {
    const event = (message: string) => ({
      eventId: 'twice',
      kind: 'message' as const,
      message,
      text: 'hello',
      files: [],
      from: { workspace: 'playground', id: 'ana', name: 'Ana' },
      place: { workspace: 'playground', channel: 'events', thread: null },
      at: draft.at,
    })
    const id = await archive.messages.append({ ...draft, channel: 'events' }, event)
    expect(await archive.events.pending()).toEqual([event(id)])
    await expect(archive.messages.append({ ...draft, channel: 'events' }, event)).rejects.toThrow()
    expect(await archive.messages.list('events', null, 'ana')).toHaveLength(1)
    await archive.events.confirm('twice')
    expect(await archive.events.pending()).toEqual([])
  })

  it('gives back what it was given: cards, bytes, instants to the millisecond', async () => {
    const kim = { workspace: 'playground', id: 'kim', name: 'Kim' }
    const content = {
      kind: 'card' as const,
      card: card(
        [say('SUP-1 '), quote('a "b" \\ {} 👋'), at(1.7e12, 'day'), mention(kim), link('https://x.y', 'z')],
        {
          fields: [{ name: 'Due', value: [at(1.8e12)] }],
          buttons: [{ action: 'claim:1', label: 'Claim', style: 'primary' }],
        },
      ),
    }
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const files = [{ name: 'a', type: 'image/png', alt: 'all bytes', bytes }]
    const id = await archive.messages.append({ ...draft, content, files })
    expect(await archive.messages.read(id)).toMatchObject({ content, at: draft.at, files: [{ size: 256 }] })
    expect([...((await archive.messages.file(id, 0))?.bytes ?? [])]).toEqual([...bytes])
  })

  it('lists more messages than a statement has parameters', async () => {
    await driver.call(
      `insert into playground_messages (channel, author, text, at)
       select 'crowd', 'ana', 'n', now() from generate_series(1, 70000)`,
      [],
    )
    expect(await archive.messages.list('crowd', null, 'ana')).toHaveLength(70_000)
  })
})
