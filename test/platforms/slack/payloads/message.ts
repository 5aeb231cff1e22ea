import { compareTs } from '../world/ids.ts'
import type { Channel, Fields, Message, Workspace, World } from '../world/model.ts'
import { compact } from './compact.ts'
import { fileFields } from './file.ts'

export type MessageView = { world: World; workspace: Workspace; channel: Channel; origin: string }

/** Replies of a thread, oldest first, without its root. */
export function repliesOf(channel: Channel, root: string): Message[] {
  return [...channel.messages.values()]
    .filter(one => one.threadTs === root && one.ts !== root && one.ephemeralFor === undefined)
    .sort((a, b) => compareTs(a.ts, b.ts))
}

function threadFields(message: Message, channel: Channel): Fields {
  if (message.threadTs && message.threadTs !== message.ts) {
    const parent = channel.messages.get(message.threadTs)
    return compact({ thread_ts: message.threadTs, parent_user_id: parent?.user })
  }
  const replies = repliesOf(channel, message.ts)
  const last = replies.at(-1)
  if (!last) return {}
  const users = [...new Set(replies.map(reply => reply.user).filter(user => user !== undefined))]
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: last.ts,
    is_locked: false,
    subscribed: false,
  }
}

/** A guest of Slack Connect comes with the workspace they belong to. */
function teamFields(message: Message, workspace: Workspace): Fields {
  const team = message.user && workspace.users.get(message.user)?.teamId
  if (!team) return {}
  return team === workspace.id ? { team } : { team, user_team: team, source_team: team }
}

function botFields(message: Message, { world, workspace }: MessageView): Fields {
  if (!message.botId) return {}
  const own = message.appId === world.app.id
  const profile = {
    id: message.botId,
    app_id: message.appId,
    name: workspace.users.get(message.user ?? '')?.name ?? 'bot',
    deleted: false,
    updated: 0,
    team_id: workspace.id,
  }
  return compact({
    bot_id: message.botId,
    app_id: message.appId,
    bot_profile: own ? profile : undefined,
  })
}

/**
 * A message as history, events and interactions show it; what it does not have is absent.
 *
 * @param metadata whether its metadata is shown: in events it is, in history with include_all_metadata only
 */
export function messageFields(message: Message, view: MessageView, metadata: boolean): Fields {
  const { workspace, channel, origin } = view
  const files = message.files.flatMap(id => workspace.files.get(id) ?? [])
  return compact({
    type: 'message',
    subtype: message.subtype,
    hidden: message.subtype === 'tombstone' ? true : undefined,
    client_msg_id: message.clientMsgId,
    user: message.user,
    ...botFields(message, view),
    ...teamFields(message, workspace),
    text: message.text,
    ts: message.ts,
    blocks: message.blocks,
    attachments: message.attachments,
    ...threadFields(message, channel),
    edited: message.edited,
    metadata: metadata ? message.metadata : undefined,
    files: files.length > 0 ? files.map(file => fileFields(file, workspace, origin)) : undefined,
    upload: files.length > 0 ? false : undefined,
    reactions:
      message.reactions.length > 0
        ? message.reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length }))
        : undefined,
  })
}
