import type { WebClient } from '@slack/web-api'
import type { Address } from '../../../src/ports/chat-platform.ts'
import type { Directory } from '../directory.ts'
import type { Emoji } from '../emoji.ts'
import type { Rendering } from './markup.ts'
import { messageAt, type Threads } from './threads.ts'

/** What every way out to Slack needs. */
export type Way = {
  api: WebClient
  directory: Directory
  threads: Threads
  emoji: Emoji
  rendering: Rendering
}

/** A channel's id and, for a thread, the timestamp of its root. */
export type Spot = { channel: string; thread: string | null }

/** Where a message goes, in Slack's terms. @throws DeliveryError */
export async function spotOf(to: Address, { directory, threads }: Way): Promise<Spot> {
  switch (to.kind) {
    case 'channel':
      return { channel: await directory.channelId(to.channel), thread: null }
    case 'person':
      return { channel: await directory.directChannel(to.person), thread: null }
    case 'thread': {
      const root = messageAt(to.root)
      return { channel: root.channel, thread: await threads.rootOf(root) }
    }
  }
}
