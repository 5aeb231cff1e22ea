import type { Channel, Fields, Message, User, Workspace } from '../world/model.ts'
import { channelType } from './channel.ts'
import { compact } from './compact.ts'
import { type MessageView, messageFields } from './message.ts'

/** Inner events, docs.slack.dev/reference/events: one function each; optional fields that do not apply are absent. */

/** A new message. `message.channels`, `.groups` and `.im` all arrive with the type `message`. */
export function messagePosted(message: Message, view: MessageView): Fields {
  return {
    ...messageFields(message, view, true),
    channel: view.channel.id,
    event_ts: message.ts,
    channel_type: channelType(view.channel),
  }
}

export function messageChanged(
  message: Message,
  previous: Fields,
  view: MessageView,
  eventTs: string,
): Fields {
  return {
    type: 'message',
    subtype: 'message_changed',
    message: messageFields(message, view, true),
    previous_message: previous,
    channel: view.channel.id,
    hidden: true,
    ts: eventTs,
    event_ts: eventTs,
    channel_type: channelType(view.channel),
  }
}

export function messageDeleted(previous: Fields, channel: Channel, eventTs: string): Fields {
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: previous,
    channel: channel.id,
    hidden: true,
    deleted_ts: previous.ts,
    ts: eventTs,
    event_ts: eventTs,
    channel_type: channelType(channel),
  }
}

export function appMention(message: Message, view: MessageView): Fields {
  const { subtype: _subtype, reactions: _reactions, ...fields } = messageFields(message, view, true)
  return { ...fields, type: 'app_mention', channel: view.channel.id, event_ts: message.ts }
}

/** `item_user` is absent where nobody in the workspace wrote the item (webhooks, other apps without a user). */
export function reaction(
  type: 'reaction_added' | 'reaction_removed',
  parts: { user: string; name: string; item: Fields; itemUser?: string; eventTs: string },
): Fields {
  return compact({
    type,
    user: parts.user,
    reaction: parts.name,
    item: parts.item,
    item_user: parts.itemUser,
    event_ts: parts.eventTs,
  })
}

export function memberMoved(
  type: 'member_joined_channel' | 'member_left_channel',
  user: User,
  channel: Channel,
  eventTs: string,
  inviter?: string,
): Fields {
  return compact({
    type,
    user: user.id,
    channel: channel.id,
    channel_type: channel.kind === 'public' ? 'C' : 'G',
    team: user.teamId,
    inviter,
    event_ts: eventTs,
  })
}

/** Archived and back; for private channels the names begin with `group_`. */
export function channelArchived(channel: Channel, archived: boolean, user: string, eventTs: string): Fields {
  const prefix = channel.kind === 'public' ? 'channel' : 'group'
  return {
    type: `${prefix}_${archived ? 'archive' : 'unarchive'}`,
    channel: channel.id,
    user,
    event_ts: eventTs,
  }
}

export function channelRenamed(channel: Channel, eventTs: string): Fields {
  const open = channel.kind === 'public'
  return {
    type: open ? 'channel_rename' : 'group_rename',
    channel: {
      id: channel.id,
      name: channel.name,
      name_normalized: channel.name,
      is_channel: open,
      is_mpim: false,
      created: channel.created,
    },
    event_ts: eventTs,
  }
}

/** The app itself was taken out of a channel. */
export function appLeft(channel: Channel, actor: string, eventTs: string): Fields {
  return {
    type: channel.kind === 'public' ? 'channel_left' : 'group_left',
    channel: channel.id,
    actor_id: actor,
    event_ts: eventTs,
  }
}

/** Comes beside the message that shares the file. */
export function fileShared(file: string, user: string, channel: string, eventTs: string): Fields {
  return {
    type: 'file_shared',
    channel_id: channel,
    file_id: file,
    user_id: user,
    file: { id: file },
    event_ts: eventTs,
  }
}

/** The view is there once the app has published one. */
export function homeOpened(
  user: string,
  channel: string,
  tab: 'home' | 'messages',
  eventTs: string,
  view?: Fields,
): Fields {
  return compact({ type: 'app_home_opened', user, channel, tab, view, event_ts: eventTs })
}

export function userChanged(user: Fields, eventTs: string): Fields {
  return { type: 'user_change', user, cache_ts: Number(eventTs.split('.')[0]), event_ts: eventTs }
}

export function groupMembersChanged(
  workspace: Workspace,
  group: string,
  change: { added: string[]; removed: string[]; now: number; eventTs: string },
): Fields {
  const seconds = Math.floor(change.now / 1000)
  return {
    type: 'subteam_members_changed',
    subteam_id: group,
    team_id: workspace.id,
    date_previous_update: seconds,
    date_update: seconds,
    added_users: change.added,
    added_users_count: change.added.length,
    removed_users: change.removed,
    removed_users_count: change.removed.length,
    event_ts: change.eventTs,
  }
}

export function appUninstalled(eventTs: string): Fields {
  return { type: 'app_uninstalled', event_ts: eventTs }
}

export function tokensRevoked(bots: string[], eventTs: string): Fields {
  return { type: 'tokens_revoked', tokens: { bot: bots }, event_ts: eventTs }
}
