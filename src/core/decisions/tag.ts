import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { personOf } from '../people.ts'
import { mostTags, readTags } from '../tags.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'

/** Tags are the team's own; a solved ticket can have them too. */
export function tag(
  ticket: Ticket,
  { by, said, whole }: Extract<Command, { kind: 'tag' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'tag', ticket)
  if (refused) return refuse(refused)
  const read = readTags(said)
  if ('wrong' in read) return refuse({ code: 'bad-tag', tag: read.wrong })
  if (!whole && read.add.length + read.remove.length === 0) return refuse({ code: 'no-text', verb: 'tag' })
  const removed = ticket.tags.filter(one => (whole ? !read.add.includes(one) : read.remove.includes(one)))
  const added = read.add.filter(one => !ticket.tags.includes(one) && !read.remove.includes(one))
  if (added.length + removed.length === 0) return refuse({ code: 'is-so-already' })
  if (ticket.tags.length - removed.length + added.length > mostTags)
    return refuse({ code: 'too-many-tags', most: mostTags })
  return happens({ type: 'tagged', by: personOf(by), added, removed, at: now })
}
