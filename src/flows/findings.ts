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
      const remedy = 'Look again when the other findings are mended.'
      return [{ grade: 'unreachable', what: `the check could not be made: ${error.message}`, remedy }]
    }
    const what = `the check could not be made (${error instanceof Error ? error.name : 'unknown'})`
    return [{ grade: 'fault', what, remedy: 'This is a defect of Deskhand: please report it.' }]
  }
}
