import { type Sentence, sentence } from '../cards/sentence.ts'
import type { Check, Finding } from '../ports/check.ts'
import { type Complaint, ConfigError, DeliveryError } from '../ports/errors.ts'

/** What a check sees, its own failure as well. */
export async function findingsOf({ run }: Check): Promise<readonly Finding[]> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof ConfigError) {
      const grade = error.unreachable ? 'unreachable' : 'fault'
      return error.complaints.map(one => ({ grade, ...complained(one) }))
    }
    if (error instanceof DeliveryError) {
      const what = sentence('doctor.unmade.away', { reason: error.message })
      return [{ grade: 'unreachable', what, remedy: sentence('doctor.unmade.away.do') }]
    }
    const name = error instanceof Error ? error.name : typeof error
    const what = sentence('doctor.unmade', { name })
    return [{ grade: 'fault', what, remedy: sentence('doctor.unmade.do') }]
  }
}

/**
 * A complaint in a frame of the reader's language: its place, and what kind of fault it is. What is complained of in
 * particular stands in it in the terminal's own words, marked as such.
 */
export function complained({ what, where, remedy }: Complaint): { what: Sentence; remedy: Sentence } {
  return { what: placed(what, where), remedy: sentence('complaint.do', { remedy }) }
}

function placed(what: string, where: Complaint['where']): Sentence {
  if (typeof where === 'string') return sentence('complaint.setting', { where, what })
  const { file, line, column, kind = 'other' } = where
  return sentence(`complaint.${kind}`, { file, line: String(line), column: String(column), what })
}
