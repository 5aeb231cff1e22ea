import type { Ticket } from '../core/ticket.ts'
import { type ChatTraits, chatTraits } from '../ports/chat-traits.ts'
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

/** Whether a ticket made of a message is answered in the thread of that message. */
export function answersBelow(desk: Desk, workspace: string): boolean {
  return traitsIn(desk, workspace)?.answersBelowMessage ?? false
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

/** Whether whoever puts an emoji on a message can be told something in private. */
export function answersMarks(desk: Desk, workspace: string): boolean {
  return traitsIn(desk, workspace)?.answersMarks ?? true
}

/** In what the chat of a workspace differs from others; undefined for one that the desk file does not name. */
export function traitsIn({ file }: Pick<Desk, 'file'>, workspace: string): ChatTraits | undefined {
  const platform = file.workspaces.find(({ id }) => id === workspace)?.platform
  return platform && chatTraits[platform]
}
