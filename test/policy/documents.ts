import { readFileSync } from 'node:fs'
import { defaultFiles } from '../../src/policy/default/files.ts'
import type { Fault } from '../../src/policy/fault.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { PolicyFile } from '../../src/policy/policy.ts'
import { sectionNames, sectionTitles } from '../../src/policy/terms.ts'

export const defaultPolicy = readFileSync(defaultFiles.policy, 'utf8')
export const defaultDesk = readFileSync(defaultFiles.desk, 'utf8')

const smallest: Record<number, string> = {
  3: 'zone: Europe/Berlin\nhours:\n  mon: 09:00-17:00',
  4: [
    'targets:',
    '  critical: { firstResponse: 30m, resolution: 4h }',
    '  high: { firstResponse: 2h, resolution: 1bd }',
    '  medium: { firstResponse: 1bd, resolution: 5bd }',
    '  low: { firstResponse: 2bd, resolution: 20bd }',
  ].join('\n'),
}

/**
 * The smallest policy that binds something, with other blocks where they are given (null: none) and prose per section.
 * Section n begins with its heading, an empty line, the opening fence, the block.
 */
export function policyText(
  blocks: Record<number, string | null> = {},
  prose: Record<number, string> = {},
): string {
  return sectionNames
    .map((name, at) => {
      const block = blocks[at + 1] === undefined ? smallest[at + 1] : blocks[at + 1]
      const fenced = block ? `\`\`\`yaml\n${block}\n\`\`\`\n\n` : ''
      return `## ${at + 1}. ${sectionTitles[name]}\n\n${fenced}${prose[at + 1] ?? 'Text.'}\n`
    })
    .join('\n')
}

/** The line on which something stands, counted from 1. */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`"${part}" is not in the text`)
  return text.slice(0, at).split('\n').length
}

/** The faults of a policy, each as `line:column path: what`. */
export function faultsIn(markdown: string): string[] {
  const parsed = parsePolicy(markdown, { file: 'p.md' })
  return 'faults' in parsed ? parsed.faults.map(inShort) : []
}

export function warningsIn(markdown: string): string[] {
  return parsePolicy(markdown, { file: 'p.md' }).warnings.map(inShort)
}

export function inShort({ line, column, path, what }: Fault): string {
  return `${line}:${column} ${path}: ${what}`
}

/** A policy that must be good. */
export function goodPolicy(markdown: string, file = 'p.md'): PolicyFile {
  const parsed = parsePolicy(markdown, { file })
  if ('faults' in parsed) throw new Error(parsed.faults.map(inShort).join('\n'))
  return { file, policy: parsed.policy, placeOf: parsed.placeOf }
}
