import type { ActTools } from './act-tools.ts'
import type { Resident } from './deps.ts'
import type { Answer } from './hearing.ts'
import { Refused } from './refused.ts'

/** Coming and going. */
export function makeMoves({ archive, residents, hearing, changes, heading }: ActTools) {
  return {
    /** Joins or leaves. Anybody may come in: in the playground, whoever asks has been let in. */
    async move(person: Resident, channel: string, joined: boolean): Promise<Answer> {
      if (!residents.isChannel(channel) || channel.startsWith('dm:')) {
        throw new Refused(404, 'unknown-channel', 'in', `There is no channel "${channel}" to join or leave.`)
      }
      const inbound = { ...(await heading(person, channel, null)), kind: 'membership' as const, joined }
      const changed = await archive.memberships.set(channel, person.id, joined, inbound)
      if (!changed) return {}
      changes.tell({ kind: 'membership', person: person.id })
      return hearing.tellKept(inbound)
    },
  }
}
