import type { Channel } from './kinds.ts'

/** A channel with nothing in it; `about` says which. */
export function newChannel(about: Pick<Channel, 'id' | 'type'> & Partial<Channel>): Channel {
  return {
    guildId: null,
    parentId: null,
    name: '',
    topic: null,
    position: 0,
    overwrites: [],
    tags: [],
    flags: 0,
    recipients: [],
    thread: null,
    messages: new Map(),
    lastMessageId: null,
    pins: [],
    ...about,
  }
}
