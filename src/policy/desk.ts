import type { Desk } from './desk-schema.ts'
import type { Fault } from './fault.ts'
import type { Path, Place } from './reading/yaml-source.ts'

/** Where a field of a desk file stands: its value or its name. */
export type PlaceInDesk = (path: Path, part?: 'key' | 'value') => Place

/** A desk file that was read, with the way back to it. */
export type DeskFile = { file: string; desk: Desk; placeOf: PlaceInDesk }

/** `placeOf` is for faults that only other files show. */
export type ParsedDesk = { desk: Desk; placeOf: PlaceInDesk } | { faults: Fault[] }
