import { type Card, card } from '../../cards/card.ts'
import { leaverReport, leftQuestion } from '../../cards/leaving.ts'
import type { Words } from '../../cards/words.ts'
import type { Managing } from '../../core/managing.ts'
import type { Person } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import type { KeptStore } from '../../ports/kept-store.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { idInFile } from '../reach.ts'
import { grace, heldBy, leavingAt } from './moving.ts'
import { placesOf, standIns, turnsOf } from './named.ts'

type Deps = { tickets: TicketStore; kept: KeptStore; words: Words }

/** What becomes of the tickets of somebody who left a channel, as long as it is open; then what became of them. */
export async function leftCard(
  { tickets, kept, words }: Deps,
  desk: Desk,
  { who, channel, at }: Extract<Managing, { kind: 'left' }>,
  now: Instant,
): Promise<Card> {
  const count = (await heldBy({ tickets }, desk, who)).length
  const left = await kept.read(leavingAt(desk, who), now)
  if (left?.at !== at) return card(words.text(count === 0 ? 'left.back' : 'left.kept'))
  return leftQuestion(words, { channel, count, when: at + grace })
}

/** Where somebody who is gone is still named, and who could take their turns. */
export function leaverCard(words: Words, desk: Desk, who: Person, now: Instant): Card {
  const user = idInFile(desk.file.people, who)
  const turns = turnsOf(desk, user, now)
  return leaverReport(words, {
    who,
    user,
    turns,
    places: placesOf(desk, who, now),
    standIns: standIns(desk, user),
  })
}
