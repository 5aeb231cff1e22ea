import { Command } from 'commander'
import { type Calendar, compile } from '../core/calendar/compile.ts'
import { dueAt } from '../core/calendar/due.ts'
import { explain } from '../core/calendar/explain.ts'
import { horizonAt, OutsideHorizon } from '../core/calendar/horizon.ts'
import { isOpen, nextClosing, nextOpening } from '../core/calendar/open.ts'
import type { Interval, Schedule } from '../core/calendar/schedule.ts'
import { readInstant, readMinutes } from './arguments.ts'
import { makeClockAnswers } from './clock-line.ts'
import { type Console, exitStatus } from './console.ts'
import { isoOf, localTime } from './instant.ts'
import { answerLines } from './json-lines.ts'
import { ledgerText } from './ledger-text.ts'

export type ClockSources = {
  /** The schedule of a policy file (absent: the one that is configured), with its holidays in the range. */
  loadSchedule(policy: string | undefined, range: Interval): Promise<Schedule>
  now(): number
}

type Options = { policy?: string; json?: boolean }
type Compiled = { schedule: Schedule; calendar: Calendar }

/** `deskhand clock`: what the calendar says, for people and, line by line, for programs. */
export function clockCommand(console: Console, sources: ClockSources): Command {
  const compiledAt = async ({ policy }: Options, at: number): Promise<Compiled> => {
    const range = horizonAt(at)
    const schedule = await sources.loadSchedule(policy, range)
    return { schedule, calendar: compile(schedule, range.from, range.to) }
  }

  const due = new Command('due')
    .description('when opening time is used up, and why then')
    .requiredOption('--from <instant>', 'the begin, as 2026-11-28T18:20:00Z', readInstant)
    .requiredOption('--minutes <number>', 'minutes of opening time', readMinutes)
    .option('--policy <file>', 'the policy to go by')
    .option('--json', 'for programs')
    .action(async (options: Options & { from: number; minutes: number }) => {
      const compiled = await compiledAt(options, options.from)
      try {
        printDue(console, compiled, options)
      } catch (error) {
        if (!(error instanceof OutsideHorizon)) throw error
        console.complain(
          `${options.minutes} minutes are more than the years around ${isoOf(options.from)} hold. Use a smaller number.`,
        )
        console.finish(exitStatus.fault)
      }
    })

  const open = new Command('open')
    .description('whether the desk is open, and until or from when')
    .option('--at <instant>', 'as 2026-11-28T18:20:00Z; now when left out', readInstant)
    .option('--policy <file>', 'the policy to go by')
    .option('--json', 'for programs')
    .action(async (options: Options & { at?: number }) => {
      const at = options.at ?? sources.now()
      printOpen(console, await compiledAt(options, at), at, options)
    })

  return new Command('clock')
    .description('opening times and due times')
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async ({ jsonl }: { jsonl?: boolean }, command: Command) => {
      if (jsonl) return await answerLines(console, makeClockAnswers())
      console.complain(command.helpInformation())
      console.finish(exitStatus.usage)
    })
    .addCommand(due)
    .addCommand(open)
}

function printDue(
  console: Console,
  { schedule, calendar }: Compiled,
  { from, minutes, json }: Options & { from: number; minutes: number },
): void {
  const at = dueAt(calendar, from, Math.round(minutes * 60_000))
  const ledger = explain(schedule, calendar, Math.min(from, at), Math.max(from, at), [])
  if (json) {
    const stretches = ledger.map(one => ({ ...one, from: isoOf(one.from), to: isoOf(one.to) }))
    const { zone, version } = calendar
    console.print(JSON.stringify({ due: isoOf(at), zone, version, ledger: stretches }))
    return
  }
  console.print(`${localTime(at, schedule.zone)} ${schedule.zone} (${isoOf(at)})`)
  for (const line of ledgerText(ledger, schedule.zone)) console.print(line)
}

function printOpen(console: Console, { calendar }: Compiled, at: number, { json }: Options): void {
  const open = isOpen(calendar, at)
  const [opens, closes] = [nextOpening(calendar, at), nextClosing(calendar, at)]
  if (json) {
    console.print(JSON.stringify({ open, opens: opens && isoOf(opens), closes: closes && isoOf(closes) }))
    return
  }
  const next = open ? closes : opens
  const until =
    next === null
      ? 'with no change in sight'
      : `${open ? 'until' : 'opens'} ${localTime(next, calendar.zone)}`
  console.print(`${open ? 'Open' : 'Closed'}, ${until} ${calendar.zone}`)
}
