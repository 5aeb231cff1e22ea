import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { piecesOf } from '../../src/store/backup/read.ts'
import { isEmpty } from '../../src/store/backup/restore.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { knownMigrations } from '../../src/store/migrate.ts'
import type { Subject } from '../contract/subject.ts'
import { at, contextAt, kim } from '../core/desk.ts'
import { backupOf, head, inPieces, restoreFrom } from '../support/backup.ts'
import { openBareDatabase } from '../support/embedded.ts'
import { act, openTicket, textOf } from './change.ts'
import { embeddedSubject, noFault, subjectOf } from './connect.ts'

const morning = contextAt(at('2026-11-23 10:00'))
/** What ends lines elsewhere, quotes, a zero that PostgreSQL takes apart, and letters of several bytes. */
const odd = 'a\u2028b\r\nc\\u0000 "d" \\ 日本 🎫 {"e": null}'

let source: Subject
let text: string
beforeAll(async () => {
  source = await embeddedSubject()
  const { tickets, files } = source.store
  for (const event of ['1', '2']) await openTicket(tickets, morning, { event, title: `${odd} ${event}` })
  const reply = textOf('reply', odd)
  const command = { kind: 'reply', by: kim, text: reply.ref, via: 'word' } as const
  await act(tickets, 'desk', 1, command, morning, [{ ...reply.text, files: [pdf] }])
  await files.keepCopy('desk', 'reply', 0, new Uint8Array([0, 255, 10, 92, 39]))
  await tickets.transaction(tx => tx.seal('desk', at('2026-11-23 12:00')))
  await source.sql(`insert into installations (workspace, name, token, installed_by, scopes)
                    values ('T1', 'One', 'sealed', 'U1', array['a', 'b "c"', 'd,e'])`)
  await source.sql(`insert into kept (desk, kind, subject, id, value, until)
                    values ('desk', 'k', 's', 'i', 'null', '2026-11-23T10:00:00.123456Z')`)
  text = await backupOf(source.driver)
})
afterAll(() => source.close())

const pdf = { name: 'a.pdf', type: 'application/pdf', size: 5, url: 'https://x', workspace: 'playground' }

/** Every row of every table, whatever it holds. */
async function everything(subject: Subject): Promise<Record<string, unknown>> {
  const tables = await subject.sql(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`)
  const found: Record<string, unknown> = {}
  for (const { name } of tables)
    found[String(name)] = (await subject.sql(`select t::text as row from "${name}" t order by 1`)).map(
      ({ row }) => row,
    )
  return found
}

describe('a backup', () => {
  it('brings every row back as it was, and numbers go on after it', async () => {
    const target = await embeddedSubject()
    try {
      expect(await isEmpty(target.driver)).toBe(true)
      const rows = await restoreFrom(target.driver, text)
      const all = await everything(source)
      expect(await everything(target)).toEqual(all)
      expect(rows).toBe(Object.values(all).flat().length)
      expect(await target.sql('select bytes from file_copies')).toEqual(
        await source.sql('select bytes from file_copies'),
      )
      expect(await isEmpty(target.driver)).toBe(false)
      const last = async ({ sql }: Subject) => Number((await sql('select max(id) as id from outbox'))[0]?.id)
      const before = await last(target)
      expect(await openTicket(target.store.tickets, morning, { event: '3' })).toBe(3)
      expect(await last(target)).toBeGreaterThan(before)
      expect(
        (await target.store.tickets.find('desk', { words: ['日本'], tags: [] }, null, 9)).lines.length,
      ).toBeGreaterThan(0)
    } finally {
      await target.close()
    }
  })

  it('is refused where anything in it was changed or is missing, and nothing is written then', async () => {
    const lines = text.split('\n')
    const row = lines.findIndex(line => line.startsWith('[') && line.includes('日本'))
    const without = lines.filter((_, index) => index !== row).join('\n')
    const faults = {
      'a letter': text.replace('日本', '日木'),
      'a row': without,
      'its end': lines.slice(0, -2).join('\n'),
      'half a line': text.slice(0, text.length - 40),
      'more behind it': `${text}[]\n`,
    }
    const target = await embeddedSubject()
    try {
      for (const [what, file] of Object.entries(faults))
        await expect(restoreFrom(target.driver, file), what).rejects.toThrow('The backup is damaged')
      expect(await isEmpty(target.driver)).toBe(true)
    } finally {
      await target.close()
    }
  })

  it('is told apart from other files, and from those of a newer format', async () => {
    const read = async (file: string | Uint8Array) => {
      for await (const _ of piecesOf(inPieces(file)));
    }
    for (const file of ['', '{}', 'hello\n', '{"deskhand":"export"}\n'])
      await expect(read(file)).rejects.toThrow('This is no backup of Deskhand')
    await expect(
      read(await backupOf(source.driver, { ...head, format: 2, version: '9.9.9' })),
    ).rejects.toThrow('newer Deskhand (9.9.9)')
    const noText = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from([0xff, 10])])
    await expect(read(noText)).rejects.toThrow('bytes that are no text')
  })

  it('of an older version comes into the tables of that version, which then grow', async () => {
    const older = knownMigrations().indexOf('0012_files') + 1
    const pglite = await openBareDatabase()
    const before = subjectOf(await driveEmbedded(pglite, noFault, older))
    await before.sql(`insert into texts (desk, id, salt, text) values ('desk', 't', 's', 'old words')`)
    const file = await backupOf(before.driver)
    await before.close()
    const target = await openBareDatabase()
    await restoreFrom(await driveEmbedded(target, noFault, older), file)
    const grown = subjectOf(await driveEmbedded(target, noFault))
    expect(await grown.sql('select text, shared from texts')).toEqual([{ text: 'old words', shared: false }])
    await grown.close()
  })
})
