import type { WebClient } from '@slack/web-api'
import { DeliveryError } from '../../../src/ports/errors.ts'
import { makeMemory } from '../memory.ts'
import { readRef, refOf, type SlackMessage } from '../ref.ts'
import { calling } from './failure.ts'

export type Threads = {
  /** Learns that a message stands in the thread of `root`, or is a root itself. */
  learn(message: SlackMessage, root: string): void
  /** The root of the thread that a message begins or stands in. @throws DeliveryError */
  rootOf(message: SlackMessage): Promise<string>
}

/** A reference does not say in which thread its message stands, since reactions do not; Slack has to be asked. */
export function makeThreads(api: WebClient): Threads {
  const roots = makeMemory<string>(20_000)
  return {
    learn: ({ channel, ts }, root) => roots.set(refOf(channel, ts), root),
    async rootOf({ channel, ts }) {
      const ref = refOf(channel, ts)
      const known = roots.get(ref)
      if (known !== undefined) return known
      const { messages = [] } = await calling(() => api.conversations.replies({ channel, ts, limit: 1 }))
      const root = messages[0]?.thread_ts ?? ts
      roots.set(ref, root)
      return root
    },
  }
}

/** @throws DeliveryError for a reference that is not of this adapter */
export function messageAt(ref: string): SlackMessage {
  const message = readRef(ref)
  if (message === null) throw new DeliveryError('gone', `"${ref}" is no message of Slack.`)
  return message
}
