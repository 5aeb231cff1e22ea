import type { Fault } from '../fault.ts'
import type { SectionName } from '../terms.ts'

/** Makes a fault at a field of a section's block. */
export type FaultAt = (
  section: SectionName,
  path: readonly PropertyKey[],
  words: { what: string; remedy: string },
  part?: 'key' | 'value',
) => Fault
