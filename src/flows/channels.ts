import type { Place } from '../ports/inbound.ts'
import type { Desk } from './desk.ts'

/** A channel where customers ask: there an emoji makes a ticket of a message. */
export function isListed({ file }: Desk, { workspace, channel }: Place): boolean {
  return file.workspaces.some(
    ({ id, channels: { intake, requests } }) =>
      id === workspace && (intake.includes(channel) || requests.includes(channel)),
  )
}

/** A channel where every message is a request. */
export function isForRequests({ file }: Desk, { workspace, channel }: Place): boolean {
  return file.workspaces.some(({ id, channels }) => id === workspace && channels.requests.includes(channel))
}
