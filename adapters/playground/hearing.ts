import type { Card, Form } from '../../src/cards/card.ts'
import type { Reply } from '../../src/ports/chat-platform.ts'
import type { Inbound, MessageRef, Place } from '../../src/ports/inbound.ts'
import type { Changes } from './changes.ts'
import { bot, type PlaygroundDeps } from './deps.ts'
import { Refused } from './refused.ts'
import { dmOf, type Residents } from './residents.ts'

type Receive = (inbound: Inbound) => Promise<Reply>

/** What a person gets back at once: messages that are new or different, and perhaps a form to fill in. */
export type Answer = { changed?: readonly MessageRef[]; form?: Form }

export type Hearing = {
  /** Begins, telling again first what an earlier process died over. */
  open(receive: Receive): Promise<void>
  /**
   * Tells the core and shows what it says. Commands, buttons and forms are told once: their sender sees a failure.
   * `opened`: the message whose button brought the form that is sent.
   */
  tell(inbound: Inbound, opened?: MessageRef | null): Promise<Answer>
  /** The same for what was kept with a change of the archive. */
  tellKept(inbound: Inbound): Promise<Answer>
  /** The same, of a message that is new or different for all who see it. */
  tellOf(id: MessageRef, inbound: Inbound): Promise<Answer>
  /** Ends; what comes later is refused. */
  close(): void
}

/** The way from people to the core, and of its direct answers back. */
export function makeHearing(deps: PlaygroundDeps, residents: Residents, changes: Changes): Hearing {
  const { archive, clock } = deps
  let receive: Receive | null = null

  async function tell(inbound: Inbound, opened: MessageRef | null = null): Promise<Answer> {
    if (!receive)
      throw new Refused(503, 'closed', '', 'The playground is not receiving. Try again in a moment.')
    const pressed = inbound.kind === 'button' ? inbound.message : opened
    return show(await receive(inbound), { person: inbound.from.id, place: inbound.place, pressed })
  }

  async function tellKept(inbound: Inbound): Promise<Answer> {
    const answer = await tell(inbound)
    await archive.events.confirm(inbound.eventId)
    return answer
  }

  /** Only what one reader sees changes under their hands. */
  async function replaced(id: MessageRef, card: Card, person: string): Promise<boolean> {
    const message = await archive.messages.read(id)
    if (message?.reader !== person) return false
    const done = await archive.messages.rewrite(id, { kind: 'card', card }, null)
    if (done) changes.tell({ kind: 'message', id, spot: message, by: 'person' })
    return done
  }

  async function show(
    reply: Reply,
    { person, place, pressed }: { person: string; place: Place; pressed: MessageRef | null },
  ): Promise<Answer> {
    switch (reply.kind) {
      case 'nothing':
      case 'suggestions':
        return {}
      case 'form': {
        const { channel, thread } = place
        await archive.forms.keep(person, { form: reply.form, channel, thread, pressed })
        return { form: reply.form }
      }
      case 'whisper': {
        if (reply.instead && pressed !== null && (await replaced(pressed, reply.card, person)))
          return { changed: [pressed] }
        const here = { channel: place.channel, thread: place.thread, reader: person }
        // Who has just left a channel reads the answer where they still are.
        const spot = (await residents.sees({ id: person }, here))
          ? here
          : { channel: dmOf(person), thread: null, reader: person }
        const content = { kind: 'card', card: reply.card } as const
        const draft = { ...spot, author: bot.id, content, files: [], at: clock.now(), key: null }
        const id = await archive.messages.append(draft)
        changes.tell({ kind: 'message', id, spot, by: 'person' })
        return { changed: [id] }
      }
    }
  }

  return {
    tell,
    tellKept,
    async tellOf(id, inbound) {
      const { changed = [], ...answer } = await tellKept(inbound)
      return { ...answer, changed: [id, ...changed] }
    },
    async open(listener) {
      receive = listener
      for (const inbound of await archive.events.pending()) await tellKept(inbound)
    },
    close() {
      receive = null
    },
  }
}
