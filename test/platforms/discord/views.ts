/** What a test looks at: the world as lists, oldest first. */
import type { Realm } from './realm.ts'
import { byAge } from './snowflake.ts'
import type { Application, Channel, Message } from './world/kinds.ts'
import { directChannel } from './world/world.ts'

export type Views = {
  messages(channel: Channel): Message[]
  /** All threads of a channel, archived ones too. */
  threads(parent: Channel): Channel[]
  /** The direct messages of an application's bot with a person, where they were opened. */
  direct(application: Application, person: { id: string }): Channel | undefined
  /** Everything that rang for a person. */
  pingsOf(person: { id: string }): Message[]
}

export function makeViews(realm: Realm): Views {
  const { world } = realm
  const channels = () => [...world.channels.values()]
  return {
    messages: channel => [...channel.messages.values()],
    threads: parent =>
      channels()
        .filter(one => one.thread !== null && one.parentId === parent.id)
        .sort((a, b) => byAge(a.id, b.id)),
    direct: (application, person) => directChannel(world, application.botId, person.id),
    pingsOf: person =>
      channels()
        .flatMap(one => [...one.messages.values()])
        .filter(one => one.pinged.includes(person.id))
        .sort((a, b) => byAge(a.id, b.id)),
  }
}
