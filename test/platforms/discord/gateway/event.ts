import type { Json } from '../json.ts'
import type { Application } from '../world/kinds.ts'
import type { EventName } from './intents.ts'

/** Who an event is rendered for. */
export type Viewer = { application: Application; intents: bigint; readsContent: boolean }

export type GatewayEvent = {
  name: EventName
  /** Decides shard and intent; null for direct messages. */
  guildId: string | null
  /** Only applications whose bot sees this channel hear of it; null: every member of the guild. */
  channelId: string | null
  /** Only this application hears of it. */
  only?: string
  /** Sent whatever the intents say (a bot always hears of its own membership). */
  always?: boolean
  /** The payload, or null where this viewer gets none. */
  data: (viewer: Viewer) => Json | null
}
