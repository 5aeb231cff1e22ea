import { textHash } from '../../core/chain.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desks } from '../desks.ts'
import { notTaken, toOwners } from './telling.ts'

/**
 * Tells the owners of every desk that the desk files have changed: what would keep them from being taken, or that they
 * wait for the next start. Several replicas that see the same tell it once.
 */
export function makeTellOfDeskFiles({ tickets, desks }: { tickets: TicketStore; desks: Desks }) {
  return async (text: string, faults: readonly string[]): Promise<void> => {
    const show = { ...notTaken(faults), of: 'desk' } as const
    const key = `desk-file:${textHash('', text)}`
    for (const desk of desks.all) await tickets.transaction(tx => tx.tell(desk.id, toOwners(desk, key, show)))
  }
}
