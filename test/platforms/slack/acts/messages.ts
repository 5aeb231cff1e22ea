import { emit } from '../events/emit.ts'
import { appMention, messageChanged, messageDeleted, messagePosted } from '../payloads/events.ts'
import { type MessageView, messageFields, repliesOf } from '../payloads/message.ts'
import type { Platform } from '../platform.ts'
import type { PostRecord } from '../record.ts'
import type { Outcome } from '../transport/transport.ts'
import type { Channel, Fields, Message, Workspace } from '../world/model.ts'

export function viewOf(platform: Platform, workspace: Workspace, channel: Channel): MessageView {
  return { world: platform.world, workspace, channel, origin: platform.origin() }
}

/** Gives blocks without an id one, as Slack does, so that actions and answers can name them. */
export function identifyBlocks(platform: Platform, blocks: Fields[]): Fields[] {
  return blocks.map(block => {
    const named = block.block_id === undefined ? { ...block, block_id: platform.ids.next('b') } : { ...block }
    const act = (element: unknown): unknown => {
      if (typeof element !== 'object' || element === null) return element
      const fields = element as Fields
      const acting = !['plain_text', 'mrkdwn', 'image'].includes(String(fields.type))
      const rich = String(fields.type).startsWith('rich_text_') && fields.type !== 'rich_text_input'
      if (!acting || rich || fields.action_id !== undefined) return fields
      return { ...fields, action_id: platform.ids.next('a') }
    }
    return {
      ...named,
      ...(Array.isArray(block.elements) ? { elements: block.elements.map(act) } : {}),
      ...(block.accessory ? { accessory: act(block.accessory) } : {}),
      ...(block.element ? { element: act(block.element) } : {}),
    }
  })
}

/** Stores a message and tells the app about it; answers when the first attempts are over. */
export async function storeMessage(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  message: Message,
): Promise<Outcome[]> {
  channel.messages.set(message.ts, message)
  platform.record.changed()
  const view = viewOf(platform, workspace, channel)
  const mentioned = message.text.includes(`<@${workspace.botUser}>`)
  const events = [
    messagePosted(message, view),
    ...(mentioned && !message.botId ? [appMention(message, view)] : []),
  ]
  const outcomes = await Promise.all(events.map(event => emit(platform, workspace, event, channel)))
  return outcomes.filter(outcome => outcome !== undefined)
}

export type NewPost = {
  via: PostRecord['via']
  args: Fields
  text: string
  blocks?: Fields[]
  attachments?: Fields[]
  threadTs?: string
  broadcast?: boolean
  metadata?: Fields
  files?: string[]
  subtype?: string
}

/** Posts as the app. The event about it goes out in the background, as Slack's answer does not wait for it. */
export function postMessage(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  post: NewPost,
): Message {
  const { via, args, blocks, threadTs, metadata } = post
  const root = threadTs === undefined ? undefined : channel.messages.get(threadTs)
  const orphan = threadTs !== undefined && (!root || (root.threadTs ?? root.ts) !== root.ts)
  // Users report that an answer to a root that is gone lands in the channel itself (python-slack-events-api#87).
  const inThread = root ? threadTs : undefined
  const message: Message = {
    ts: platform.ids.ts(),
    channel: channel.id,
    user: workspace.botUser,
    botId: workspace.botId,
    appId: platform.world.app.id,
    text: post.text,
    ...(post.subtype ? { subtype: post.subtype } : {}),
    ...(blocks ? { blocks: identifyBlocks(platform, blocks) } : {}),
    ...(post.attachments ? { attachments: post.attachments } : {}),
    ...(inThread ? { threadTs: inThread } : {}),
    ...(post.broadcast ? { broadcast: true, subtype: 'thread_broadcast' } : {}),
    ...(metadata && Object.keys(metadata).length > 0 ? { metadata } : {}),
    reactions: [],
    files: post.files ?? [],
  }
  platform.record.posts.push({
    via,
    team: workspace.id,
    channel: channel.id,
    ts: message.ts,
    text: post.text,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(threadTs ? { threadTs } : {}),
    ...(metadata ? { metadata } : {}),
    args,
    message,
    orphan,
  })
  platform.background(storeMessage(platform, workspace, channel, message))
  return message
}

/** Edits a message; `undefined` parts stay as they are. Without `by` nobody edited: Slack unfurled a link. */
export async function changeMessage(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  message: Message,
  change: { text?: string; blocks?: Fields[]; attachments?: Fields[]; metadata?: Fields; by?: string },
): Promise<Outcome | undefined> {
  const view = viewOf(platform, workspace, channel)
  const previous = messageFields(message, view, true)
  const ts = platform.ids.ts()
  if (change.text !== undefined) message.text = change.text
  if (change.blocks?.length === 0) delete message.blocks
  else if (change.blocks) message.blocks = identifyBlocks(platform, change.blocks)
  if (change.attachments) message.attachments = change.attachments
  if (change.metadata && Object.keys(change.metadata).length === 0) delete message.metadata
  else if (change.metadata) message.metadata = change.metadata
  if (change.by) message.edited = { user: change.by, ts: `${ts.split('.')[0]}.000000` }
  platform.record.changed()
  return emit(platform, workspace, messageChanged(message, previous, view, ts), channel)
}

/** What is left of a root whose thread goes on: Slack says that it changed, not that it is gone. */
function tombstone(message: Message): Message {
  return {
    ts: message.ts,
    channel: message.channel,
    subtype: 'tombstone',
    text: 'This message was deleted.',
    user: 'USLACKBOT',
    reactions: [],
    files: [],
  }
}

/** Deletes a message; `silently` leaves the app in the dark, as a lost event would. */
export async function deleteMessage(
  platform: Platform,
  workspace: Workspace,
  channel: Channel,
  message: Message,
  silently = false,
): Promise<Outcome | undefined> {
  const view = viewOf(platform, workspace, channel)
  const previous = messageFields(message, view, true)
  const ts = platform.ids.ts()
  const stone = repliesOf(channel, message.ts).length > 0 ? tombstone(message) : undefined
  if (stone) channel.messages.set(stone.ts, stone)
  else channel.messages.delete(message.ts)
  platform.record.changed()
  if (silently) return undefined
  const event = stone ? messageChanged(stone, previous, view, ts) : messageDeleted(previous, channel, ts)
  return emit(platform, workspace, event, channel)
}
