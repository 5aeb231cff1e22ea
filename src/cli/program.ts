import { Command, CommanderError } from 'commander'
import { ConfigError, sayComplaint } from '../ports/errors.ts'
import { type AuditSources, auditCommand } from './audit.ts'
import { type BackupSources, backupCommand, restoreCommand } from './backup.ts'
import { type ClockSources, clockCommand } from './clock.ts'
import { type Console, exitStatus } from './console.ts'
import { type DoctorSources, doctorCommand } from './doctor.ts'
import { type EraseSources, eraseCommand } from './erase.ts'
import { type ExportSources, exportCommand } from './export.ts'
import { initCommand } from './init.ts'
import { type Keys, keysCommand } from './keys.ts'
import { type Migrating, migrateCommand } from './migrate.ts'
import { type OnCallSources, oncallCommand } from './oncall.ts'
import { type OutboxSources, outboxCommand } from './outbox.ts'
import { type PolicySources, policyCommand } from './policy.ts'
import { type Starting, startCommand } from './start.ts'

export type Sources = Starting &
  Migrating &
  Keys &
  DoctorSources &
  AuditSources &
  ClockSources &
  OnCallSources &
  OutboxSources &
  BackupSources &
  ExportSources &
  EraseSources &
  PolicySources & { version: string }

/** The commands of `deskhand`. Faults of the surroundings are told in plain sentences, without a stack. */
export async function runProgram(
  words: readonly string[],
  console: Console,
  sources: Sources,
): Promise<void> {
  const program = new Command('deskhand')
    .description('Your support policy, running: a support desk in Slack, Discord and the browser.')
    .version(sources.version)
    .addCommand(startCommand(console, sources))
    .addCommand(initCommand(console))
    .addCommand(doctorCommand(console, sources))
    .addCommand(migrateCommand(console, sources))
    .addCommand(outboxCommand(console, sources))
    .addCommand(backupCommand(console, sources))
    .addCommand(restoreCommand(console, sources))
    .addCommand(exportCommand(console, sources))
    .addCommand(eraseCommand(console, sources))
    .addCommand(auditCommand(console, sources))
    .addCommand(keysCommand(console, sources))
    .addCommand(policyCommand(console, sources))
    .addCommand(clockCommand(console, sources))
    .addCommand(oncallCommand(console, sources))
  for (const command of [program, ...nested(program)]) {
    command.exitOverride().configureOutput({
      writeOut: text => console.print(text.trimEnd()),
      writeErr: text => console.complain(text.trimEnd()),
    })
  }
  try {
    await program.parseAsync([...words], { from: 'user' })
  } catch (error) {
    console.finish(statusOf(error, console))
  }
}

function nested(command: Command): Command[] {
  return command.commands.flatMap(one => [one, ...nested(one)])
}

function statusOf(error: unknown, console: Console) {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.fine : exitStatus.usage
  if (!(error instanceof ConfigError)) throw error
  for (const one of error.complaints) console.complain(sayComplaint(one))
  return error.unreachable ? exitStatus.unreachable : exitStatus.fault
}
