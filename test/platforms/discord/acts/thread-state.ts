/** topics/threads#active-archived-threads: activity is a message, an unarchiving, a new auto-archive time. */
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
  if (!archived) keepActive(realm, channel)
  publishChannel(realm, 'THREAD_UPDATE', channel)
  realm.signal.changed()
}

/** Counts as activity: the thread is archived when none has followed for its time. */
export function keepActive(realm: Realm, channel: Channel): void {
  const { thread } = channel
  if (!thread) return
  thread.stopWaiting()
  thread.stopWaiting = realm.clock.after(thread.autoArchiveMinutes * 60_000, () => {
    if (realm.world.channels.has(channel.id)) setArchived(realm, channel, true)
  })
}
