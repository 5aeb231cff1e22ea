import { Command } from 'commander'
import type { Console } from './console.ts'

export type Migrating = {
  /** Brings the tables up to date. Resolves with how many steps that took. */
  migrate(): Promise<number>
}

/** `deskhand migrate`: the tables alone, for those who give the running desk no right to change them. */
export function migrateCommand(console: Console, { migrate }: Migrating): Command {
  return new Command('migrate')
    .description('brings the tables of the database up to date (`start` does so too)')
    .action(async () => {
      const made = await migrate()
      const steps = `${made} ${made === 1 ? 'migration' : 'migrations'}`
      console.print(made === 0 ? 'The tables are up to date.' : `Made ${steps}: the tables are up to date.`)
    })
}
