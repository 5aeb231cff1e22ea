import type { Card, Form } from '../../../src/cards/card.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../../src/ports/errors.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { inTime, patience } from '../deps.ts'
import type { InPlace } from '../in-place.ts'
import { makeMemory } from '../memory.ts'
import { messageOf } from '../out/message.ts'
import type { Aside } from './aside.ts'
import type { Door, Doors, Opened } from './doors.ts'
import type { Draft } from './draft.ts'
import { inWords, openAction } from './form-in-words.ts'
import type { Hearing } from './hearing.ts'
import type { Heard } from './interaction.ts'

type Deps = { hearing: Hearing; doors: Doors; aside: Aside; inPlace: Pick<InPlace, 'turn'> }

/**
 * Interactions and their answers. Discord waits three seconds for the first: what can be put off is, at once, and
 * then the core is asked. A form cannot be put off, so where one may be the answer the core has a little less.
 */
export function makeAnswers({ hearing, doors, aside, inPlace }: Deps): (heard: Heard) => Promise<void> {
  const forms = makeMemory<Form>(2_000)
  /** A resumed session tells the same again: a second knock would take the first one's answer away. */
  const begun = makeMemory<true>(2_000)

  function shownAs(reply: Reply, inbound: Inbound): Card | null {
    switch (reply.kind) {
      case 'nothing':
      case 'suggestions':
        return null
      case 'whisper':
        return reply.card
      case 'form':
        forms.set(`${inbound.from.id} ${reply.form.id}`, reply.form)
        return inWords(reply.form)
    }
  }

  /** The private message that was used gives its place to the answer, unless that comes with a file. */
  async function replaced(door: Door, shown: Card, knocked: boolean): Promise<boolean> {
    const content = messageOf(shown)
    return content.files.length === 0 && (await doors.turn(door, content, knocked)) === 'open'
  }

  /** The message whose button was pressed says what came of it; what was a private one is no message of a channel. */
  async function turned(door: Door, reply: Reply, inbound: Inbound, knocked: boolean): Promise<boolean> {
    if (reply.kind !== 'whisper') return false
    if (reply.instead && door.fromPrivate) return replaced(door, reply.card, knocked)
    if (reply.pressed === undefined) return false
    if (inbound.kind !== 'button' || inbound.message === null) return false
    const content = messageOf(reply.pressed)
    const { files: _, ...body } = content
    return inPlace.turn(
      inbound.message,
      body,
      async () => (await doors.turn(door, content, knocked)) === 'open',
    )
  }

  /** After the knock; where that came too late, or the answer has no place there, it is told in direct messages. */
  async function later(door: Door, knocked: Opened, reply: Reply, inbound: Inbound): Promise<void> {
    if (knocked === 'open' && (await turned(door, reply, inbound, true))) return
    const shown = shownAs(reply, inbound)
    try {
      if (shown !== null && knocked === 'open') return await doors.tell(door, shown)
      if (shown !== null && knocked === 'answered') return await doors.add(door, shown)
      if (shown === null && knocked === 'open') return await doors.leave(door)
    } catch (error) {
      if (shown === null || !(error instanceof DeliveryError)) throw error
    }
    if (shown !== null) await aside.directly(inbound, shown)
  }

  /** Of two processes that hear the same, the one whose knock was heard goes on. */
  async function inWordsOnly({ door, draft }: Heard): Promise<void> {
    const knocking = doors.knock(door)
    const early = await inTime(knocking, patience.knock)
    if (early === 'answered') return
    await hearing.tell(draft, async (reply, inbound) => later(door, await knocking, reply, inbound))
  }

  async function maybeForm({ door, draft }: Heard): Promise<void> {
    let knocking: Promise<Opened> | null = null
    let answered = false
    const told = hearing.tell(draft, async (reply, inbound) => {
      if (knocking !== null) return later(door, await knocking, reply, inbound)
      answered = true
      await now(door, reply, inbound)
    })
    await inTime(told, patience.form)
    if (!answered) {
      knocking = doors.knock(door)
      await knocking
    }
    await told
  }

  async function now(door: Door, reply: Reply, inbound: Inbound): Promise<void> {
    // Another process that answered has shown the form.
    if (reply.kind === 'form' && (await doors.ask(door, reply.form)) !== 'closed') return
    if (await turned(door, reply, inbound, false)) return
    const shown = shownAs(reply, inbound)
    if (shown === null) {
      if ((await doors.knock(door)) === 'open') await doors.leave(door)
      return
    }
    const opened = await doors.say(door, shown)
    if (opened !== 'open') await later(door, opened, reply, inbound)
  }

  async function choices({ door, draft, numbers = false }: Heard): Promise<void> {
    const reply = await inTime(hearing.tell(draft), patience.suggestions)
    await doors.offer(door, reply?.kind === 'suggestions' ? reply.options : [], numbers)
  }

  return async heard => {
    if (begun.has(heard.door.id)) return
    begun.set(heard.door.id, true)
    const draft = reopening(heard.draft)
    const form = draft.kind === 'button' ? forms.get(`${draft.from.id} ${draft.action}`) : undefined
    if (form !== undefined && heard.draft !== draft && (await doors.ask(heard.door, form)) === 'open') return
    switch (heard.answer) {
      case 'words':
        return inWordsOnly({ ...heard, draft })
      case 'form':
        return maybeForm({ ...heard, draft })
      case 'choices':
        return choices({ ...heard, draft })
    }
  }
}

/** The button that stands for a form says what would have opened it at first. */
function reopening(draft: Draft): Draft {
  if (draft.kind !== 'button' || !draft.action.startsWith(openAction)) return draft
  return { ...draft, action: draft.action.slice(openAction.length) }
}
