import { changeMessage, deleteMessage, identifyBlocks, postMessage, viewOf } from '../acts/messages.ts'
import { longestText, longestUpdate } from '../limits/message.ts'
import { messageFields } from '../payloads/message.ts'
import { isTs } from '../world/ids.ts'
import type { Fields } from '../world/model.ts'
import { postingChannel, sharedMessage, visibleChannel } from './access.ts'
import { flag, needText, text } from './arguments.ts'
import { isEmpty, readContent } from './content.ts'
import { type Call, type Method, needScope, refuse } from './method.ts'

/** A text over 40,000 characters is cut with a warning, not refused. */
function fitted(call: Call, written: string): string {
  if (written.length <= longestText) return written
  call.warn('message_truncated')
  return written.slice(0, longestText)
}

function threadOf(args: Fields): string | undefined {
  const ts = text(args, 'thread_ts')
  if (ts !== undefined && !isTs(ts)) refuse('invalid_thread_ts')
  return ts
}

function noText(): Fields {
  return refuse('no_text')
}

const postMessageMethod: Method = {
  name: 'chat.postMessage',
  tier: 'special',
  scopes: ['chat:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace, args } = call
    const channel = postingChannel(call)
    if (channel.kind === 'im' && platform.world.app.messagesTab === 'off') refuse('messages_tab_disabled')
    if (['username', 'icon_emoji', 'icon_url'].some(name => text(args, name))) {
      needScope(call, 'chat:write.customize')
    }
    const content = readContent(args)
    if (isEmpty(content)) return noText()
    const threadTs = threadOf(args)
    const message = postMessage(platform, workspace, channel, {
      ...content,
      via: 'chat.postMessage',
      args,
      text: fitted(call, content.text ?? ''),
      ...(threadTs ? { threadTs } : {}),
      ...(threadTs && flag(args, 'reply_broadcast') ? { broadcast: true } : {}),
    })
    const shown = messageFields(message, viewOf(platform, workspace, channel), true)
    return { channel: channel.id, ts: message.ts, message: shown }
  },
}

const update: Method = {
  name: 'chat.update',
  tier: 3,
  scopes: ['chat:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace, args } = call
    const channel = visibleChannel(call)
    const message = sharedMessage(channel, args.ts, {
      missing: 'message_not_found',
      malformed: 'message_not_found',
    })
    if (message.botId !== workspace.botId) refuse('cant_update_message')
    if (channel.archived) refuse('is_inactive')
    const content = readContent(args)
    if (isEmpty(content) && args.blocks === undefined && !content.metadata) return noText()
    if ((content.text?.length ?? 0) > longestUpdate) refuse('msg_too_long')
    const change = { ...content, by: workspace.botUser }
    platform.background(changeMessage(platform, workspace, channel, message, change))
    platform.record.updates.push({
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      ...(message.blocks ? { blocks: message.blocks } : {}),
      args,
    })
    const shown = messageFields(message, viewOf(platform, workspace, channel), true)
    return { channel: channel.id, ts: message.ts, text: message.text, message: shown }
  },
}

const remove: Method = {
  name: 'chat.delete',
  tier: 3,
  scopes: ['chat:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace, args } = call
    const channel = visibleChannel(call)
    const message = sharedMessage(channel, args.ts, {
      missing: 'message_not_found',
      malformed: 'message_not_found',
    })
    if (message.botId !== workspace.botId) refuse('cant_delete_message')
    platform.background(deleteMessage(platform, workspace, channel, message))
    platform.record.deletions.push({ channel: channel.id, ts: message.ts })
    return { channel: channel.id, ts: message.ts }
  },
}

const postEphemeral: Method = {
  name: 'chat.postEphemeral',
  tier: 4,
  scopes: ['chat:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace, args } = call
    const channel = visibleChannel(call)
    if (channel.archived) refuse('is_archived')
    if (!channel.members.has(workspace.botUser)) refuse('not_in_channel')
    const user = needText(args, 'user', 'user_not_in_channel')
    const person = workspace.users.get(user)
    if (!person || person.deleted || !channel.members.has(user)) refuse('user_not_in_channel')
    const content = readContent(args)
    if (isEmpty(content)) return noText()
    if ((content.text?.length ?? 0) > longestText) refuse('msg_too_long')
    const threadTs = threadOf(args)
    const message = {
      ts: platform.ids.ts(),
      channel: channel.id,
      user: workspace.botUser,
      botId: workspace.botId,
      appId: platform.world.app.id,
      text: content.text ?? '',
      ...(content.blocks ? { blocks: identifyBlocks(platform, content.blocks) } : {}),
      ...(threadTs ? { threadTs } : {}),
      reactions: [],
      files: [],
      ephemeralFor: user,
    }
    channel.messages.set(message.ts, message)
    platform.record.ephemerals.push({
      via: 'chat.postEphemeral',
      channel: channel.id,
      user,
      ts: message.ts,
      text: message.text,
      ...(content.blocks ? { blocks: content.blocks } : {}),
      ...(threadTs ? { threadTs } : {}),
      replaced: false,
    })
    return { message_ts: message.ts }
  },
}

const getPermalink: Method = {
  name: 'chat.getPermalink',
  tier: 'special',
  scopes: [],
  token: 'bot',
  handle: call => {
    const channel = visibleChannel(call)
    const message = sharedMessage(channel, call.args.message_ts, {
      missing: 'message_not_found',
      malformed: 'message_not_found',
    })
    const base = `https://${call.workspace.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`
    const thread = message.threadTs && message.threadTs !== message.ts ? message.threadTs : undefined
    const permalink = thread ? `${base}?thread_ts=${thread}&cid=${channel.id}` : base
    return { channel: channel.id, permalink }
  },
}

export const chatMethods: Method[] = [postMessageMethod, update, remove, postEphemeral, getPermalink]
