import { Command } from 'commander'
import { sayFault } from '../policy/fault.ts'
import { askCommand } from './ask.ts'
import type { FilesCheck } from './check-files.ts'
import { type Console, exitStatus } from './console.ts'
import type { AskingSources } from './policy-answerer.ts'
import { policyDiffCommand } from './policy-diff.ts'
import { type GapSources, policyGapsCommand } from './policy-gaps.ts'
import { type PolicyWork, policyLifeCommands } from './policy-life.ts'
import { policyTestCommand } from './policy-test.ts'

export type PolicySources = GapSources & AskingSources & { policyWork(): Promise<PolicyWork>; now(): number }

/** `deskhand policy`: what an owner does with the policy. */
export function policyCommand(console: Console, sources: PolicySources): Command {
  const check = new Command('check')
    .description('names every fault of a policy, with its place and what to do')
    .argument('<file>', 'the policy')
    .option('--desk <file>', 'the desk file that goes with it, or a folder of them')
    .option('--json', 'for programs')
    .action(async (file: string, { desk, json }: { desk?: string; json?: boolean }) => {
      const { checkFiles } = await import('./check-files.ts')
      const checked = await checkFiles(file, desk, sources.now())
      for (const line of json ? [JSON.stringify(checked)] : linesOf(checked)) console.print(line)
      console.finish(checked.faults.length > 0 ? exitStatus.fault : exitStatus.fine)
    })
  // The database and everything above it is loaded by the command that needs it.
  const work: PolicyWork = {
    draft: async desk => (await sources.policyWork()).draft(desk),
    publish: async (desk, day) => (await sources.policyWork()).publish(desk, day),
    preview: async desk => (await sources.policyWork()).preview(desk),
    apply: async desk => (await sources.policyWork()).apply(desk),
  }
  const policy = new Command('policy')
    .description('the support policy')
    .addCommand(check)
    .addCommand(policyDiffCommand(console))
    .addCommand(askCommand(console, sources))
    .addCommand(policyTestCommand(console, sources))
    .addCommand(policyGapsCommand(console, sources))
  for (const command of policyLifeCommands(console, work)) policy.addCommand(command)
  return policy
}

function linesOf({ file, policy, desks, faults, warnings, unbound }: FilesCheck): string[] {
  const lines = faults.map(sayFault)
  if (warnings.length > 0) lines.push(`${count(warnings.length, 'warning')}:`, ...warnings.map(sayFault))
  if (unbound.length > 0)
    lines.push(
      `${count(unbound.length, 'number')} in the prose that no block binds:`,
      ...unbound.map(sayFault),
    )
  if (faults.length > 0 || !policy) return [...lines, `${count(faults.length, 'fault')}.`]
  const version = policy.version === null ? 'no version named' : `version ${policy.version}`
  const binds = policy.binds ? '' : ', answers only'
  lines.push(`${file}: ${count(policy.sections, 'section')}, ${version}${binds}. No fault.`)
  return [...lines, ...desks.map(({ file: desk, name }) => `${desk}: ${name}. No fault.`)]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
