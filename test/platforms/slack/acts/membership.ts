import { emit } from '../events/emit.ts'
import { appLeft, memberMoved } from '../payloads/events.ts'
import type { Platform } from '../platform.ts'
import type { Outcome } from '../transport/transport.ts'
import { needUser } from '../world/find.ts'
import type { Channel, Message, Workspace } from '../world/model.ts'
import { storeMessage } from './messages.ts'

/** The line that a channel shows about itself; to an app it is a message with a subtype. */
export function announce(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  line: { subtype: string; user: string; text: string },
): Promise<Outcome[]> {
  const message: Message = {
    ts: platform.ids.ts(),
    channel: channel.id,
    ...line,
    reactions: [],
    files: [],
  }
  return storeMessage(platform, workspace, channel, message)
}

/** Somebody joins or is invited; undefined when they were there already. */
export async function joinChannel(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  user: string,
  inviter?: string,
): Promise<Outcome | undefined> {
  if (channel.members.has(user)) return undefined
  channel.members.add(user)
  const event = memberMoved(
    'member_joined_channel',
    needUser(workspace, user),
    channel,
    platform.ids.ts(),
    inviter,
  )
  const line = { subtype: 'channel_join', user, text: `<@${user}> has joined the channel` }
  const [outcome] = await Promise.all([
    emit(platform, workspace, event, channel),
    announce(platform, workspace, channel, line),
  ])
  return outcome
}

/** `actor`: who took somebody out, when it was not their own doing. */
export async function leaveChannel(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  user: string,
  actor?: string,
): Promise<Outcome | undefined> {
  if (!channel.members.delete(user)) return undefined
  const ts = platform.ids.ts()
  const event =
    user === workspace.botUser
      ? appLeft(channel, actor ?? user, ts)
      : memberMoved('member_left_channel', needUser(workspace, user), channel, ts)
  const line = { subtype: 'channel_leave', user, text: `<@${user}> has left the channel` }
  const [outcome] = await Promise.all([
    emit(platform, workspace, event, channel),
    announce(platform, workspace, channel, line),
  ])
  return outcome
}
