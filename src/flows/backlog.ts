import { type Mark, marks } from '../core/catalogue.ts'
import { day } from '../core/time.ts'
import type { AskedAfter, Backlog, HeardMark } from '../ports/chat-platform.ts'
import type { KeptStore } from '../ports/kept-store.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
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

  /** What is the workspace's own is kept with the first of its desks. */
  const keeper = (workspace: string) => desksIn(workspace)[0] ?? null
  const seenAt = (desk: string, workspace: string, channel: string) =>
    ({ desk, kind: 'seen', subject: workspace, id: channel }) as const

  async function holdersOf({ id: desk }: Desk, workspace: string): Promise<AskedAfter[]> {
    const holders = await tickets.openHolders(desk, workspace)
    const leaving = await kept.ids({ desk, kind: 'leaving', subject: 'leaving' }, time.now())
    return holders.map(one => ({ ...one, left: leaving.includes(`${workspace} ${one.id}`) }))
  }

  return {
    messages: workspace => tickets.openMessages(desksIn(workspace), workspace),
    requesters: workspace => tickets.openRequesters(desksIn(workspace), workspace),
    async holders(workspace) {
      const found = await Promise.all(desks.in(workspace).map(desk => holdersOf(desk, workspace)))
      const all = found.flat()
      // Whom one desk has not heard of leaving is asked after.
      return all.filter(({ id, left }) => !left || all.every(one => one.id !== id || one.left))
    },
    async marks(workspace, ref) {
      const found = await Promise.all(
        desksIn(workspace).map(desk => kept.ids(at(desk, workspace, ref), time.now())),
      )
      return found.flat().flatMap(read)
    },
    async heard(workspace, ref, { mark, person }, on) {
      const found = await tickets.findByMessage(desksIn(workspace), workspace, ref)
      // A message that is no ticket's may become one by the ticket emoji.
      const desk = found === null && mark === 'ticket' ? keeper(workspace) : found?.number ? found.desk : null
      if (desk === null) return
      const one = { ...at(desk, workspace, ref), id: `${mark} ${person}` }
      const now = time.now()
      await (on ? kept.put(one, {}, { now, until: now + remembered }) : kept.drop(one))
    },
    async seen(workspace, channel) {
      const desk = keeper(workspace)
      if (desk === null) return null
      return (await kept.read(seenAt(desk, workspace, channel), time.now()))?.message ?? null
    },
    async saw(workspace, channel, message) {
      const desk = keeper(workspace)
      const now = time.now()
      if (desk !== null)
        await kept.put(seenAt(desk, workspace, channel), { message }, { now, until: now + remembered })
    },
  }
}

function read(id: string): HeardMark[] {
  const [word, person] = id.split(' ')
  const mark = marks.find((one): one is Mark => one === word)
  return mark === undefined || person === undefined ? [] : [{ mark, person }]
}
