import type { Realm } from '../realm.ts'
import type { Attachment } from '../world/kinds.ts'

/** The file at a path such as /attachments/channel/id/name, as payloads name it; gone with its message. */
export function attachmentAt(realm: Realm, url: string): Attachment | undefined {
  const [, channelId = '', id = ''] = /^\/attachments\/(\d+)\/(\d+)\//.exec(url) ?? []
  if (id === '') return undefined
  const interactions = [...realm.world.interactions.values()]
  const inChannel = [...(realm.world.channels.get(channelId)?.messages.values() ?? [])]
  const ephemeral = interactions.flatMap(one => [...(one.original ? [one.original] : []), ...one.followups])
  const all = [
    ...[...inChannel, ...ephemeral].flatMap(one => one.attachments),
    ...interactions.flatMap(one => one.uploads),
  ]
  return all.find(one => one.id === id)
}
