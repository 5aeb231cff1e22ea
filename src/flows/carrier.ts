import { rootOf } from '../core/effect.ts'
import type { ChatPlatform, Outgoing, Recovery } from '../ports/chat-platform.ts'
import { DeliveryError } from '../ports/errors.ts'
import type { MessageRef } from '../ports/inbound.ts'
import type { OutboxRow } from '../ports/outbox-store.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import { isOnCard } from './first-answer.ts'
import type { Render } from './render.ts'

/** How the rows of a workspace reach people: by a chat, or by something that rings. */
export type Carrier = {
  /** A row as it is now, ready to go. Null: there is nothing to show any more. */
  pack(row: OutboxRow): Promise<Parcel | null>
}

/** `key` is the same at every try. */
export type Parcel = {
  /** @throws DeliveryError */
  deliver(key: string): Promise<MessageRef>
  /** Whether an earlier try arrived; absent for what may simply be repeated. `since` is when it began. */
  recover(key: string, since: Date): Promise<Recovery>
}

type Deps = { platform: ChatPlatform; render: Render; tickets: Pick<TicketStore, 'keepMessage' | 'read'> }

/** Edits and marks may be repeated; of a post the platform is asked. */
export function chatCarrier(deps: Deps): Carrier {
  const { platform, render, tickets } = deps

  async function isSaidAbove({ desk, ticket, show }: OutboxRow): Promise<boolean> {
    if (show.kind !== 'reply-copy') return false
    const stored = await tickets.read(desk, ticket)
    return stored !== null && isOnCard(show, stored.ticket, platform)
  }

  return {
    async pack(row) {
      const outgoing = await render(row)
      if (outgoing === null) return null
      if (outgoing.kind === 'edit' && isSaidBelow(row, platform)) return leftAsItIs
      if (outgoing.kind === 'post' && (await isSaidAbove(row))) return leftAsItIs
      const repeats = outgoing.kind === 'edit' || outgoing.kind === 'mark'
      return {
        deliver: key => deliver(deps, row, outgoing, key),
        recover: async (key, since) => (repeats ? 'absent' : platform.recover(outgoing, key, since)),
      }
    },
  }
}

/** There is nothing to do. */
const leftAsItIs: Parcel = { deliver: async () => '', recover: async () => 'absent' }

/** What is posted below a receipt that begins its thread is read with it, and an edit is spared. */
function isSaidBelow({ show }: OutboxRow, { traits }: Pick<ChatPlatform, 'traits'>): boolean {
  return traits.receiptBeginsThread && show.kind === 'receipt' && show.below === true
}

/** What somebody deleted is posted once more: a message that was to be edited, or the root of a thread. */
async function deliver(deps: Deps, row: OutboxRow, outgoing: Outgoing, key: string): Promise<MessageRef> {
  try {
    return await deps.platform.deliver(outgoing, key)
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.kind !== 'gone') throw error
    // What was to be changed where it stands alone stands nowhere any more.
    if (row.show.again === true) return ''
    if (isInThread(outgoing) && !(await renewRoot(deps, row, key))) throw error
    if (outgoing.kind !== 'edit' && !isInThread(outgoing)) throw error
    const anew = await deps.render(row, { anew: true })
    if (anew === null) throw error
    // An edit may have stood in a thread that is gone as well; anything else has been mended now.
    return outgoing.kind === 'edit' ? deliver(deps, row, anew, key) : deps.platform.deliver(anew, key)
  }
}

function isInThread(outgoing: Outgoing): boolean {
  return (outgoing.kind === 'post' || outgoing.kind === 'file') && outgoing.to.kind === 'thread'
}

/** The receipt or the card on which a side of a ticket hangs; false where there is none to be posted. */
async function renewRoot({ platform, render, tickets }: Deps, row: OutboxRow, key: string): Promise<boolean> {
  const { desk, ticket, destination } = row
  if (destination.kind !== 'side' || ticket === 0) return false
  const stored = await tickets.read(desk, ticket)
  if (stored === null) return false
  const root = destination.side === 'requester' ? rootOf(stored.ticket) : 'triage'
  if (row.key === root) return false
  const show = { kind: root === 'triage' ? 'triage' : 'receipt' } as const
  const outgoing = await render({ ...row, show, key: root }, { anew: true })
  if (outgoing?.kind !== 'post') return false
  const ref = await platform.deliver(outgoing, `${key}:root`)
  await tickets.keepMessage({ desk, number: ticket, key: root }, { workspace: outgoing.to.workspace, ref })
  return true
}
