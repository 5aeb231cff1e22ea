import { Command } from 'commander'
import { compile } from '../core/calendar/compile.ts'
import { dueAt } from '../core/calendar/due.ts'
import { explain } from '../core/calendar/explain.ts'
import { horizonAt } from '../core/calendar/horizon.ts'
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

/** `deskhand clock`: what the calendar says, for people and, line by line, for programs. */
export function clockCommand(console: Console, sources: ClockSources): Command {
  const calendarOf = async ({ policy }: Options, at: number) => {
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
      const { schedule, calendar } = await calendarOf(options, options.from)
      const at = dueAt(calendar, options.from, options.minutes * 60_000)
      const ledger = explain(schedule, calendar, options.from, at, [])
      if (options.json) {
        console.print(
          JSON.stringify({ due: isoOf(at), zone: schedule.zone, version: calendar.version, ledger }),
        )
        return
      }
      console.print(`${localTime(at, schedule.zone)} ${schedule.zone} (${isoOf(at)})`)
      for (const line of ledgerText(ledger, schedule.zone)) console.print(line)
    })

  const open = new Command('open')
    .description('whether the desk is open, and until or from when')
    .option('--at <instant>', 'as 2026-11-28T18:20:00Z; now when left out', readInstant)
    .option('--policy <file>', 'the policy to go by')
    .option('--json', 'for programs')
    .action(async (options: Options & { at?: number }) => {
      const at = options.at ?? sources.now()
      const { schedule, calendar } = await calendarOf(options, at)
      const state = {
        open: isOpen(calendar, at),
        opens: nextOpening(calendar, at),
        closes: nextClosing(calendar, at),
      }
      if (options.json) {
        console.print(
          JSON.stringify({ ...state, opens: isoOrNull(state.opens), closes: isoOrNull(state.closes) }),
        )
        return
      }
      const until = state.open ? state.closes : state.opens
      const when =
        until === null
          ? 'with no change in sight'
          : `${state.open ? 'until' : 'opens'} ${localTime(until, schedule.zone)}`
      console.print(`${state.open ? 'Open' : 'Closed'}, ${when} ${schedule.zone}`)
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

function isoOrNull(at: number | null): string | null {
  return at === null ? null : isoOf(at)
}
