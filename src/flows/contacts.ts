import { isSame, type Person } from '../core/people.ts'
import type { Ticket } from '../core/ticket.ts'
import { traitsIn } from './channels.ts'
import { customerOf, type Desk } from './desk.ts'

export type Contact = { id: string; name: string; person: Person }

/**
 * Whoever else of the requester's customer the desk file names and the requester's workspace has, but nobody who was
 * asked before. `id` is the one in the desk file.
 */
export function contactsOf(
  desk: Pick<Desk, 'file'>,
  { requester, askedBefore }: Pick<Ticket, 'requester' | 'askedBefore'>,
): readonly Contact[] {
  const { people } = desk.file
  const { workspace } = requester
  const isPlayed = traitsIn(desk, workspace)?.realPeople === false
  const named = customerOf(desk, requester)?.people ?? []
  return named.flatMap((id): Contact[] => {
    const known = people.find(one => one.id === id)
    const link = known?.links.find(one => one.workspace === workspace)
    const user = link?.user ?? (isPlayed ? id : undefined)
    if (known === undefined || user === undefined) return []
    const person = { workspace, id: user, name: known.name }
    return [requester, ...askedBefore].some(one => isSame(one, person))
      ? []
      : [{ id, name: known.name, person }]
  })
}
