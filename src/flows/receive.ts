import { card } from '../cards/card.ts'
import type { Languages } from '../cards/languages.ts'
import { listedWords } from '../cards/list.ts'
import type { Words } from '../cards/words.ts'
import { isVerb, mayUse } from '../core/catalogue.ts'
import type { Actor } from '../core/people.ts'
import type { Reply } from '../ports/chat-platform.ts'
import type { Inbound, MessageRef } from '../ports/inbound.ts'
import type { Meter } from '../ports/meter.ts'
import type { Chance, Log, Stopwatch } from '../ports/surroundings.ts'
import type { MessageOf } from '../ports/ticket-store.ts'
import { answeredAlone } from './answering/alone.ts'
import type { HandleDeps } from './answering/deps.ts'
import { isForRequests } from './channels.ts'
import type { Desk } from './desk.ts'
import type { Desks } from './desks.ts'
import { withTyping } from './form-fields.ts'
import { fulfil } from './handle.ts'
import { moving } from './leaving/moving.ts'
import type { Readers } from './readers.ts'
import { answerTo } from './rehearsing.ts'
import { echo, typedBy } from './said.ts'
import { makeSaving, type Saved, type Saving } from './saving.ts'
import { tellTakenOut, tellUnheard } from './taken-out.ts'
import { understand } from './understand.ts'
import { onOwnMessage } from './understanding/marks.ts'
import type { Where } from './understanding/wish.ts'
import { wordOf } from './understanding/word-of.ts'

type Deps = {
  /** What answering an event needs, with the stores that keep in mind what they write for it. */
  answering: (watching: Saving['watching']) => HandleDeps
  desks: Desks
  languages: Languages
  readers: Readers
  chance: Chance
  log: Log
  /** Resolves once everything that can go out now has. */
  settled: (workspace: string) => Promise<void>
  /** Something may be ready to go out. */
  wake: () => void
  isUnreachable: (error: unknown) => boolean
  stopwatch: Stopwatch
  meter: Meter
}

/** The way in: what a platform tells becomes an answer, and never an exception. */
export function makeReceive(deps: Deps): (inbound: Inbound) => Promise<Reply> {
  const { desks, languages, readers, chance, log, wake, isUnreachable, stopwatch, meter } = deps

  async function receive(
    inbound: Inbound,
    { watching }: Saving,
    wishes: (word: string) => void,
  ): Promise<Reply> {
    const own = deps.answering(watching)
    const { roles, tickets, time } = own
    if (inbound.kind === 'membership') roles.forget(inbound.from)
    if (inbound.kind === 'lifecycle' && inbound.change === 'uninstalled') {
      log.warn({ workspace: inbound.place.workspace }, 'the app was taken out of a place of the desk')
      await tellTakenOut({ tickets, desks }, inbound)
      return { kind: 'nothing' }
    }
    if (inbound.kind === 'unheard') {
      await tellUnheard({ tickets, desks }, inbound, inbound)
      return { kind: 'nothing' }
    }
    const [message, thread] = await whereabouts(deps, tickets, inbound)
    const desk = deskOf(desks, inbound, message ?? thread)
    const requests = desk !== null && isForRequests(desk, inbound.place)
    const wish =
      inbound.kind === 'reaction' && message?.number === 0
        ? onOwnMessage(inbound.mark, inbound.on, message.key)
        : understand(inbound, { message: ofTicket(message), thread: ofTicket(thread), requests })
    if (wish.kind === 'nothing') return { kind: 'nothing' }
    if (wish.kind === 'move') {
      for (const one of desks.in(inbound.place.workspace))
        await moving(own, one, wish.how, inbound, time.now())
      return { kind: 'nothing' }
    }
    wishes(wordOf(wish))
    if (desk === null)
      return wish.kind === 'changed' || wish.kind === 'send' || wish.kind === 'greet'
        ? { kind: 'nothing' }
        : whichDesk(deps, inbound)
    const { actor, unsure } = await roles.actor(desk, inbound.from)
    const words = await languages(await readers.heard(desk, inbound.from), desk.file.locale)
    if (unsure && !isOpenTo(actor, wordOf(wish)))
      return { kind: 'whisper', card: card(words.text('trouble.roles', { text: echo(typedBy(inbound)) })) }
    const call = { desk, actor, inbound, now: time.now(), words }
    const reply = answerTo(desk, call, await fulfil(own, wish, call))
    return inWords(words, await answeredAlone(own, call, ofTicket(thread), reply))
  }

  return async inbound => {
    const saving = makeSaving(isUnreachable)
    const began = stopwatch()
    let word: string = inbound.kind
    let outcome = 'done'
    try {
      const reply = await receive(inbound, saving, wish => {
        word = wish
      })
      if (reply.kind === 'whisper' && reply.refused) outcome = 'refused'
      return reply
    } catch (error) {
      outcome = isUnreachable(error) ? 'away' : 'failed'
      const reference = chance.id().slice(-8)
      const { eventId, kind, place } = inbound
      const saved = saving.saved()
      log.error(
        { reference, event: eventId, kind, workspace: place.workspace, saved, error },
        'an event could not be handled',
      )
      const words = await languages(inbound.from.locale, deskOf(desks, inbound, null)?.file.locale)
      return trouble(words, inbound, { away: isUnreachable(error), saved, reference })
    } finally {
      meter.observe('commands', { word, outcome }, (stopwatch() - began) / 1_000)
      wake()
    }
  }
}

