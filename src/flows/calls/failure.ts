import { lastCallOf, type Ticket } from '../../core/ticket.ts'
import { DeliveryError } from '../../ports/errors.ts'
import { pagerWorkspace } from '../../ports/pager.ts'
import type { Desk } from '../desk.ts'
import { outgoingOf } from '../outgoing.ts'
import type { CallDeps } from './deps.ts'

/** How long a pager may be away before people hear of it: the next try may well succeed. */
const patience = 60_000

type Alarm = { desk: Desk; ticket: Ticket & { number: number }; pager: string; key: string }

/** A call that does not get through is told where people look, once for each alarm: silence would be the worst. */
export async function tellingFailure(call: Promise<void>, alarm: Alarm, deps: CallDeps): Promise<void> {
  try {
    await call
  } catch (error) {
    if (error instanceof DeliveryError) await tell(error.kind, alarm, deps)
    throw error
  }
}

async function tell(
  kind: DeliveryError['kind'],
  { desk, ticket, pager, key }: Alarm,
  { tickets, time }: CallDeps,
): Promise<void> {
  const mayPass = kind === 'retry' || kind === 'ambiguous'
  const since = lastCallOf(ticket.ladder)?.at ?? time.now()
  if (mayPass && time.now() - since < patience) return
  const show = { kind: 'pager-failed', pager, ticket: ticket.number, refused: !mayPass } as const
  const rows = outgoingOf(desk, null, [
    { to: { kind: 'room', room: 'on-call' }, show, key: null, urgent: true },
  ])
  await tickets.transaction(async tx => {
    if (await tx.firstSight(pagerWorkspace(pager), `failed ${key}`)) await tx.tell(desk.id, rows)
  })
}
