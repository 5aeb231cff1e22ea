import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Exported, exportCommand } from '../../src/cli/export.ts'
import { run } from './terminal.ts'

const at = Date.parse('2026-11-24T20:00:00Z')
const entry = { at, what: 'wrote', who: 'Ana', files: [] } as const
const ticket: Exported = {
  name: 'SUP-1',
  number: 1,
  openedAt: at,
  resolvedAt: null,
  status: 'new',
  priority: 'high',
  category: null,
  plan: null,
  rating: null,
  requester: 'Ana',
  entries: [
    { ...entry, what: 'opened', text: '=HYPERLINK("https://evil","x")' },
    { ...entry, text: 'two lines,\nand "quotes"', files: [{ name: '+a.txt', type: 'text/plain', size: 3 }] },
    ...['+1', '-1+2', '@sum', '\tx'].map(text => ({ ...entry, text })),
  ],
}
const person = { workspace: 'playground', id: 'ana', name: 'Ana' }

const exported = (words: string[], tickets: readonly Exported[] = [ticket]) =>
  run(
    console =>
      exportCommand(console, {
        exportWork: async () => async (wanted, tell) => {
          const named = wanted.person === undefined ? null : person
          await tell.begin({
            desk: 'support',
            person: named,
            places: named && { seats: 1, watching: 0, kept: 2 },
          })
          for (const one of tickets) await tell.ticket(one)
          await tell.end()
        },
      }),
    words,
  )

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-export-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('deskhand export', () => {
  it('writes one document of JSON, whatever there is to tell', async () => {
    const all = JSON.parse((await exported(['--all'])).printed.join('\n'))
    expect(all).toMatchObject({
      desk: 'support',
      person: null,
      tickets: [{ name: 'SUP-1', openedAt: '2026-11-24T20:00:00Z' }],
    })
    expect(all.tickets[0].entries[0]).toMatchObject({
      at: '2026-11-24T20:00:00Z',
      text: '=HYPERLINK("https://evil","x")',
    })
    const none = JSON.parse((await exported(['--person', 'ana'], [])).printed.join('\n'))
    expect(none).toEqual({ desk: 'support', person, places: { seats: 1, watching: 0, kept: 2 }, tickets: [] })
    const two = JSON.parse((await exported(['--all'], [ticket, ticket])).printed.join('\n'))
    expect(two.tickets).toHaveLength(2)
  })

  it('writes lines for a spreadsheet, which works nothing out of them', async () => {
    const { printed } = await exported(['--all', '--format', 'csv'])
    expect(printed[0]).toBe('ticket,opened,status,priority,requester,at,what,who,text,files')
    expect(printed[1]).toContain(`"'=HYPERLINK(""https://evil"",""x"")"`)
    expect(printed[2]).toContain(`"two lines,\nand ""quotes""",'+a.txt`)
    expect(printed.slice(3).map(line => line.split(',')[8])).toEqual([`'+1`, `'-1+2`, `'@sum`, `'\tx`])
  })

  it('writes a file that only its owner reads, and over none', async () => {
    const file = join(folder, 'ana.json')
    expect((await exported(['--person', 'ana', '-o', file])).printed).toEqual([`Wrote ${file}.`])
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ person })
    expect((await stat(file)).mode & 0o077).toBe(0)
    const before = await readFile(file, 'utf8')
    await expect(exported(['--all', '-o', file])).rejects.toThrow('There is a file of that name')
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('wants to know of what', async () => {
    for (const words of [[], ['--all', '--ticket', '1'], ['--all', '--format', 'xml']])
      await expect(exported(words)).rejects.toBeInstanceOf(CommanderError)
  })
})
