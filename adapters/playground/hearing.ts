import type { Form } from '../../src/cards/card.ts'
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
  /** Tells the core and shows what it says. Commands, buttons and forms are told once: their sender sees a failure. */
  tell(inbound: Inbound): Promise<Answer>
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

  async function tell(inbound: Inbound): Promise<Answer> {
    if (!receive)
      throw new Refused(503, 'closed', '', 'The playground is not receiving. Try again in a moment.')
    return show(await receive(inbound), inbound.from.id, inbound.place)
  }

  async function tellKept(inbound: Inbound): Promise<Answer> {
    const answer = await tell(inbound)
    await archive.events.confirm(inbound.eventId)
    return answer
  }

  async function show(reply: Reply, person: string, place: Place): Promise<Answer> {
    switch (reply.kind) {
      case 'nothing':
      case 'suggestions':
        return {}
      case 'form':
        await archive.forms.keep(person, { form: reply.form, channel: place.channel, thread: place.thread })
        return { form: reply.form }
      case 'whisper': {
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
