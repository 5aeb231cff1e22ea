import type { Channel, Fields, Workspace } from '../world/model.ts'
import { compact } from './compact.ts'

/** A conversation object as conversations.info gives it, docs.slack.dev/reference/objects/conversation-object. */
export function channelFields(channel: Channel, workspace: Workspace, memberCount = false): Fields {
  const count = memberCount ? channel.members.size : undefined
  if (channel.kind === 'im') {
    return compact({
      id: channel.id,
      created: channel.created,
      is_im: true,
      is_archived: channel.archived,
      is_org_shared: false,
      user: channel.with,
      is_user_deleted: workspace.users.get(channel.with ?? '')?.deleted ?? false,
      context_team_id: workspace.id,
      num_members: count,
    })
  }
  const note = { value: '', creator: '', last_set: 0 }
  return compact({
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_member: channel.members.has(workspace.botUser),
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    is_shared: channel.sharedWith.length > 0,
    is_ext_shared: channel.sharedWith.length > 0,
    is_org_shared: false,
    created: channel.created,
    creator: channel.creator,
    context_team_id: workspace.id,
    topic: note,
    purpose: note,
    previous_names: [],
    num_members: count,
  })
}

/** How interactions name a channel: a private one and a direct message do not tell their names. */
export function channelMention(channel: Channel): { id: string; name: string } {
  const name =
    channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name
  return { id: channel.id, name }
}

/** `channel_type` of an event in this channel. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' {
  return channel.kind === 'public' ? 'channel' : channel.kind === 'private' ? 'group' : 'im'
}
