import type { Channel, Fields } from '../world/model.ts'

/** What an app must have so that an event reaches it, docs.slack.dev/reference/events. */
export type EventRule = {
  /** Its name in a manifest's `bot_events`. */
  subscription: string
  scope?: string
  /** The app must be a member of the channel. */
  membership: boolean
}

const historyScope = { public: 'channels:history', private: 'groups:history', im: 'im:history' }
const messageName = { public: 'message.channels', private: 'message.groups', im: 'message.im' }
const readScope = { public: 'channels:read', private: 'groups:read', im: 'im:read' }

const plain: Record<string, { scope?: string; membership: boolean }> = {
  app_home_opened: { membership: false },
  app_mention: { scope: 'app_mentions:read', membership: true },
  app_uninstalled: { membership: false },
  channel_archive: { scope: 'channels:read', membership: false },
  channel_left: { scope: 'channels:read', membership: false },
  channel_rename: { scope: 'channels:read', membership: false },
  channel_unarchive: { scope: 'channels:read', membership: false },
  file_shared: { scope: 'files:read', membership: true },
  group_archive: { scope: 'groups:read', membership: true },
  group_left: { scope: 'groups:read', membership: false },
  group_rename: { scope: 'groups:read', membership: true },
  group_unarchive: { scope: 'groups:read', membership: true },
  reaction_added: { scope: 'reactions:read', membership: true },
  reaction_removed: { scope: 'reactions:read', membership: true },
  subteam_members_changed: { scope: 'usergroups:read', membership: false },
  subteam_updated: { scope: 'usergroups:read', membership: false },
  team_join: { scope: 'users:read', membership: false },
  tokens_revoked: { membership: false },
  user_change: { scope: 'users:read', membership: false },
}

/** The rule of an event; undefined for events the app cannot get in this place. */
export function ruleOf(event: Fields, channel: Channel | undefined): EventRule | undefined {
  const type = String(event.type)
  const kind = channel?.kind ?? 'public'
  if (type === 'message') {
    return { subscription: messageName[kind], scope: historyScope[kind], membership: true }
  }
  if (type === 'member_joined_channel' || type === 'member_left_channel') {
    return { subscription: type, scope: readScope[kind], membership: true }
  }
  // A mention in a direct message is a message.im alone.
  if (type === 'app_mention' && kind === 'im') return undefined
  const rule = plain[type]
  return rule && { subscription: type, ...rule }
}
