import { callText, newsText } from '../../cards/call.ts'
import type { TicketView } from '../../cards/ticket-view.ts'
import { alarmKey } from '../../core/alarm.ts'
import type { Ringing } from '../../core/ringing.ts'
import { runOf, type Ticket } from '../../core/ticket.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import type { OutboxRow } from '../../ports/outbox-store.ts'
import type { Pager } from '../../ports/pager.ts'
import type { Carrier, Parcel } from '../carrier.ts'
import type { Desk } from '../desk.ts'
import { viewOf } from '../view.ts'
import type { CallDeps } from './deps.ts'
import { deliverDrill } from './drill-calls.ts'
import { tellingFailure } from './failure.ts'
import { inPlainWords, linksOf } from './plain-words.ts'

const nothing: MessageRef = ''

/**
 * Takes rows to a pager. A call goes out only while nobody has the ticket, and what became of it only where it rang:
 * what a call stands for may have passed while it waited. Repeats are recognised by their alarm, so everything may
 * simply be sent again.
 */
export function pagerCarrier(pager: Pager, deps: CallDeps): Carrier {
  const { desks, tickets, languages, time } = deps
  return {
    async pack(row) {
      const desk = desks.byId(row.desk)
      const { show } = row
      if (desk === null) return null
      if (show.kind === 'drill' || show.kind === 'drill-over') {
        return repeatable(key => deliverDrill(pager, desk, show, key, deps))
      }
      if (!isRinging(show)) return null
      const stored = await tickets.read(desk.id, row.ticket)
      if (stored === null) return null
      const words = await languages(desk.file.locale)
      const view = await viewOf({ tickets, words }, desk, stored.ticket, { texts: [], now: time.now() })
      const errand = { pager, desk, row, view }
      return repeatable(delivery =>
        show.kind === 'ring'
          ? ring({ ...errand, show, delivery }, deps)
          : tellNews({ ...errand, show, delivery }, deps),
      )
    },
  }
}

type Errand<Show extends Ringing> = {
  pager: Pager
  desk: Desk
  row: OutboxRow
  view: TicketView
  show: Show
  delivery: string
}
type Ring = Extract<Ringing, { kind: 'ring' }>

/** @returns what stands for the alarm that rang, once for each run and pager */
async function ring(errand: Errand<Ring>, deps: CallDeps): Promise<MessageRef> {
  const { pager, desk, row, view, show } = errand
  const { ticket, words } = view
  const told = common(errand)
  // What was tried once may have rung, and must hear the end of it.
  if (!isAwaited(ticket, show.run)) return row.attempt > 0 ? told.key : nothing
  const { level, who } = show.page
  const call = {
    ...told,
    ...inPlainWords(desk, callText(view, show.page)),
    urgency: ticket.priority === 'critical' || ticket.priority === 'high' ? 'high' : 'low',
    who: who.map(({ name }) => name),
    level,
    answer: words.label('button.have-it'),
    links: linksOf(words.label('call.look'), deps.look()),
  } as const
  await tellingFailure(pager.page(call), { desk, ticket, pager: pager.name, key: told.key }, deps)
  return told.key
}

async function tellNews(errand: Errand<Exclude<Ringing, Ring>>, { tickets }: CallDeps): Promise<MessageRef> {
  const { pager, desk, view, show } = errand
  const rang = await tickets.messageOf(desk.id, view.ticket.number, `ring:${show.run}:${pager.name}`)
  if (rang === null) return nothing
  const by = show.kind === 'ring-taken' ? (show.by?.name ?? null) : null
  const news = { ...common(errand), ...inPlainWords(desk, newsText(view, show)), by }
  await (show.kind === 'ring-taken' ? pager.acknowledged(news) : pager.resolved(news))
  return nothing
}

function common({ desk, view, show, delivery }: Errand<Ringing>) {
  const key = alarmKey({ kind: 'calls', desk: desk.id, number: view.ticket.number, run: show.run })
  return { key, delivery, drill: false, desk: desk.id, at: new Date(view.now) }
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
