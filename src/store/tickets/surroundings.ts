import type { Around, TicketStore } from '../../ports/ticket-store.ts'
import type { Driver } from '../driver.ts'

const withTitle = `
  join texts x on x.desk = t.desk and x.id = t.state #>> '{title,id}' and x.text is not null`

const openTitles = `
  select t.number, left(x.text, 2000) as title
  from tickets t ${withTitle}
  where t.desk = $1 and t.requester_workspace = $2 and t.requester_id = $3 and t.resolved_at is null
  order by t.number desc
  limit 20`

const others = `
  select number from tickets
  where desk = $1 and requester_workspace = $2 and requester_id = $3 and resolved_at is null and number <> $4
  order by number desc
  limit 20`

const before = `
  select t.number, left(x.text, 2000) as title, (extract(epoch from t.opened_at) * 1000)::bigint as "openedAt",
         t.state -> 'requester' as requester
  from tickets t ${withTitle}
  where t.desk = $1 and t.number < $4 and t.number >= $4 - $5 and t.resolved_at is null and t.opened_at >= $6
  order by t.number desc`

const around = `
  select coalesce((select json_agg(o.number) from (${others}) as o), '[]') as others,
         coalesce((select json_agg(b) from (${before}) as b), '[]') as before`

/** What is open beside a ticket, as little of it as is looked at: it is asked for with each drawing of a card. */
export function makeSurroundings({ call }: Driver): Pick<TicketStore, 'titlesOf' | 'around'> {
  return {
    titlesOf: (desk, { workspace, id }) => call(openTitles, [desk, workspace, id]),

    async around({ desk, number, requester: { workspace, id } }, { most, since }) {
      const values = [desk, workspace, id, number, most, new Date(since).toISOString()]
      const [row] = await call<Around>(around, values)
      return row ?? { others: [], before: [] }
    },
  }
}
