import type { MessageRef } from '../../src/ports/inbound.ts'
import type { ActTools } from './act-tools.ts'
import type { Resident } from './deps.ts'
import type { Answer } from './hearing.ts'
import { Refused } from './refused.ts'
import { fitting } from './typed.ts'

/** Second thoughts: people change and delete what they wrote. */
export function makeOwnMessages({ archive, residents, hearing, changes, heading }: ActTools) {
  return {
    async edit(person: Resident, id: MessageRef, typed: string): Promise<Answer> {
      const text = fitting(typed)
      if (text.trim() === '')
        throw new Refused(400, 'empty', 'text', 'Write something, or delete the message.')
      const message = await residents.look(person, id)
      if (message.author !== person.id) {
        throw new Refused(403, 'not-yours', 'message', 'People edit their own messages only.')
      }
      const inbound = {
        ...(await heading(person, message.channel, message.thread)),
        kind: 'edited' as const,
        message: id,
        text,
      }
      const done = await archive.messages.rewrite(id, { kind: 'text', text }, null, inbound)
      if (!done) return {}
      changes.tell({ kind: 'message', id, spot: message, by: 'person' })
      return hearing.tellOf(id, inbound)
    },

    /** People delete what they wrote and dismiss what only they see; an owner may delete anything. */
    async remove(person: Resident, id: MessageRef): Promise<Answer> {
      const message = await residents.look(person, id)
      const dismissed = message.reader === person.id
      if (message.author !== person.id && !dismissed && !person.roles.includes('owner')) {
        throw new Refused(403, 'not-yours', 'message', 'People delete their own messages only.')
      }
      const inbound = {
        ...(await heading(person, message.channel, message.thread)),
        kind: 'deleted' as const,
        message: id,
      }
      const done = await archive.messages.remove(id, dismissed ? undefined : inbound)
      if (!done) return {}
      changes.tell({ kind: 'message', id, spot: message, by: 'person' })
      return dismissed ? {} : hearing.tellKept(inbound)
    },
  }
}
