import { Readable } from 'node:stream'
import type { Command } from 'commander'
import type { Console, ExitStatus } from '../../src/cli/console.ts'

/** What a command left behind. */
export type Ran = { printed: string[]; complained: string[]; status: ExitStatus | undefined }

/** Runs a command with words and lines of input, as a terminal would; throws what commander refuses. */
export async function run(
  command: (console: Console) => Command,
  words: string[],
  input: string[] = [],
): Promise<Ran> {
  const ran: Ran = { printed: [], complained: [], status: undefined }
  const console: Console = {
    input: Readable.from([input.map(line => `${line}\n`).join('')]),
    ask: null,
    print: line => void ran.printed.push(line),
    complain: line => void ran.complained.push(line),
    finish: status => {
      ran.status = status
    },
  }
  const made = command(console)
  for (const one of [made, ...made.commands]) {
    one.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  }
  await made.parseAsync(words, { from: 'user' })
  return ran
}
