import { createHash } from 'node:crypto'
import { checkSense } from './checks/sense.ts'
import { checkSlots } from './checks/slots.ts'
import { checkStructure } from './checks/structure.ts'
import { joinFound } from './fault.ts'
import type { ParsedPolicy } from './policy.ts'
import { readBlocks } from './reading/read-blocks.ts'
import { readDocument } from './sections.ts'
import type { Terms } from './terms.ts'

/**
 * Reads a policy: its thirteen sections, their blocks, and the names in its prose. All faults come at once, each
 * with its place and a remedy; nothing is thrown. A policy without any block is accepted for answering questions.
 * @param file the name under which faults are reported
 */
export function parsePolicy(markdown: string, { file }: { file: string }): ParsedPolicy {
  const hash = createHash('sha256').update(markdown, 'utf8').digest('hex')
  const key = `${hash} ${file}`
  const parsed = latest.get(key) ?? parse(markdown, file, hash)
  latest.delete(key)
  latest.set(key, parsed)
  const [oldest] = latest.keys()
  if (latest.size > kept && oldest !== undefined) latest.delete(oldest)
  return parsed
}

/** A start reads the same policy three times: to check it, to publish it, and for the desk. */
const latest = new Map<string, ParsedPolicy>()
const kept = 4

function parse(markdown: string, file: string, hash: string): ParsedPolicy {
  const document = readDocument(markdown)
  const { sections } = document
  const binds = sections.some(({ blocks }) => blocks.length > 0)
  const read = readBlocks(sections, file)
  const { faults, warnings } = joinFound([
    checkStructure(document, file),
    { faults: binds ? read.faults : [], warnings: [] },
    checkSlots(markdown, document, { terms: read.terms, binds, file }),
    ...(binds ? [checkSense(read.terms, sections, { placeOf: read.placeOf, file })] : []),
  ])
  if (faults.length > 0) return { faults, warnings }
  // Without a fault every section was read, with its block or by its defaults.
  const terms = binds ? (read.terms as Terms) : null
  return {
    policy: {
      sections,
      terms,
      unbound: read.unbound,
      hash,
      version: terms?.updates.version ?? versionIn(document.preamble),
    },
    warnings,
    placeOf: read.placeOf,
  }
}

function versionIn(preamble: string): string | null {
  return /\bversion\s+v?(\d[\w.-]*\w|\d)/i.exec(preamble)?.[1] ?? null
}
