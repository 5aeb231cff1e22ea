import type { MessageRef } from '../../src/ports/inbound.ts'

/** A message of Slack: its channel's id and its timestamp, which is unique within the channel. */
export type SlackMessage = { channel: string; ts: string }

export function refOf(channel: string, ts: string): MessageRef {
  return `${channel}:${ts}`
}

/** A file, by its id: Slack does not say in which message it is shared. Null for anything else. */
export function readFileRef(ref: MessageRef): string | null {
  return /^F[A-Z0-9]+$/.test(ref) ? ref : null
}

/** Null for what this adapter never made. */
export function readRef(ref: MessageRef): SlackMessage | null {
  const [, channel, ts] = /^([A-Z0-9]+):(\d+\.\d+)$/.exec(ref) ?? []
  return channel === undefined || ts === undefined ? null : { channel, ts }
}
