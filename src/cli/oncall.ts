import { Command } from 'commander'
import { onCallAt } from '../core/rota/on-call.ts'
import type { Rota } from '../core/rota/rota.ts'
import { nextHandover } from '../core/rota/shifts.ts'
import { readInstant } from './arguments.ts'
import type { Console } from './console.ts'
import { isoOf, localTime } from './instant.ts'
import { answerLines } from './json-lines.ts'
import { answerOnCall } from './oncall-line.ts'

export type OnCallSources = {
  /** The rota of a desk (absent: the only one, or the default), and what may be missing in it. */
  loadRota(desk: string | undefined, now: number): Promise<{ rota: Rota; note: string | null }>
  now(): number
}

/** `deskhand oncall`: who is on call, for people and, line by line, for programs. */
export function oncallCommand(console: Console, sources: OnCallSources): Command {
  return new Command('oncall')
    .description('who is on call')
    .option('--at <instant>', 'as 2026-11-28T18:20:00Z; now when left out', readInstant)
    .option('--desk <name>', 'the desk to look at')
    .option('--json', 'for programs')
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async (options: { at?: number; desk?: string; json?: boolean; jsonl?: boolean }) => {
      if (options.jsonl) return await answerLines(console, answerOnCall)
      const at = options.at ?? sources.now()
      const { rota, note } = await sources.loadRota(options.desk, sources.now())
      if (note !== null) console.complain(note)
      const user = onCallAt(rota, at)
      const next = nextHandover(rota, at)
      if (options.json) {
        const handover = next && { at: isoOf(next.at), user: next.user }
        console.print(JSON.stringify({ at: isoOf(at), user, next: handover }))
      } else {
        console.print(`${user ?? 'Nobody'} is on call at ${localTime(at, rota.zone)} ${rota.zone}.`)
        if (next) console.print(`From ${localTime(next.at, rota.zone)}: ${next.user ?? 'nobody'}.`)
      }
    })
}
