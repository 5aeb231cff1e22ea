import { Command } from 'commander'
import { inEnglish } from '../cards/sentence.ts'
import { findingsOf } from '../flows/findings.ts'
import type { Check, Finding, Grade } from '../ports/check.ts'
import { type Console, type ExitStatus, exitStatus } from './console.ts'

export type DoctorSources = {
  /** Everything that can be asked here, in the order in which people should read it. */
  loadChecks(wanted: { ring: boolean }): Promise<readonly Check[]>
}

/** As the terminal says it. */
type Named = { check: string; grade: Grade; what: string; remedy?: string }

/** `deskhand doctor`: what is right, what is not, and what to do about it. */
export function doctorCommand(console: Console, { loadChecks }: DoctorSources): Command {
  return new Command('doctor')
    .description('checks everything that the desk needs and says what to do')
    .option('--json', 'for programs')
    .option('--ring', 'makes every pager ring once, as a drill')
    .action(async ({ json, ring = false }: { json?: boolean; ring?: boolean }) => {
      const findings: Named[] = []
      for (const check of await loadChecks({ ring })) {
        for (const one of await findingsOf(check)) {
          const named = namedIn(check.name, one)
          findings.push(named)
          if (!json) for (const line of linesOf(named)) console.print(line)
        }
      }
      const status = statusOf(findings)
      if (json) console.print(JSON.stringify({ status, findings }))
      else console.print(summaryOf(findings))
      console.finish(status)
    })
}

function namedIn(check: string, { grade, what, remedy }: Finding): Named {
  const said = { check, grade, what: inEnglish(what) }
  return remedy === undefined ? said : { ...said, remedy: inEnglish(remedy) }
}

/** A fault is for people to mend, whatever else may come back by itself. */
function statusOf(findings: readonly Named[]): ExitStatus {
  if (findings.some(({ grade }) => grade === 'fault')) return exitStatus.fault
  return findings.some(({ grade }) => grade === 'unreachable') ? exitStatus.unreachable : exitStatus.fine
}

const marks: Readonly<Record<Grade, string>> = {
  ok: '✅ ok',
  warning: '⚠️ warning',
  fault: '❌ fault',
  unreachable: '❌ unreachable',
}

function linesOf({ check, grade, what, remedy }: Named): string[] {
  const line = `${marks[grade]} · ${check}: ${what}`
  return remedy === undefined ? [line] : [line, `     ${remedy}`]
}

function summaryOf(findings: readonly Named[]): string {
  const count = (...grades: Grade[]) => findings.filter(({ grade }) => grades.includes(grade)).length
  const faults = count('fault', 'unreachable')
  return `${findings.length} findings: ${count('ok')} ok, ${count('warning')} to think about, ${faults} to mend.`
}