/** A card says in which language it is written, and a form how somebody chooses where not all can be listed. */
function inWords(words: Words, reply: Reply): Reply {
  if (reply.kind === 'form') return { ...reply, form: withTyping(words, reply.form) }
  if (reply.kind !== 'whisper') return reply
  const { locale } = words
  const { pressed, alone } = reply
  const told = { ...reply, card: { ...reply.card, locale } }
  if (pressed !== undefined) told.pressed = { ...pressed, locale }
  if (alone?.withdrawn !== undefined) told.alone = { ...alone, withdrawn: { ...alone.withdrawn, locale } }
  return told
}

/** Where several desks serve and none of them is the usual one, nobody is left without an answer. */
async function whichDesk(
  { desks, languages }: Pick<Deps, 'desks' | 'languages'>,
  inbound: Inbound,
): Promise<Reply> {
  const words = await languages(inbound.from.locale)
  const names = desks.in(inbound.place.workspace).map(({ file }) => file.name)
  const text = echo(typedBy(inbound))
  return {
    kind: 'whisper',
    card: card(words.text('refused.which-desk', { desks: listedWords(words, names), text })),
  }
}

/** What the message in question and the thread around it belong to. */
async function whereabouts(
  { desks, settled }: Pick<Deps, 'desks' | 'settled'>,
  tickets: HandleDeps['tickets'],
  inbound: Inbound,
): Promise<[MessageOf | null, MessageOf | null]> {
  const { workspace, thread } = inbound.place
  const ids = () => desks.in(workspace).map(desk => desk.id)
  const find = (ref: MessageRef) => tickets.findByMessage(ids(), workspace, ref)
  const about =
    inbound.kind === 'reaction' || inbound.kind === 'edited' || inbound.kind === 'deleted'
      ? inbound.message
      : null
  const message = about === null ? null : ((await find(about)) ?? (await later(about)))
  return [message, thread === null ? null : ((await find(thread)) ?? (await later(thread)))]

  /** Somebody may be faster than we are in writing down which message it was that we sent. */
  async function later(ref: MessageRef): Promise<MessageOf | null> {
    await settled(workspace)
    return find(ref)
  }
}

/** A desk's own messages, such as the digest, belong to no ticket. */
function ofTicket(found: MessageOf | null): Where {
  return found === null || found.number === 0 ? null : found
}

function deskOf(desks: Desks, { place }: Inbound, found: MessageOf | null): Desk | null {
  return found === null ? desks.at(place) : desks.byId(found.desk)
}

/** Whether anybody of these roles may do it. What is no word of the desk is decided where it is done. */
function isOpenTo({ roles }: Actor, word: string): boolean {
  return !isVerb(word) || mayUse(word, roles)
}

/** A plain sentence, with the words given back. Details stay in the log. */
function trouble(
  words: Words,
  inbound: Inbound,
  { away, saved, reference }: { away: boolean; saved: Saved; reference: string },
): Reply {
  const text = echo(typedBy(inbound))
  return { kind: 'whisper', card: card(sentence()) }

  function sentence() {
    switch (saved) {
      case 'something':
        return words.text('trouble.after', { reference, text })
      case 'unknown':
        return words.text('trouble.perhaps', { reference, text })
      case 'nothing':
        return away
          ? words.text('trouble.database', { text })
          : words.text('trouble.bug', { reference, text })
    }
  }
}
