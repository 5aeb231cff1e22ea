import type { Audience } from '../../cards/policy/draft.ts'
import type { ChatPlatform } from '../../ports/chat-platform.ts'
import type { Log } from '../../ports/surroundings.ts'
import type { Desk } from '../desk.ts'
import { roomsOf } from '../outgoing.ts'

/** Where a desk's announcements are read, and by how many. A platform that does not answer hides nothing but the number. */
export function makeAudience(platformOf: (workspace: string) => ChatPlatform | null, log: Log) {
  return (desk: Desk): Promise<readonly Audience[]> =>
    Promise.all(
      roomsOf(desk, 'announcements').map(async ({ workspace, channel }): Promise<Audience> => {
        try {
          const found = await platformOf(workspace)?.audience(workspace, channel)
          if (found != null) return { channel: found.name, people: found.people, of: found.of }
        } catch (error) {
          log.warn({ desk: desk.id, workspace, error }, 'the platform does not say how many read a channel')
        }
        return { channel, people: null, of: 'channel' }
      }),
    )
}
