import { Command } from 'commander'
import { type Changes, changesBetween, type ValueChange } from '../policy/changes/changes.ts'
import { sayFault } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { Section } from '../policy/sections.ts'
import { sectionTitles, type Terms } from '../policy/terms.ts'
import { type Console, exitStatus } from './console.ts'
import { readTextFile } from './text-file.ts'

type Bound = { terms: Terms; sections: readonly Section[] }

/** `deskhand policy diff`: what a change means for those to whom the policy promises something. */
export function policyDiffCommand(console: Console): Command {
  return new Command('diff')
    .description('compares two policies section by section: what gets better, what worse')
    .argument('<before>', 'the policy as it was')
    .argument('<after>', 'the policy as it shall be')
    .option('--json', 'for programs')
    .action(async (before: string, after: string, { json }: { json?: boolean }) => {
      const [old, changed] = [await readPolicy(before, console), await readPolicy(after, console)]
      if (old === null || changed === null) return console.finish(exitStatus.fault)
      const changes = changesBetween(old, changed)
      for (const line of json ? [JSON.stringify(changes)] : linesOf(changes, old.terms)) console.print(line)
    })
}

async function readPolicy(file: string, console: Console): Promise<Bound | null> {
  const read = await readTextFile(file)
  const parsed = 'fault' in read ? { faults: [read.fault] } : parsePolicy(read.text, { file })
  if ('faults' in parsed) {
    for (const fault of parsed.faults) console.complain(sayFault(fault))
    return null
  }
  const { terms, sections } = parsed.policy
  if (terms === null) {
    console.complain(`${file}: no section binds anything. Add the yaml blocks, or compare the texts.`)
    return null
  }
  return { terms, sections }
}

function linesOf({ values, prose }: Changes, { updates }: Terms): string[] {
  const lines = values.map(lineOf)
  const worse = values.some(({ verdict }) => verdict === 'worse')
  const days = updates.noticePeriod.ms / 86_400_000
  return [
    ...(lines.length === 0 ? ['No value differs.'] : lines),
    ...(prose.length === 0 ? [] : [`Other words in ${prose.join(', ')}.`]),
    ...(worse ? [`What gets worse holds ${days} days after it is published.`] : []),
  ]
}

function lineOf({ section, number, name, before, after, verdict }: ValueChange): string {
  const told = verdict === 'neutral' ? '' : ` (${verdict})`
  return `${number} ${sectionTitles[section]}, ${name}: ${before} → ${after}${told}`
}
