/** What a channel is for, as the desk file says. */
export type ChannelUse = 'intake' | 'requests' | 'triage' | 'on-call' | 'managers' | 'announcements'

/** What the bot says in a channel that it was let into; without a use, the desk file does not name it. */
export type Greeting = { kind: 'greeting'; uses: readonly ChannelUse[] }

export function readByCustomers(use: ChannelUse): boolean {
  return use === 'intake' || use === 'requests' || use === 'announcements'
}
