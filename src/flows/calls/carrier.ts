import { callText, newsText } from '../../cards/call.ts'
import { alarmKey } from '../../core/alarm.ts'
import type { Ringing } from '../../core/ringing.ts'
import { runOf, type Ticket } from '../../core/ticket.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import type { OutboxRow } from '../../ports/outbox-store.ts'
import type { Pager } from '../../ports/pager.ts'
import type { StoredTicket } from '../../ports/ticket-store.ts'
import type { Carrier, Parcel } from '../carrier.ts'
import type { Desk } from '../desk.ts'
import { viewOf } from '../view.ts'
import type { CallDeps } from './deps.ts'
import { deliverDrill } from './drill-calls.ts'
import { inPlainWords, linksOf } from './plain-words.ts'

const nothing: MessageRef = ''

/**
 * Takes rows to a pager. A call goes out only while nobody has the ticket, and what became of it only where it rang:
 * what a call stands for may have passed while it waited. Repeats are recognised by their alarm, so everything may
 * simply be sent again.
 */
export function pagerCarrier(pager: Pager, deps: CallDeps): Carrier {
  return {
    async pack(row) {
      const desk = deps.desks.byId(row.desk)
      const { show } = row
      if (desk === null) return null
      if (show.kind === 'drill' || show.kind === 'drill-over') {
        return repeatable(key => deliverDrill(pager, desk, show, key, deps))
      }
      if (!isRinging(show)) return null
      const stored = await deps.tickets.read(desk.id, row.ticket)
      if (stored === null) return null
      return repeatable(key => deliver(pager, { desk, row, show, stored }, key, deps))
    },
  }
}

type Errand = { desk: Desk; row: OutboxRow; show: Ringing; stored: StoredTicket }

/** @returns what stands for the alarm that rang, once for each run and pager */
async function deliver(pager: Pager, errand: Errand, delivery: string, deps: CallDeps): Promise<MessageRef> {
  const { desk, row, show, stored } = errand
  const { ticket } = stored
  const key = alarmKey({ kind: 'calls', desk: desk.id, number: ticket.number, run: show.run })
  const view = await viewOf(
    { tickets: deps.tickets, words: deps.languages(desk.file.locale) },
    desk,
    ticket,
    { texts: [], now: deps.time.now() },
  )
  const told = { key, delivery, drill: false, desk: desk.id, at: new Date(view.now) }
  if (show.kind === 'ring') {
    // What was tried once may have rung, and must hear the end of it.
    if (!isAwaited(ticket, show.run)) return row.attempt > 0 ? key : nothing
    const { level, who } = show.page
    await pager.page({
      ...told,
      ...inPlainWords(desk, callText(view, show.page)),
      urgency: ticket.priority === 'critical' || ticket.priority === 'high' ? 'high' : 'low',
      who: who.map(({ name }) => name),
      level,
      answer: view.words.label('button.have-it'),
      links: linksOf(view.words.label('call.look'), deps.look()),
    })
    return key
  }
  const rang = await deps.tickets.messageOf(desk.id, ticket.number, `ring:${show.run}:${pager.name}`)
  if (rang === null) return nothing
  const by = show.kind === 'ring-taken' ? (show.by?.name ?? null) : null
  const news = { ...told, ...inPlainWords(desk, newsText(view, show)), by }
  await (show.kind === 'ring-taken' ? pager.acknowledged(news) : pager.resolved(news))
  return nothing
}

function repeatable(deliver: Parcel['deliver']): Parcel {
  return { deliver, recover: async () => 'absent' }
}

/** Whether that run of calls still waits for somebody, be it that the calls have ended without an answer. */
function isAwaited({ ladder, work, answeredAt }: Ticket, run: number): boolean {
  return work.status === 'new' && answeredAt === null && runOf(ladder) === run
}

function isRinging(show: OutboxRow['show']): show is Ringing {
  return show.kind === 'ring' || show.kind === 'ring-taken' || show.kind === 'ring-over'
}
