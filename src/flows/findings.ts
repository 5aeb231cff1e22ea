import { sentence } from '../cards/sentence.ts'
import type { Check, Finding } from '../ports/check.ts'
import { ConfigError, DeliveryError } from '../ports/errors.ts'

/** What a check sees, its own failure as well. */
export async function findingsOf({ run }: Check): Promise<readonly Finding[]> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof ConfigError) {
      const grade = error.unreachable ? 'unreachable' : 'fault'
      return error.complaints.map(({ what, where, remedy }) => ({ grade, what: `${where}: ${what}`, remedy }))
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
