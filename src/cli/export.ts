import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { stringify } from 'csv-stringify/sync'
import type { Account } from '../core/account.ts'
import type { Person } from '../core/people.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Console } from './console.ts'
import { example } from './example.ts'
import { isoOf } from './instant.ts'

export type Exported = Account & { name: string }
export type Telling = {
  begin(about: {
    desk: string
    person: Person | null
    /** Where their name stands beside tickets; null where nobody was named. */
    places: { seats: number; watching: number; kept: number } | null
  }): Promise<void>
  ticket(ticket: Exported): Promise<void>
  end(): Promise<void>
}
type Wanted = { person?: string; ticket?: string; desk?: string }

/** Tells what is stored, ticket by ticket. @throws ConfigError where nothing is meant by the words */
export type ExportWork = (wanted: Wanted, telling: Telling) => Promise<void>
export type ExportSources = { exportWork(): Promise<ExportWork> }

type Options = Wanted & { all?: boolean; format: 'json' | 'csv'; output?: string }

/** `deskhand export`: what is stored about a person, on a ticket, or on all of them. */
export function exportCommand(console: Console, { exportWork }: ExportSources): Command {
  return new Command('export')
    .description('what is stored about a person, on a ticket, or on all of them')
    .option('--person <who>', 'an id of the chat, or a whole name there; only what they said or may read')
    .option('--ticket <number>', 'one ticket, with everything said on it')
    .option('--all', 'every ticket, with everything said on it')
    .option('--desk <id>', 'which desk, where there are several')
    .addOption(new Option('--format <format>', 'how').choices(['json', 'csv']).default('json'))
    .option('-o, --output <file>', 'where to, instead of standard output')
    .addHelpText(
      'after',
      example(
        'deskhand export --person U0ANA -o ana.json',
        'deskhand export --all --format csv -o tickets.csv',
      ),
    )
    .action(async (options: Options, command: Command) => {
      const chosen = [options.person, options.ticket, options.all].filter(one => one !== undefined)
      if (chosen.length !== 1) command.error('error: say one of --person, --ticket and --all')
      const work = await exportWork()
      const out = options.output === undefined ? onConsole(console) : intoFile(options.output)
      try {
        await work(options, options.format === 'csv' ? asCsv(out.write) : asJson(out.write))
        await out.end()
      } catch (error) {
        await out.drop()
        throw error
      }
      if (options.output !== undefined) console.print(`Wrote ${options.output}.`)
    })
}

type Write = (line: string) => Promise<void>

function onConsole({ print }: Console) {
  return { write: async (line: string) => print(line), end: async () => {}, drop: async () => {} }
}

/** A file that is there already stays as it is. */
function intoFile(path: string) {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  const done = finished(file)
  done.catch(() => undefined)
  let refused = false
  file.once('error', () => {
    refused = true
  })
  const failed = ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    const what = code === 'EEXIST' ? 'There is a file of that name' : `It cannot be written (${code})`
    return new ConfigError([{ what, where: path, remedy: 'Name another file.' }])
  }
  return {
    async write(line: string) {
      if (!file.write(`${line}\n`))
        await Promise.race([once(file, 'drain'), done]).catch(error => Promise.reject(failed(error)))
    },
    async end() {
      file.end()
      await done.catch(error => Promise.reject(failed(error)))
    },
    async drop() {
      file.destroy()
      await done.catch(() => undefined)
      if (!refused) await rm(path, { force: true })
    },
  }
}

/** One document, a ticket on each line of its list. */
function asJson(write: Write): Telling {
  let before = ''
  return {
    async begin({ desk, person, places }) {
      before = `${JSON.stringify({ desk, person, ...(places === null ? {} : { places }) }).slice(0, -1)},"tickets":[`
    },
    async ticket({ number: _, openedAt, resolvedAt, entries, ...rest }) {
      await write(before)
      const told = {
        ...rest,
        openedAt: isoOf(openedAt),
        resolvedAt: resolvedAt === null ? null : isoOf(resolvedAt),
        entries: entries.map(({ at, ...entry }) => ({ at: isoOf(at), ...entry })),
      }
      before = `${JSON.stringify(told)},`
    },
    async end() {
      await write(`${before.replace(/,$/, '')}]}`)
    },
  }
}

const columns = ['ticket', 'opened', 'status', 'priority', 'requester', 'at', 'what', 'who', 'text', 'files']

/** A line for each entry. What a spreadsheet would work out is only shown there. */
function asCsv(write: Write): Telling {
  const line = (cells: readonly string[]) => stringify([[...cells]], { escape_formulas: true }).trimEnd()
  return {
    begin: async () => write(line(columns)),
    async ticket({ name, openedAt, status, priority, requester, entries }) {
      for (const { at, what, who, text, files } of entries) {
        const its = [name, isoOf(openedAt), status, priority, requester]
        const names = files.map(file => file.name).join(', ')
        await write(line([...its, isoOf(at), what, who ?? '', text ?? '', names]))
      }
    },
    end: async () => {},
  }
}
