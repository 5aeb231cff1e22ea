import { changeMessage, deleteMessage, identifyBlocks, postMessage } from '../acts/messages.ts'
import { checkBlocks } from '../limits/check.ts'
import { longestText } from '../limits/message.ts'
import type { Platform } from '../platform.ts'
import { needChannel } from '../world/find.ts'
import type { Channel, Fields, Message, Workspace } from '../world/model.ts'
import type { ReplyTarget } from './response-urls.ts'

function faultOf(body: Fields): string | undefined {
  // Blocks that are too long together are taken here, unlike by chat.postMessage (bolt-js#2867).
  if (body.blocks !== undefined && checkBlocks(body.blocks).length > 0) return 'invalid_blocks'
  if (typeof body.text === 'string' && body.text.length > longestText) return 'msg_too_long'
  if (body.delete_original === true) return undefined
  const filled = [body.text, body.blocks, body.attachments].some(part => part !== undefined && part !== '')
  return filled ? undefined : 'no_text'
}

function ephemeral(
  platform: Platform,
  target: ReplyTarget,
  channel: Channel,
  via: 'ack' | 'response_url',
  body: Fields,
  workspace: Workspace,
): void {
  const original = target.original && channel.messages.get(target.original.ts)
  const replaced = body.replace_original === true && original?.ephemeralFor === target.user
  const text = typeof body.text === 'string' ? body.text : ''
  const blocks = body.blocks as Fields[] | undefined
  const ts = replaced && original ? original.ts : platform.ids.ts()
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : target.original?.threadTs
  const message: Message = {
    ts,
    channel: channel.id,
    user: workspace.botUser,
    botId: workspace.botId,
    appId: platform.world.app.id,
    text,
    ...(blocks ? { blocks: identifyBlocks(platform, blocks) } : {}),
    ...(threadTs ? { threadTs } : {}),
    reactions: [],
    files: [],
    ephemeralFor: target.user,
  }
  channel.messages.set(ts, message)
  platform.record.ephemerals.push({
    via,
    channel: channel.id,
    user: target.user,
    ts,
    text,
    ...(blocks ? { blocks } : {}),
    ...(threadTs ? { threadTs } : {}),
    replaced,
  })
}

/**
 * Does what an answer to an interaction asks for: a private message, a public one, a replacement or a deletion.
 * Returns Slack's error code when it is refused.
 */
export function applyReply(
  platform: Platform,
  target: ReplyTarget,
  via: 'ack' | 'response_url',
  answer: unknown,
): string | undefined {
  if (answer === undefined) return undefined
  const body: Fields = typeof answer === 'string' ? { text: answer } : (answer as Fields)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'invalid_payload'
  const fault = faultOf(body)
  if (fault) return fault
  const workspace = platform.world.workspaces.get(target.team)
  if (!workspace) return 'team_not_found'
  const channel = needChannel(workspace, target.channel)
  const original = target.original && channel.messages.get(target.original.ts)

  if (body.delete_original === true && original) {
    if (original.ephemeralFor) channel.messages.delete(original.ts)
    else platform.background(deleteMessage(platform, workspace, channel, original))
  } else if (body.replace_original === true && original && !original.ephemeralFor) {
    const text = typeof body.text === 'string' ? body.text : ''
    const blocks = (body.blocks as Fields[] | undefined) ?? []
    const change = { text, blocks, by: workspace.botUser }
    platform.background(changeMessage(platform, workspace, channel, original, change))
    platform.record.updates.push({ channel: channel.id, ts: original.ts, text, blocks, args: body })
  } else if (body.response_type === 'in_channel') {
    const text = typeof body.text === 'string' ? body.text : ''
    postMessage(platform, workspace, channel, { via, args: body, text, ...parts(body) })
  } else {
    ephemeral(platform, target, channel, via, body, workspace)
  }
  platform.record.changed()
  return undefined
}

function parts(body: Fields): { blocks?: Fields[]; threadTs?: string } {
  return {
    ...(Array.isArray(body.blocks) ? { blocks: body.blocks as Fields[] } : {}),
    ...(typeof body.thread_ts === 'string' ? { threadTs: body.thread_ts } : {}),
  }
}
