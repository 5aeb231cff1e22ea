import type { Card, Form } from '../../../src/cards/card.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { inTime, patience } from '../deps.ts'
import { makeMemory } from '../memory.ts'
import type { Aside } from './aside.ts'
import type { Door, Doors } from './doors.ts'
import type { Draft } from './draft.ts'
import { inWords, openAction } from './form-in-words.ts'
import type { Hearing } from './hearing.ts'
import type { Heard } from './interaction.ts'

type Deps = { hearing: Hearing; doors: Doors; aside: Aside; offers: Offers }

/** What is offered while somebody types, beside what the core knows. */
export type Offers = (typed: string) => readonly { value: string; label: string }[]

/**
 * Interactions and their answers. Discord waits three seconds for the first: what can be put off is, at once, and
 * then the core is asked. A form cannot be put off, so where one may be the answer the core has a little less.
 */
export function makeAnswers({ hearing, doors, aside, offers }: Deps): (heard: Heard) => Promise<void> {
  const forms = makeMemory<Form>(2_000)

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

  /** After the knock; where that came too late, what was done is told in direct messages. */
  async function later(door: Door, knocked: boolean, reply: Reply, inbound: Inbound): Promise<void> {
    const shown = shownAs(reply, inbound)
    if (knocked) return shown === null ? doors.leave(door) : doors.tell(door, shown)
    if (shown !== null) await aside.directly(inbound, shown)
  }

  async function inWordsOnly({ door, draft }: Heard): Promise<void> {
    const knocking = doors.knock(door)
    await hearing.tell(draft, async (reply, inbound) => later(door, await knocking, reply, inbound))
    await knocking
  }

  async function maybeForm({ door, draft }: Heard): Promise<void> {
    let knocking: Promise<boolean> | null = null
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
    if (reply.kind === 'form' && (await doors.ask(door, reply.form))) return
    const shown = shownAs(reply, inbound)
    if (shown !== null) await doors.say(door, shown)
    else if (await doors.knock(door)) await doors.leave(door)
  }

  async function choices({ door, draft }: Heard): Promise<void> {
    const reply = await inTime(hearing.tell(draft), patience.suggestions)
    const found = reply?.kind === 'suggestions' ? reply.options : []
    const typed = draft.kind === 'suggest' ? draft.text : ''
    await doors.offer(door, [...offers(typed), ...found])
  }

  return async heard => {
    const draft = reopening(heard.draft)
    const form = draft.kind === 'button' ? forms.get(`${draft.from.id} ${draft.action}`) : undefined
    if (form !== undefined && heard.draft !== draft && (await doors.ask(heard.door, form))) return
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
