import type { Card } from '../../cards/card.ts'
import {
  type OutageView,
  outageNews,
  outagePast,
  outageQuestion,
  outageReport,
  outageTold,
} from '../../cards/outage.ts'
import type { Words } from '../../cards/words.ts'
import type { Showing } from '../../core/effect.ts'
import type { Outage } from '../../core/outage.ts'
import type { OutageStore } from '../../ports/outage-store.ts'
import type { Desk } from '../desk.ts'

type OutageShowing = Extract<
  Showing,
  { kind: 'outage' | 'outage-past' | 'outage-ask' | 'outage-told' | 'outage-report' }
>

/** The card of an outage as it is now; null where it is gone. */
export async function outageCard(
  { outages, words }: { outages: OutageStore; words: Words },
  desk: Desk,
  show: OutageShowing,
  now: number,
): Promise<Card | null> {
  const outage = await outages.read(desk.id, show.id)
  if (outage === null) return null
  const view = outageView(desk, outage, words, now)
  switch (show.kind) {
    case 'outage':
      return outageNews(view, show.news)
    case 'outage-past':
      return outagePast(view)
    case 'outage-ask':
      return outageQuestion(view)
    case 'outage-report':
      return outageReport(view, show.due)
    case 'outage-told':
      return outageTold(view)
  }
}

export function outageView(desk: Desk, outage: Outage, words: Words, now: number): OutageView {
  const { scope, channels } = desk.inForce(now).terms
  return { words, outage, services: scope.services, zone: channels.zone }
}
