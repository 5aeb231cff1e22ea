/** topics/threads#active-archived-threads */
import type { Realm } from '../realm.ts'
import type { Channel } from '../world/kinds.ts'
import { publishChannel } from './events.ts'

export function unarchive(realm: Realm, channel: Channel): void {
  if (channel.thread?.archived) setArchived(realm, channel, false)
}

export function setArchived(realm: Realm, channel: Channel, archived: boolean): void {
  if (!channel.thread || channel.thread.archived === archived) return
  channel.thread.archived = archived
  channel.thread.archivedAt = realm.clock.now()
  publishChannel(realm, 'THREAD_UPDATE', channel)
  realm.signal.changed()
}
