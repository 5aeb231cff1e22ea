import type { Form } from '../../src/cards/card.ts'
import type { MessageRef } from '../../src/ports/inbound.ts'
import type { Change, Changes } from './changes.ts'
import type { PlaygroundDeps, Resident } from './deps.ts'
import type { Answer } from './hearing.ts'
import { Refused } from './refused.ts'
import type { Residents } from './residents.ts'

/** What a request is answered with once everything it set off has arrived. */
export type Outcome = { messages: MessageRef[]; form?: Form }

export type Stage = {
  /** Runs an act of one person, waits for the outbox, and gathers what that person now sees of it. */
  perform(person: Resident | null, act: () => Promise<Answer>): Promise<Outcome>
  /** Lets a delivery of the bot finish before the end. */
  deliver<T>(work: () => Promise<T>): Promise<T>
  /** Refuses acts from now on, answers those under way without waiting for the outbox, and resolves after the last. */
  close(): Promise<void>
}

type Shown = Extract<Change, { kind: 'message' }>

/**
 * A delivery does not say which act it comes from: what the bot posts while an act is waiting counts as its
 * result. Acts of other people at the same time do not.
 */
export function makeStage(deps: PlaygroundDeps, residents: Residents, changes: Changes): Stage {
  const running = new Set<Promise<unknown>>()
  let closed = false
  let release = () => {}
  const closing = new Promise<void>(resolve => {
    release = resolve
  })

  async function run(person: Resident | null, act: () => Promise<Answer>): Promise<Outcome> {
    const shown: Shown[] = []
    const stop = changes.listen(change => {
      if (change.kind === 'message' && change.by === 'bot') shown.push(change)
    })
    try {
      const { changed = [], form } = await act()
      await Promise.race([deps.settled(), closing])
      const ids = [...changed, ...shown.map(({ id }) => id)]
      const messages = person ? await visible(person, [...new Set(ids)]) : []
      return { messages, ...(form && { form }) }
    } finally {
      stop()
    }
  }

  async function visible(person: Resident, ids: readonly MessageRef[]): Promise<MessageRef[]> {
    const seen: MessageRef[] = []
    for (const id of ids) {
      const message = await deps.archive.messages.read(id)
      if (message && !message.deleted && (await residents.sees(person, message))) seen.push(id)
    }
    return seen
  }

  async function track<T>(work: Promise<T>): Promise<T> {
    running.add(work)
    try {
      return await work
    } finally {
      running.delete(work)
    }
  }

  return {
    async perform(person, act) {
      if (closed)
        throw new Refused(503, 'closed', '', 'The playground is stopping. Try again when it is back.')
      return track(run(person, act))
    },
    deliver: work => track(work()),
    async close() {
      closed = true
      release()
      await Promise.allSettled(running)
    },
  }
}
