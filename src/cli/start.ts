import { Command } from 'commander'
import { readInstant } from './arguments.ts'
import type { Console } from './console.ts'

export type Starting = {
  /** Starts everything; resolves with the address and a way to end it. */
  start(options: { at?: Date }): Promise<{ url: string; stop(): Promise<void> }>
  /** Resolves when somebody wants the program to end. */
  untilStopped(): Promise<void>
}

/** `deskhand start`: the desk, until it is told to end. */
export function startCommand(console: Console, { start, untilStopped }: Starting): Command {
  return new Command('start')
    .description('runs the desk')
    .option('--at <instant>', 'sets the clock of the playground, as 2026-11-28T18:20:00Z', readInstant)
    .action(async ({ at }: { at?: number }) => {
      const stopped = untilStopped() // From now on, so that a wish to end is not lost while it starts.
      const running = await start(at === undefined ? {} : { at: new Date(at) })
      console.print(`Deskhand is running: ${running.url}`)
      console.print('Open it, and type: /support new portal login fails')
      await stopped
      await running.stop()
    })
}
