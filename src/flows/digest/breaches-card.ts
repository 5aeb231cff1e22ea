import { type Card, card } from '../../cards/card.ts'
import { breach, breachLine } from '../../cards/notices.ts'
import { join } from '../../cards/text.ts'
import type { Words } from '../../cards/words.ts'
import type { Instant } from '../../core/time.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { viewOf } from '../view.ts'

const shown = 10

/** The breaches of one post: one as it is, several a line each, and beyond ten how many more. */
export async function breachesCard(
  deps: { tickets: TicketStore; digests: DigestStore; words: Words },
  desk: Desk,
  post: Instant,
  now: Instant,
): Promise<Card | null> {
  const { words } = deps
  const { lines, total } = await deps.digests.told(desk.id, post, shown)
  const cards = []
  for (const { number, ...late } of lines) {
    const stored = await deps.tickets.read(desk.id, number)
    if (stored === null) continue
    const view = await viewOf(deps, desk, stored.ticket, { texts: [], now })
    if (total === 1) return breach(view, late)
    cards.push(breachLine(view, late))
  }
  if (cards.length === 0) return null
  const more = total - cards.length
  const text = [words.text('breaches.post', { count: total }), ...cards.map(one => one.text)]
  if (more > 0) text.push(words.text('breaches.post-more', { count: more }))
  return card(join(text, '\n'), { buttons: cards.flatMap(one => one.buttons) })
}
