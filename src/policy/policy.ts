import type { Fault } from './fault.ts'
import type { Place } from './reading/yaml-source.ts'
import type { Section } from './sections.ts'
import type { SectionName, Terms } from './terms.ts'

/** A policy that can be put into force. */
export type Policy = {
  sections: Section[]
  /**
   * What the policy binds, sections without a block with their defaults. Null when no section has a block: such a
   * policy answers questions, and no ticket can get its times from it.
   */
  terms: Terms | null
  /** Sections whose block is missing. */
  unbound: SectionName[]
  /** SHA-256 of the exact text, hexadecimal. */
  hash: string
  /** As the document names it: `version` in section 12, or "Version 3.2" above the first section. */
  version: string | null
}

/**
 * Where a field of a section's block stands in the file: its value or its name. Where the block is missing, the
 * section's heading.
 */
export type PlaceOf = (section: SectionName, path: readonly PropertyKey[], part?: 'key' | 'value') => Place

/** `placeOf` is for faults that only other files show. */
export type ParsedPolicy =
  | { policy: Policy; warnings: Fault[]; placeOf: PlaceOf }
  | { faults: Fault[]; warnings: Fault[] }

/** A policy that was read, with the way back to its file. */
export type PolicyFile = { file: string; policy: Policy; placeOf: PlaceOf }
