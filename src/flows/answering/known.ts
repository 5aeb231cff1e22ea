import type { OutageView } from '../../cards/outage.ts'
import { concerns } from '../../core/outage.ts'
import { serviceIn } from '../../core/suggest.ts'
import { outageView } from '../outages/cards.ts'
import type { Standing } from '../standing.ts'
import type { Call } from './call.ts'

/** What is known to be down or worked on and concerns what a text is about: told before a ticket is made of it. */
export async function knownOf(
  { standing }: { standing: Standing },
  call: Call,
  text: string,
): Promise<OutageView[]> {
  const { desk, now, words } = call
  const current = await standing.outages(desk.id)
  if (current.length === 0) return []
  const service = serviceIn(text, desk.inForce(now).terms)
  return current
    .filter(one => concerns(one, service === null ? [] : [service], now))
    .map(one => outageView(desk, one, words, now))
}
