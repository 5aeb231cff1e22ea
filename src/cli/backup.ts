import { Command } from 'commander'
import { type Console, exitStatus } from './console.ts'
import { counted } from './counted.ts'
import { example } from './example.ts'

/** `sealed` secrets are in it under DESKHAND_KEY, which is not. */
export type BackedUp = { tables: number; rows: number; bytes: number; sealed: number }

/** `at` is when the backup was made, by which version; `doubts` is what the audit of it found wrong. */
export type Restored = {
  rows: number
  version: string
  at: string
  tickets: number
  events: number
  doubts: number
  sealed: number
}

export type BackupWork = {
  /** @throws ConfigError where the file is there, or cannot be written */
  backup(file: string): Promise<BackedUp>
  /** @throws ConfigError for a file that is none, damaged or newer, and for a database that is not empty */
  restore(file: string): Promise<Restored>
}

export type BackupSources = { backupWork(): Promise<BackupWork> }

/** `deskhand backup`: everything in the database, in one file that either kind of database takes. */
export function backupCommand(console: Console, { backupWork }: BackupSources): Command {
  return new Command('backup')
    .description('writes everything in the database into one file, as it is at one instant')
    .argument('<file>', 'where to; packed where it ends in .gz')
    .option('--json', 'for programs')
    .addHelpText('after', example('deskhand backup desk-2026-11-28.jsonl.gz'))
    .action(async (file: string, { json }: { json?: boolean }) => {
      const done = await (await backupWork()).backup(file)
      if (json) return console.print(JSON.stringify({ file, ...done }))
      console.print(`Wrote ${file}: ${done.rows} rows of ${done.tables} tables, ${sizeOf(done.bytes)}.`)
      console.print('It holds what people wrote: keep it as carefully as the database.')
      if (done.sealed > 0) console.print(keyed(done.sealed))
    })
}

/** `deskhand restore`: a backup, into a database with nothing in it. */
export function restoreCommand(console: Console, { backupWork }: BackupSources): Command {
  return new Command('restore')
    .description('fills an empty database from a backup, and recounts its history')
    .argument('<file>', 'that `deskhand backup` wrote')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      example(
        'deskhand restore desk-2026-11-28.jsonl.gz',
        'DATABASE_URL=postgres://desk:secret@db/desk deskhand restore desk-2026-11-28.jsonl.gz',
      ),
    )
    .action(async (file: string, { json }: { json?: boolean }) => {
      const done = await (await backupWork()).restore(file)
      if (json) console.print(JSON.stringify({ file, ...done }))
      else for (const line of linesOf(done)) console.print(line)
      if (done.doubts > 0) console.finish(exitStatus.fault)
    })
}

function linesOf({ rows, at, version, tickets, events, doubts, sealed }: Restored): string[] {
  const history = `${counted(tickets, 'ticket')} with ${counted(events, 'event')}`
  return [
    `Restored ${rows} rows of ${at}, made by Deskhand ${version}.`,
    doubts === 0
      ? `${history}: nothing was changed.`
      : `${history}: their history had been changed before the backup was made. \`deskhand audit verify\` says where.`,
    ...(sealed > 0 ? [keyed(sealed)] : []),
    'Start Deskhand when nothing else works with the same workspaces: what still waited is sent then.',
  ]
}

function keyed(sealed: number): string {
  const tokens = sealed === 1 ? 'The token of 1 workspace is' : `The tokens of ${sealed} workspaces are`
  return `${tokens} in it, sealed: only with the same DESKHAND_KEY are they of use.`
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
