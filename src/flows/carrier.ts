import type { ChatPlatform, Outgoing, Recovery } from '../ports/chat-platform.ts'
import { DeliveryError } from '../ports/errors.ts'
import type { MessageRef } from '../ports/inbound.ts'
import type { OutboxRow } from '../ports/outbox-store.ts'
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

/** Edits and marks may be repeated; of a post the platform is asked. */
export function chatCarrier(platform: ChatPlatform, render: Render): Carrier {
  return {
    async pack(row) {
      const outgoing = await render(row)
      if (outgoing === null) return null
      const repeats = outgoing.kind === 'edit' || outgoing.kind === 'mark'
      return {
        deliver: key => deliver(platform, outgoing, key, () => render(row, { anew: true })),
        recover: async (key, since) => (repeats ? 'absent' : platform.recover(outgoing, key, since)),
      }
    },
  }
}

/** A message that was to be edited and is gone is posted once more. */
async function deliver(
  platform: ChatPlatform,
  outgoing: Outgoing,
  key: string,
  renderAnew: () => Promise<Outgoing | null>,
): Promise<MessageRef> {
  try {
    return await platform.deliver(outgoing, key)
  } catch (error) {
    if (outgoing.kind !== 'edit' || !(error instanceof DeliveryError) || error.kind !== 'gone') throw error
    const anew = await renderAnew()
    if (anew === null) throw error
    return platform.deliver(anew, key)
  }
}
