import { inEnglish } from '../../src/cards/sentence.ts'
import type { Finding, Grade } from '../../src/ports/check.ts'

export type Spoken = { grade: Grade; what: string; remedy?: string }

/** A finding as the terminal says it. */
export function spoken({ grade, what, remedy }: Finding): Spoken {
  const said = { grade, what: inEnglish(what) }
  return remedy === undefined ? said : { ...said, remedy: inEnglish(remedy) }
}
