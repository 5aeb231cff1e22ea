import type { MessageRef } from '../../ports/inbound.ts'

/** Row 12 is message `m12`. */
export function refOf(row: number): MessageRef {
  return `m${row}`
}

/** The row behind a reference; null for anything that no row was ever called. */
export function rowOf(ref: MessageRef): number | null {
  const found = /^m([1-9][0-9]{0,14})$/.exec(ref)
  return found ? Number(found[1]) : null
}
