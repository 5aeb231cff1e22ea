import type { Showing } from '../../core/effect.ts'
import type { NewOutgoing } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { outgoingOf } from '../outgoing.ts'
import { personIn } from '../reach.ts'

/** A draft, by its text and by the version it was to follow. */
export type DraftName = { hash: string; after: number }

/** A message to every owner; with the same key it is an edit of the one that they have. */
export function toOwners(desk: Desk, key: string, show: Showing): readonly NewOutgoing[] {
  const effects = desk.file.roles.owner.people.map(id => ({
    to: { kind: 'person' as const, person: personIn(desk, id) },
    show,
    key: `${key}:${id}`,
    urgent: false,
  }))
  return outgoingOf(desk, null, effects)
}

/** The one message that the owners have of a draft, as things stand with it when it goes out. */
export function aboutDraft(
  desk: Desk,
  { hash, after }: DraftName,
  gone?: 'replaced' | 'back',
): readonly NewOutgoing[] {
  const show = { kind: 'draft', hash, after, ...(gone === undefined ? {} : { gone }) } as const
  return toOwners(desk, `draft:${after}:${hash}`, show)
}

/** The announcement of a publication. `before` is what was in force until then. */
export function announcing(
  desk: Desk,
  news: { version: number; before: number; later: number | null },
): readonly NewOutgoing[] {
  const show = { kind: 'policy-news', ...news } as const
  const to = { kind: 'room', room: 'announcements' } as const
  return outgoingOf(desk, null, [{ to, show, key: `policy:${news.version}`, urgent: false }])
}

const faultsTold = 5

/** Why a changed file is not taken, in as many lines as somebody reads in a chat. */
export function notTaken(faults: readonly string[]): Extract<Showing, { kind: 'faulty-policy' }> {
  return {
    kind: 'faulty-policy',
    faults: faults.slice(0, faultsTold),
    more: Math.max(0, faults.length - faultsTold),
  }
}
