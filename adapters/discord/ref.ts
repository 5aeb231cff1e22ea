import type { MessageRef } from '../../src/ports/inbound.ts'

/** A message of Discord: the id of its channel or thread, and its own. Reactions name a message by the same two. */
export type DiscordMessage = { channel: string; id: string }

export function refOf(channel: string, id: string): MessageRef {
  return `${channel}:${id}`
}

/** Null for what this adapter never made. */
export function readRef(ref: MessageRef): DiscordMessage | null {
  const [, channel, id] = /^(\d{1,20}):(\d{1,20})$/.exec(ref) ?? []
  return channel === undefined || id === undefined ? null : { channel, id }
}

/** When a message was written: Discord tells it, and its id does. */
export function writtenAt({ id, timestamp }: { id: string; timestamp?: string | null | undefined }): Date {
  const told = Date.parse(timestamp ?? '')
  return new Date(Number.isNaN(told) ? madeAt(id) : told)
}

/** Milliseconds since 1970 at which Discord made this id: reference, "Snowflakes". */
export function madeAt(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_420_070_400_000n)
}

/** The smallest id that Discord can make at an instant: for histories "after" it. */
export function idAt(ms: number): string {
  return String(BigInt(Math.max(0, Math.floor(ms) - 1_420_070_400_000)) << 22n)
}
