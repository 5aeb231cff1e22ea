import type { Ticket } from '../core/ticket.ts'
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

/** A channel of the team: whoever reads there may know. */
export function isOwnRoom({ file }: Desk, { workspace, channel }: Place): boolean {
  return file.workspaces.some(
    ({ id, channels: { triage, onCall, managers } }) =>
      id === workspace && [triage, onCall, managers].includes(channel),
  )
}

/**
 * Whether a ticket made of a message is answered in the thread of that message. In Discord such a thread would be
 * read by the whole server, and the playground keeps receipts in direct messages.
 */
export function answersBelow({ file }: Desk, workspace: string): boolean {
  return file.workspaces.find(({ id }) => id === workspace)?.platform === 'slack'
}

/** Whether the requester of a ticket is answered where others read along. */
export function isPublic(
  desk: Desk,
  { isPrivate, askedBefore, origin }: Pick<Ticket, 'isPrivate' | 'askedBefore' | 'origin'>,
): boolean {
  return (
    !isPrivate &&
    askedBefore.length === 0 &&
    origin.message !== undefined &&
    answersBelow(desk, origin.workspace)
  )
}

/** Whether whoever puts an emoji on a message can be told something in private. Discord has no such answer. */
export function answersMarks({ file }: Desk, workspace: string): boolean {
  return file.workspaces.find(({ id }) => id === workspace)?.platform !== 'discord'
}
