/** Something in a file of the owner's that cannot stand, or, as a warning, that is probably not meant. */
export type Fault = {
  file: string
  /** Both counted from 1. */
  line: number
  column: number
  /** The field, `targets.high.firstResponse`, or what part of the document it is. */
  path: string
  what: string
  /** What to do about it. */
  remedy: string
  /** Left out where it is none of the kinds that can happen to any value. */
  kind?: FaultKind
}

/** It is no YAML, a name that nobody knows, a value that is missing, a value that cannot stand there. */
export type FaultKind = 'yaml' | 'unknown' | 'missing' | 'value'

/** By place in the file, the same order as a person reads it; one fault of each kind at one place. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  )
  return sorted.filter((one, at) => {
    const before = sorted[at - 1]
    return !before || before.line !== one.line || before.column !== one.column || before.what !== one.what
  })
}

/** One line as compilers write it: `file:line:column what — remedy`. */
export function sayFault({ file, line, column, path, what, remedy }: Fault): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${what} — ${remedy}`
}

/** What a check found. Warnings stand in nobody's way. */
export type Found = { faults: Fault[]; warnings: Fault[] }

export function joinFound(parts: readonly Found[]): Found {
  return {
    faults: sortFaults(parts.flatMap(({ faults }) => faults)),
    warnings: sortFaults(parts.flatMap(({ warnings }) => warnings)),
  }
}
