import type { Document, ParsedNode } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

export type Place = { line: number; column: number }
export type Path = readonly PropertyKey[]

/** A piece of YAML that was read, with a way back from its fields to where they are written. */
export type YamlSource = {
  /** Plain data. Undefined when the YAML is broken. */
  value: unknown
  broken: (Place & { what: string; remedy: string })[]
  /** Where the value of a field begins; for a field that is not written, the one that should hold it. */
  valueAt(path: Path): Place
  /** Where the name of a field stands. */
  keyAt(path: Path): Place
}

/**
 * @param origin where the first character of `text` stands in the file: its line from 1, and how many columns were
 * cut off before every line
 */
export function readYaml(text: string, origin: { line: number; indent: number }): YamlSource {
  const counter = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(1, line) + origin.line - 1, column: Math.max(1, col) + origin.indent }
  }
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' })
  const broken = [...document.errors, ...document.warnings].map(error => ({
    ...place(error.pos[0]),
    what: `this is not YAML: ${lowerFirst(error.message)}`,
    remedy: remedyOf(error.code),
  }))
  const { value, fault } = broken.length > 0 ? { fault: undefined } : plainValue(document)
  if (fault) broken.push({ ...place(0), ...fault })
  return {
    value,
    broken,
    valueAt: path => place(find(document, path).value ?? 0),
    keyAt: path => place(find(document, path).key ?? 0),
  }
}

function plainValue(document: Document): { value?: unknown; fault?: { what: string; remedy: string } } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) }
  } catch (error) {
    const what = `this YAML cannot be read: ${lowerFirst(error instanceof Error ? error.message : String(error))}`
    return { fault: { what, remedy: 'write the values out instead of repeating them by anchor and alias' } }
  }
}

type Offsets = { key: number | undefined; value: number | undefined }

/** Offsets of the deepest part of the path that is written. */
function find(document: Document, path: Path): Offsets {
  let node: unknown = document.contents
  let found: Offsets = { key: startOf(node), value: startOf(node) }
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    const next = stepInto(node, step)
    if (!next) return found
    found = { key: startOf(next.key), value: startOf(next.value) ?? startOf(next.key) }
    node = next.value
  }
  return found
}

function stepInto(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = typeof step === 'number' ? node.items[step] : undefined
    return value === undefined ? undefined : { key: value, value }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair ? { key: pair.key, value: isEmpty(pair.value) ? pair.key : pair.value } : undefined
}

/** `key:` with nothing behind it: its place is the key's. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.type === 'PLAIN' && value.source === '')
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as ParsedNode).range?.[0] : undefined
}

function remedyOf(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'keep one of the two'
    case 'TAB_AS_INDENT':
      return 'indent with spaces instead of tabs'
    case 'BAD_INDENT':
      return 'align the fields of one level in one column'
    case 'MULTIPLE_DOCS':
      return 'remove the line with ---'
    case 'TAG_RESOLVE_FAILED':
      return 'remove the tag that begins with !'
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'look for a missing quotation mark, bracket or colon here or just above'
    default:
      return 'put text with special characters into quotation marks, and indent with spaces'
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
