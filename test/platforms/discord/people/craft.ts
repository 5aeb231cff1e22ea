/**
 * What Discord's client would not do, but could reach an application all the same: an old button, a channel that is
 * gone, an option out of range, an event of any shape.
 */
import type { EventName } from '../gateway/intents.ts'
import type { Json } from '../json.ts'
import type { Realm } from '../realm.ts'
import type { Application, Message } from '../world/kinds.ts'
import { newChannel } from '../world/new-channel.ts'
import { type Encounter, meet } from './encounter.ts'

export type Crafted = {
  application: Application
  userId: string
  /** 2 command, 3 component, 4 completion, 5 form. */
  type: number
  data: Json
  /** A channel that need not be there. */
  channelId: string
  guildId?: string | null
  source?: Message | null
}

export type Craft = {
  interaction(crafted: Crafted): Promise<Encounter>
  /** An event to one application, whatever it may see. */
  event(application: Application, name: EventName, guildId: string | null, data: Json): void
}

export function makeCraft(realm: Realm): Craft {
  return {
    interaction({ application, channelId, guildId = null, ...rest }) {
      const channel =
        realm.world.channels.get(channelId) ?? newChannel({ id: channelId, type: 0, guildId, name: 'gone' })
      return meet(realm, { ...rest, applicationId: application.id, channel })
    },
    event(application, name, guildId, data) {
      realm.publish({ name, guildId, channelId: null, only: application.id, data: () => data })
    },
  }
}
