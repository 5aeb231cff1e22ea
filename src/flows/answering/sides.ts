import { type Card, card } from '../../cards/card.ts'
import { listedWords } from '../../cards/list.ts'
import { at, join, named, quote } from '../../cards/text.ts'
import { isStaff } from '../../core/access.ts'
import type { TicketEvent } from '../../core/events.ts'
import { otherNames } from '../../core/other-names.ts'
import { isSame, type Person, personOf } from '../../core/people.ts'
import { assigneeOf, type SaidAs, type Ticket } from '../../core/ticket.ts'
import { day } from '../../core/time.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import { idInFile } from '../reach.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

const rememberedFor = 90 * day
export const heldFor = day
/** So often somebody of the team is told that a note is no reply. */
const lessons = 3

export const messageAt = ({ desk, inbound }: Call, id: MessageRef) =>
  ({ desk: desk.id, kind: 'said', subject: inbound.place.workspace, id }) as const

/** Which text a message of a thread became, so that what happens to the message happens to its copy. */
export async function remember(
  { kept }: HandleDeps,
  call: Call,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> {
  const { inbound, actor, now } = call
  const said = events.find(one => one.type === 'wrote' || one.type === 'noted' || one.type === 'replied')
  if (inbound.kind !== 'message' || said === undefined || ticket.number === null) return
  const { text, type } = said
  const value = {
    number: ticket.number,
    by: personOf(actor),
    text,
    original: text.id,
    was: type satisfies SaidAs,
    ...(text.files === undefined ? {} : { files: text.files }),
  }
  await kept.put(messageAt(call, inbound.message), value, { now, until: now + rememberedFor })
}

/** A note that may have been meant as a reply: at the first few of a person, with both ways out. */
export async function noteQuestion({ kept }: HandleDeps, call: Call, ticket: Ticket): Promise<Card | null> {
  const { desk, actor, inbound, now, words } = call
  if (inbound.kind !== 'message') return null
  const subject = `note ${actor.workspace} ${actor.id}`
  const taught = await kept.count({ desk: desk.id, kind: 'told', subject }, now)
  if (taught >= lessons) return null
  await kept.put(
    { desk: desk.id, kind: 'told', subject, id: String(taught) },
    {},
    { now, until: now + rememberedFor },
  )
  const requester = ticket.requester.name
  return card(words.text('note.question', { requester }), {
    buttons: [
      { action: `send-note:${inbound.message}`, label: words.label('button.send-to', { requester }) },
      { action: 'keep', label: words.label('button.keep-note') },
    ],
  })
}

/**
 * Words to one requester that name others, or that come from a colleague of whoever has the ticket, are held until
 * their author says so; null where there is nothing to ask.
 */
export async function questioned(
  { kept, chance }: HandleDeps,
  call: Call,
  ticket: Ticket & { number: number },
  held: { text: string; as?: 'reply' | 'wait' | 'resolve'; message?: MessageRef },
) {
  const { desk, now, words } = call
  const { customers, people, prefix } = desk.file
  const requester = idInFile(people, ticket.requester)
  const customer = customers.find(one => one.people.includes(requester))?.name ?? null
  const names = otherNames(held.text, { prefix, number: ticket.number, customer }, customers)
  const holder = assigneeOf(ticket)
  const other = holder === null || held.as === 'resolve' || isSame(holder, call.actor) ? null : holder
  if (names.length === 0 && other === null) return null
  const id = chance.id()
  const { number } = ticket
  const { text, as, message } = held
  const value = message === undefined ? { number, text, ...(as && { as }) } : { number, message }
  await kept.put(heldAt(call, id), value, { now, until: now + heldFor })
  const filling = { requester: named(ticket.requester), names: quote(listedWords(words, names)) }
  const has = { who: named(other ?? call.actor), ticket: `${prefix}-${number}` }
  const lines = [
    ...(other === null ? [] : [words.text('send.colleague', has)]),
    ...(names.length === 0 ? [] : [words.text('send.names', filling)]),
  ]
  const keep =
    other === null
      ? { action: 'keep', label: words.label('button.dont-send') }
      : {
          action: message === undefined ? `keep-held:${id}` : 'keep',
          label: words.label('button.keep-note'),
        }
  const send = words.label(other === null ? 'button.send' : 'button.send-anyway')
  return whisper(
    card(join(lines, ' '), {
      buttons: [{ action: `send-anyway:${id}`, label: send, style: 'danger' }, keep],
    }),
  )
}

export const heldAt = ({ desk, actor }: Call, id: string) =>
  ({ desk: desk.id, kind: 'held', subject: `${actor.workspace} ${actor.id}`, id }) as const

/** Why somebody cannot send a message, or null: its author alone can, and only what is a note. */
export function notTheirs(call: Call, said: { by: Person }): Card | null {
  const { actor, words } = call
  if (isSame(said.by, actor)) return null
  return isStaff(actor) ? card(words.text('send.not-yours', { who: named(said.by) })) : null
}

/** What the author of a message that was sent on hears when they delete it. */
export function removedCard(call: Call, requester: string, sentAt: number): Card {
  const filling = { requester, sent: at(sentAt, 'seconds'), removed: at(call.now, 'seconds') }
  return card(call.words.text('send.removed', filling))
}
