import { card } from '../../cards/card.ts'
import { cleanText } from '../../core/clean-text.ts'
import type { Person } from '../../core/people.ts'
import { day, hour } from '../../core/time.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { outgoingOf } from '../outgoing.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** So many different people within an hour are a line for the team. */
const enough = 3
const standing = 7 * day

type FromMessage = Extract<Wish, { kind: 'open-message' }> & { author: Person }

/** Neither author nor agent: no ticket. They are told once in 30 days what they can do instead. */
export async function bystander(deps: HandleDeps, wish: FromMessage, call: Call): Promise<Reply> {
  const { kept } = deps
  const { desk, actor, inbound, now, words } = call
  const { workspace, channel } = inbound.place
  if (isOfStanding(call)) await kept.put(voteOf(call, wish.message), {}, { now, until: now + hour })
  const people = await kept.count(
    { desk: desk.id, kind: 'vote', subject: subjectOf(call, wish.message) },
    now,
  )
  if (people >= enough && wish.said !== null) {
    const { author, message, said } = wish
    const kind = 'wanted' as const
    const value = { channel, author, text: cleanText(said.text), files: said.files }
    await kept.put({ desk: desk.id, kind, subject: workspace, id: message }, value, {
      now,
      until: now + 7 * day,
    })
    const show = { kind, workspace, message, people }
    const effect = {
      to: { kind: 'room', room: 'triage' },
      show,
      key: `wanted:${message}`,
      urgent: false,
    } as const
    await deps.tickets.transaction(tx => tx.tell(desk.id, outgoingOf(desk, null, [effect])))
  }
  const at = { desk: desk.id, kind: 'told', subject: 'bystander', id: `${workspace} ${actor.id}` } as const
  if ((await kept.read(at, now)) !== null) return nothing
  await kept.put(at, {}, { now, until: now + 30 * day })
  return whisper(card(words.text('source.bystander')))
}

/** Whoever came a few days ago is not counted. */
function isOfStanding({ inbound: { from, at } }: Call): boolean {
  return from.joinedAt === undefined || at.getTime() - from.joinedAt.getTime() >= standing
}

const subjectOf = ({ inbound }: Call, message: string) => `${inbound.place.workspace} ${message}`

function voteOf(call: Call, message: string) {
  const { desk, actor } = call
  return { desk: desk.id, kind: 'vote', subject: subjectOf(call, message), id: actor.id } as const
}
