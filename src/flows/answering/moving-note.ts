import { type Card, card } from '../../cards/card.ts'
import { refusalCard } from '../../cards/refusal.ts'
import { join } from '../../cards/text.ts'
import type { TicketEvent } from '../../core/events.ts'
import { ticketsNamed } from '../../core/other-names.ts'
import { isSame, personOf } from '../../core/people.ts'
import { sayingsOf } from '../../core/sayings.ts'
import type { Ticket } from '../../core/ticket.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import type { Act, Wish } from '../understanding/wish.ts'
import { viewOf } from '../view.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { heldFor, messageAt, noteQuestion } from './sides.ts'

/** What its author hears of a note in the thread of the team: that it is no reply, that it may belong to another ticket. */
export async function noteAnswer(
  deps: HandleDeps,
  call: Call,
  ticket: Ticket,
  note: Extract<Act, { kind: 'note' | 'reply' }>,
): Promise<Card | null> {
  const question = await noteQuestion(deps, call, ticket)
  const { inbound } = call
  const offer =
    inbound.kind === 'message'
      ? await moveOffer(deps, call, ticket, { ...note, message: inbound.message })
      : null
  if (question === null || offer === null) return question ?? offer
  // The way to keep it where it is stands last, once.
  const buttons = [...question.buttons.filter(({ action }) => action !== 'keep'), ...offer.buttons]
  return card(join([question.text, offer.text], ' '), { buttons })
}

/**
 * What its author hears of a note by word that names one other ticket of the desk; null where it names none, or more.
 * It stands in no message of theirs, so it is remembered under its text.
 */
export async function wordNoteAnswer(
  deps: HandleDeps,
  call: Call,
  ticket: Ticket & { number: number },
  events: readonly TicketEvent[],
  note: Extract<Act, { kind: 'note' | 'reply' }>,
): Promise<Card | null> {
  const [said] = events.filter(event => event.type === 'noted')
  if (said === undefined) return null
  const message = `text:${said.text.id}`
  const offer = await moveOffer(deps, call, ticket, { ...note, message })
  if (offer === null) return null
  const { actor, now } = call
  const { number } = ticket
  const value = {
    number,
    by: personOf(actor),
    text: said.text,
    original: said.text.id,
    was: 'noted',
  } as const
  await deps.kept.put(messageAt(call, message), value, { now, until: now + heldFor })
  return offer
}

/** Where it names one other ticket of the desk, and no more. `message`: under which it is remembered. */
async function moveOffer(
  { tickets }: HandleDeps,
  { desk, words }: Call,
  ticket: Ticket,
  { text, message }: { text: string; message: MessageRef },
): Promise<Card | null> {
  const { prefix } = desk.file
  const [into, another] = ticketsNamed(text, prefix).filter(number => number !== ticket.number)
  if (into === undefined || another !== undefined) return null
  if ((await tickets.read(desk.id, into)) === null) return null
  const name = { ticket: `${prefix}-${into}` }
  return card(words.text('note.names', name), {
    buttons: [
      { action: `move-note:${into}:${message}`, label: words.label('button.move-note', name) },
      { action: 'keep', label: words.label('button.keep-note') },
    ],
  })
}

/** It stands in the other ticket, and its words are gone from the first, whose history says where they went. */
export async function movingNote(
  deps: HandleDeps,
  { message, into }: Extract<Wish, { kind: 'move-note' }>,
  call: Call,
): Promise<Reply> {
  const { tickets, kept, act, files } = deps
  const { desk, actor: by, inbound, now, words } = call
  const stale = whisper(card(words.text('refused.button')))
  const said = await kept.read(messageAt(call, message), now)
  if (said === null || said.was !== 'noted' || !isSame(said.by, by)) return stale
  const { number, original } = said
  const history = (await tickets.history(desk.id, number)).map(({ event }) => event)
  const one = sayingsOf(history).find(({ erased }) => erased.key === original)
  const stored = await tickets.read(desk.id, number)
  const text = (await tickets.texts(desk.id, [said.text.id])).get(said.text.id)
  if (one === undefined || stored === null || text === undefined) return stale
  const isOut = history.some(event => event.type === 'replied' && one.texts.includes(event.text.id))
  if (isOut || stored.ticket.sending.some(sending => one.texts.includes(sending.text.id))) {
    const view = await viewOf({ tickets, words }, desk, stored.ticket, { texts: [], now })
    return whisper(refusalCard(view, { code: 'sent-already' }, { byMark: false, forTeam: true }))
  }
  const attached = await files.filesOf(desk.id, said.text.id)
  // Files are fetched where they were put.
  const workspace = attached[0]?.workspace ?? inbound.place.workspace
  const eventOf = (part: string) => ({ workspace, id: `move-note:${original}:${part}` })
  const note = { kind: 'note', text, files: attached, via: 'word' } as const
  const noted = await act(desk, into, { act: note, by, event: eventOf('in'), now })
  if (noted.outcome === 'refused') return stale
  const erased = { kind: 'redact', texts: one.texts, erased: { ...one.erased, into } } as const
  await act(desk, number, { act: erased, by, event: eventOf('out'), now })
  await kept.drop(messageAt(call, message))
  return whisper(card(words.text('note.moved', { ticket: `${desk.file.prefix}-${into}` })))
}
