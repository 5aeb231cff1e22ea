import { type Mark, marks } from '../core/catalogue.ts'
import { day } from '../core/time.ts'
import type { Backlog, HeardMark } from '../ports/chat-platform.ts'
import type { KeptStore } from '../ports/kept-store.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Desks } from './desks.ts'
import type { DeskTime } from './time.ts'

/** Longer than a ticket is looked at again. */
const remembered = 90 * day

type Deps = { tickets: TicketStore; kept: KeptStore; desks: Desks; time: DeskTime }

/** What platforms need that cannot tell afterwards what happened while nobody listened. */
export function makeBacklog({ tickets, kept, desks, time }: Deps): Backlog {
  const desksIn = (workspace: string) => desks.in(workspace).map(({ id }) => id)
  const at = (desk: string, workspace: string, ref: string) =>
    ({ desk, kind: 'mark', subject: `${workspace} ${ref}` }) as const

  return {
    messages: workspace => tickets.openMessages(desksIn(workspace), workspace),
    async marks(workspace, ref) {
      const found = await Promise.all(
        desksIn(workspace).map(desk => kept.ids(at(desk, workspace, ref), time.now())),
      )
      return found.flat().flatMap(read)
    },
    async heard(workspace, ref, { mark, person }, on) {
      const found = await tickets.findByMessage(desksIn(workspace), workspace, ref)
      if (found === null || found.number === 0) return
      const one = { ...at(found.desk, workspace, ref), id: `${mark} ${person}` }
      const now = time.now()
      await (on ? kept.put(one, {}, { now, until: now + remembered }) : kept.drop(one))
    },
  }
}

function read(id: string): HeardMark[] {
  const [word, person] = id.split(' ')
  const mark = marks.find((one): one is Mark => one === word)
  return mark === undefined || person === undefined ? [] : [{ mark, person }]
}
