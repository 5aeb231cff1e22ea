import { Command } from 'commander'
import type { Doubt, Seal } from '../core/audit.ts'
import { type Console, exitStatus } from './console.ts'
import { counted } from './counted.ts'
import { isoOf } from './instant.ts'

/** One desk's history, looked through. */
export type Audit = {
  desk: string
  prefix: string
  tickets: number
  events: number
  seals: readonly Seal[]
  doubts: readonly Doubt[]
}

export type AuditSources = {
  /** Looks through the whole history of every desk. Reading alone. */
  audit(): Promise<readonly Audit[]>
}

/** `deskhand audit verify`: whether the history is the one that was written. */
export function auditCommand(console: Console, { audit }: AuditSources): Command {
  return new Command('audit').description('the history of tickets, which is chained by hashes').addCommand(
    new Command('verify')
      .description('recounts the whole history and names whatever was changed')
      .option('--seal <digits>', 'a seal as a digest shows it: whether it is one of this history')
      .option('--json', 'for programs')
      .action(async ({ seal, json }: { seal?: string; json?: boolean }) => {
        const found = await audit()
        const strange = seal !== undefined && !found.some(one => knows(one, seal))
        const isWhole = !strange && found.every(({ doubts }) => doubts.length === 0)
        if (json) console.print(JSON.stringify({ whole: isWhole, desks: found.map(summary) }))
        else {
          for (const line of found.flatMap(linesOf)) console.print(line)
          if (strange) console.print(`No digest can have shown the seal ${seal}: this is another history.`)
          else if (seal !== undefined) console.print(`The seal ${seal} is one of this history.`)
        }
        console.finish(isWhole ? exitStatus.fine : exitStatus.fault)
      }),
  )
}

/** Fewer digits could be those of any history. */
const fewestDigits = 8

function knows({ seals }: Audit, said: string): boolean {
  const digits = said.toLowerCase()
  return digits.length >= fewestDigits && seals.some(({ hash }) => hash.startsWith(digits))
}

function summary({ desk, tickets, events, seals, doubts }: Audit) {
  return { desk, tickets, events, seals: seals.length, last: seals.at(-1)?.hash ?? null, doubts }
}

function linesOf(audit: Audit): string[] {
  const { desk, tickets, events, seals, doubts } = audit
  const last = seals.at(-1)
  const all = `${desk}: ${counted(tickets, 'ticket')}, ${counted(events, 'event')}, ${counted(seals.length, 'seal')}`
  const until = last === undefined ? '' : `, the last ${last.hash.slice(0, 16)} of ${isoOf(last.at)}`
  if (doubts.length === 0) return [`${all}${until}. Nothing was changed.`]
  return [`${all}${until}.`, ...doubts.map(doubt => `  ${sentenceOf(doubt, audit)}`)]
}

function sentenceOf(doubt: Doubt, { prefix }: Audit): string {
  switch (doubt.what) {
    case 'gap':
      return `${prefix}-${doubt.ticket}, event ${doubt.seq}: an event was taken away or put in.`
    case 'event':
      return doubt.type === null
        ? `${prefix}-${doubt.ticket}, event ${doubt.seq}: it cannot be read any more.`
        : `${prefix}-${doubt.ticket}, event ${doubt.seq} (${doubt.type}): it says something else than what was written.`
    case 'head':
      return `${prefix}-${doubt.ticket}: its history is not the one that the ticket was left with.`
    case 'text':
      return doubt.missing
        ? `${prefix}-${doubt.ticket}, event ${doubt.seq}: its text is gone without having been erased.`
        : `${prefix}-${doubt.ticket}, event ${doubt.seq}: its text is not the one that was written.`
    case 'seal':
      return `The seal ${doubt.hash.slice(0, 16)} of ${isoOf(doubt.at)} does not fit what happened until then.`
  }
}
