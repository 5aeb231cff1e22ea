import { Command, InvalidArgumentError } from 'commander'
import type { Gap } from '../ports/question-store.ts'
import type { Console } from './console.ts'

export type GapSources = {
  /** What the policy did not answer in the last `days`, by desk, the most frequent first. */
  gaps(days: number): Promise<readonly { desk: string; gaps: readonly Gap[] }[]>
}

/** `deskhand policy gaps`: the questions that an owner could answer in the policy, or under `asks:`. */
export function policyGapsCommand(console: Console, { gaps }: GapSources): Command {
  return new Command('gaps')
    .description('lists the questions that the policy did not answer')
    .option('--days <number>', 'how far back', wholeDays, 30)
    .option('--json', 'for programs')
    .action(async ({ days, json }: { days: number; json?: boolean }) => {
      const found = await gaps(days)
      if (json) return console.print(JSON.stringify(found))
      for (const { desk, gaps: its } of found) {
        console.print(`${desk}: ${its.length === 0 ? `no gaps in ${days} days.` : 'asked in vain'}`)
        for (const one of its) console.print(lineOf(one))
      }
    })
}

function lineOf({ text, count, last, tickets }: Gap): string {
  const ended = tickets === 0 ? '' : `, ${tickets} became a ticket`
  return `  ${count} × ${JSON.stringify(text.slice(0, 200))} (last ${new Date(last).toISOString().slice(0, 10)}${ended})`
}

function wholeDays(written: string): number {
  const days = Number(written)
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new InvalidArgumentError('Write a whole number of days, from 1 to 3650.')
  return days
}
