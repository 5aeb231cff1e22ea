import { PermissionFlagsBits as bit } from 'discord.js'

/** What the bot does in channels of a kind, and the permission for it as Discord's settings call it. */
export type Need = { bit: bigint; name: string }

const need = (name: string, of: bigint): Need => ({ name, bit: of })

const view = need('View Channel', bit.ViewChannel)
const send = need('Send Messages', bit.SendMessages)
const inThreads = need('Send Messages in Threads', bit.SendMessagesInThreads)
const history = need('Read Message History', bit.ReadMessageHistory)
const react = need('Add Reactions', bit.AddReactions)
const attach = need('Attach Files', bit.AttachFiles)
const publicThreads = need('Create Public Threads', bit.CreatePublicThreads)
const privateThreads = need('Create Private Threads', bit.CreatePrivateThreads)
const manageThreads = need('Manage Threads', bit.ManageThreads)
/** Takes away the 👀 of whoever came second, and words of the team where a requester reads. */
const manageMessages = need('Manage Messages', bit.ManageMessages)

export type Room = 'intake' | 'triage' | 'read'

/** What the bot cannot do its work without, by what a channel is for. */
export const needs: Readonly<Record<Room, readonly Need[]>> = {
  intake: [view, send, inThreads, privateThreads, manageThreads, history, react, attach],
  triage: [view, send, inThreads, publicThreads, history, react, attach],
  read: [view, send, history, attach],
}

/** What makes its work better. */
export const wishes: Readonly<Record<Room, readonly Need[]>> = {
  intake: [manageMessages],
  triage: [manageMessages],
  read: [],
}

const all = [...new Set(Object.values(needs).flat()), manageMessages]
export const asked = all.reduce((sum, one) => sum | one.bit, 0n)

/** Brings the bot into a server, with just these permissions. */
export function inviteLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(asked),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}
