import { DeliveryError } from '../ports/errors.ts'
import type { Meter } from '../ports/meter.ts'
import type { Pager } from '../ports/pager.ts'

/** The pager, with what is said to it counted. */
export function countedPager(pager: Pager, meter: Meter): Pager {
  const counted =
    <Said>(act: string, say: (said: Said) => Promise<void>) =>
    async (said: Said): Promise<void> => {
      const count = (result: string) => meter.count('pager_calls', { pager: pager.name, act, result })
      try {
        await say(said)
        count('sent')
      } catch (error) {
        count(error instanceof DeliveryError ? error.kind : 'failed')
        throw error
      }
    }
  return {
    name: pager.name,
    page: counted('page', call => pager.page(call)),
    acknowledged: counted('acknowledged', news => pager.acknowledged(news)),
    resolved: counted('resolved', news => pager.resolved(news)),
  }
}
