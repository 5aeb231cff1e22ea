import { Command } from 'commander'
import { ConfigError } from '../ports/errors.ts'
import { readInstant } from './arguments.ts'
import type { Console } from './console.ts'

type Started = {
  url: string
  /** Resolves with false where there are tickets already; null without the playground. */
  tellExample: (() => Promise<boolean>) | null
  /** Resolves where nothing can be done here any more. */
  lost: Promise<ConfigError>
  stop(): Promise<void>
}

export type Starting = {
  /** Starts everything; resolves with the address and a way to end it. */
  start(options: { at?: Date }): Promise<Started>
  /** Resolves when somebody wants the program to end. */
  untilStopped(): Promise<void>
}

/** `deskhand start`: the desk, until it is told to end. */
export function startCommand(console: Console, { start, untilStopped }: Starting): Command {
  return new Command('start')
    .description('runs the desk')
    .option('--at <instant>', 'sets the clock of the playground, as 2026-11-28T18:20:00Z', readInstant)
    .option(
      '--example',
      'fills an empty playground with a short story: tickets, one of them late, and a digest',
    )
    .action(async ({ at, example = false }: { at?: number; example?: boolean }) => {
      const stopped = untilStopped() // From now on, so that a wish to end is not lost while it starts.
      const running = await start(at === undefined ? {} : { at: new Date(at) })
      console.print(`Deskhand is running: ${running.url}`)
      if (example) console.print(await told(running))
      else console.print(`${whereToType(running)}, and type: /support new portal login fails`)
      const lost = await Promise.race([stopped, running.lost])
      await running.stop()
      if (lost instanceof ConfigError) throw lost
    })
}

/** With another chat there is no playground. */
function whereToType({ tellExample }: Started): string {
  return tellExample === null ? 'Open your chat' : 'Open it'
}

async function told({ tellExample }: Started): Promise<string> {
  if (tellExample === null) return 'No example: it is for the playground, and another chat is connected.'
  const isTold = await tellExample()
  return isTold
    ? 'The example is told. Open it, and look around as Kim or Mia.'
    : 'No example: there are tickets already. For it, start with DESKHAND_DATA set to an empty folder.'
}
