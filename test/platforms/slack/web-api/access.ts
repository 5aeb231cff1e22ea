import { findChannel, findIm, openIm } from '../world/find.ts'
import { isTs } from '../world/ids.ts'
import type { Channel, Message } from '../world/model.ts'
import { needText } from './arguments.ts'
import { type Call, needScope, refuse } from './method.ts'

/** A conversation the app can see: private ones and direct messages of others do not exist for it. */
export function visibleChannel(call: Call, name = 'channel'): Channel {
  const asked = needText(call.args, name, 'channel_not_found')
  const channel = findChannel(call.workspace, asked)
  if (!channel) return refuse('channel_not_found')
  const member = channel.members.has(call.workspace.botUser)
  return channel.kind === 'public' || member ? channel : refuse('channel_not_found')
}

/** A conversation the app is a member of; `error` is what the method says otherwise. */
export function joinedChannel(call: Call, error = 'not_in_channel'): Channel {
  const channel = visibleChannel(call)
  return channel.members.has(call.workspace.botUser) ? channel : refuse(error)
}

/** Where a message may be posted: a channel, a direct message, or a person (their direct message with the app). */
export function postingChannel(call: Call): Channel {
  const { workspace, platform, token } = call
  const asked = needText(call.args, 'channel', 'channel_not_found')
  const person = workspace.users.get(asked)
  if (person) {
    // The reference has no code for a deactivated account or an app; it names this one for any wrong channel.
    if (person.deleted || person.botId) refuse('channel_not_found')
    return findIm(workspace, asked) ?? openIm(workspace, asked, platform.ids, platform.clock.now())
  }
  const channel = visibleChannel(call)
  if (channel.archived) refuse('is_archived')
  const open = channel.kind === 'public' && token.scopes.includes('chat:write.public')
  if (!channel.members.has(workspace.botUser) && !open) refuse('not_in_channel')
  if (channel.kind === 'im' && workspace.users.get(channel.with ?? '')?.deleted) refuse('channel_not_found')
  return channel
}

/** A message everybody in the channel sees. */
export function sharedMessage(
  channel: Channel,
  ts: unknown,
  errors: { missing: string; malformed: string },
): Message {
  if (!isTs(ts)) return refuse(errors.malformed)
  const message = channel.messages.get(ts)
  return message && message.ephemeralFor === undefined ? message : refuse(errors.missing)
}

/** The scope that goes with a kind of conversation: `channels:history`, `groups:read`, `im:history`… */
export function needConversationScope(call: Call, channel: Channel, right: 'read' | 'history'): void {
  const prefix = { public: 'channels', private: 'groups', im: 'im' }[channel.kind]
  needScope(call, `${prefix}:${right}`)
}
