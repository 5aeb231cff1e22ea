import type { ChatPlatform, Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound, MessageRef, Said, Speaker } from '../../../src/ports/inbound.ts'
import type { Attention, Log } from '../../../src/ports/surroundings.ts'
import type { Directory } from '../directory.ts'
import { makeGate } from '../gate.ts'
import { makeMemory } from '../memory.ts'
import type { Draft } from './draft.ts'

type Receive = Parameters<ChatPlatform['start']>[0]

export type Hearing = {
  open(receive: Receive): void
  /** False once it is closing: what comes then is not acknowledged, and Slack tells it somebody else. */
  isOpen(): boolean
  /**
   * Tells the core, once for each event, and gives its reply to `answer`. Never rejects.
   * @returns the reply, or null for what was told before
   */
  tell(draft: Draft, answer?: (reply: Reply, inbound: Inbound) => Promise<void>): Promise<Reply | null>
  /** Nothing new from now on; resolves when all that was told has its answer. */
  close(): Promise<void>
}

/** More at once would not be done sooner, and what has only been acknowledged would wait for all of them. */
const atOnce = 8

type Deps = {
  directory: Directory
  /** What a person's message says; null for one of an app, and where Slack does not tell. Never rejects. */
  saidIn: (message: MessageRef) => Promise<Said | null>
  free: Attention['free']
  log: Log
}

/** The way from Slack to the core. */
export function makeHearing({ directory, saidIn, free, log }: Deps): Hearing {
  /** Events of late. The core knows repeats too, by its database; this spares people a second answer. */
  const seen = makeMemory<true>(20_000)
  const going = new Set<Promise<unknown>>()
  const gate = makeGate(atOnce)
  let receive: Receive | null = null
  let open = false

  async function inboundOf({ user, named, ...told }: Draft): Promise<Inbound> {
    const [from, author, said] = await Promise.all([
      directory.speaker(user, named),
      'author' in told && told.author ? directory.speaker(told.author.id) : null,
      told.kind === 'reaction' && told.mark === 'ticket' && told.on ? saidIn(told.message) : null,
    ])
    return {
      ...told,
      from,
      ...(author === null ? {} : { author: personOf(author) }),
      ...(said === null ? {} : { said }),
    } as Inbound
  }

  const tell: Hearing['tell'] = async (draft, answer) => {
    const { eventId, kind } = draft
    if (receive === null || seen.has(eventId)) return null
    seen.set(eventId, true)
    try {
      const inbound = await inboundOf(draft)
      const told = receive
      const reply = await gate(async () => {
        await free()
        return told(inbound)
      })
      // A form that comes back with faults may be sent again as it was.
      if (kind === 'form' && reply.kind !== 'nothing') seen.delete(eventId)
      await answer?.(reply, inbound)
      return reply
    } catch (error) {
      log.warn({ event: eventId, kind, error }, 'an answer could not be shown')
      return null
    }
  }

  return {
    open(listener) {
      receive = listener
      open = true
    },
    isOpen: () => open,
    tell(draft, answer) {
      const work = tell(draft, answer)
      going.add(work)
      void work.finally(() => going.delete(work))
      return work
    },
    async close() {
      open = false
      while (going.size > 0) await Promise.all(going)
    },
  }
}

function personOf({ workspace, id, name }: Speaker) {
  return { workspace, id, name }
}
