import type { Realm } from '../realm.ts'
import type { Attachment } from '../world/kinds.ts'

/** The file at a path such as /attachments/channel/id/name, as payloads name it; gone with its message. */
export function attachmentAt(realm: Realm, url: string): Attachment | undefined {
  const [, channelId = '', id = ''] = /^\/attachments\/(\d+)\/(\d+)\//.exec(url) ?? []
  if (id === '') return undefined
  const inChannel = [...(realm.world.channels.get(channelId)?.messages.values() ?? [])]
  const ephemeral = [...realm.world.interactions.values()].flatMap(one => [
    ...(one.original ? [one.original] : []),
    ...one.followups,
  ])
  return [...inChannel, ...ephemeral].flatMap(one => one.attachments).find(one => one.id === id)
}
