import { viewOf } from '../acts/messages.ts'
import { messageFields, repliesOf } from '../payloads/message.ts'
import { compareTs, isTs } from '../world/ids.ts'
import type { Channel, Message } from '../world/model.ts'
import { joinedChannel, needConversationScope } from './access.ts'
import { flag, integer, page, text } from './arguments.ts'
import { type Call, type Method, refuse } from './method.ts'

const historyScopes = ['channels:history', 'groups:history', 'im:history', 'mpim:history'] as const

/** docs.slack.dev/changelog/2025-05-terms-rate-limit-update-and-faq: objects a page for commercial apps. */
const commercialPage = 15

/** A bound of time: whole seconds are as good as a full timestamp. */
function bound(call: Call, name: 'oldest' | 'latest'): string | undefined {
  const value = text(call.args, name)
  if (value === undefined || value === '0') return undefined
  if (isTs(value)) return value
  return /^\d+(\.\d+)?$/.test(value) ? value : refuse(`invalid_ts_${name}`)
}

function within(call: Call, messages: Message[]): Message[] {
  const [oldest, latest] = [bound(call, 'oldest'), bound(call, 'latest')]
  const inclusive = flag(call.args, 'inclusive')
  const later = (a: string, b: string) => (inclusive ? compareTs(a, b) >= 0 : compareTs(a, b) > 0)
  return messages.filter(
    one => (oldest === undefined || later(one.ts, oldest)) && (latest === undefined || later(latest, one.ts)),
  )
}

function pageSize(call: Call, otherwise: number): number {
  const limit = Math.min(integer(call.args, 'limit', otherwise), 999)
  if (limit < 1) refuse('invalid_limit')
  return call.platform.settings.commercial ? Math.min(limit, commercialPage) : limit
}

function shown(call: Call, channel: Channel, messages: Message[]) {
  const metadata = flag(call.args, 'include_all_metadata')
  const view = viewOf(call.platform, call.workspace, channel)
  return messages.map(one => messageFields(one, view, metadata))
}

const history: Method = {
  name: 'conversations.history',
  tier: 3,
  scopes: historyScopes,
  token: 'bot',
  handle: call => {
    const channel = joinedChannel(call)
    needConversationScope(call, channel, 'history')
    const roots = [...channel.messages.values()]
      .filter(one => one.ephemeralFor === undefined)
      .filter(one => one.threadTs === undefined || one.threadTs === one.ts || one.broadcast)
      .sort((a, b) => compareTs(b.ts, a.ts))
    const { items, response_metadata } = page(within(call, roots), call.args, pageSize(call, 100))
    const more = response_metadata.next_cursor !== ''
    return {
      messages: shown(call, channel, items),
      has_more: more,
      pin_count: 0,
      channel_actions_ts: null,
      channel_actions_count: 0,
      ...(more ? { response_metadata } : {}),
    }
  },
}

const replies: Method = {
  name: 'conversations.replies',
  tier: 3,
  scopes: historyScopes,
  token: 'bot',
  handle: call => {
    // The reference knows no not_in_channel for this method.
    const channel = joinedChannel(call, 'channel_not_found')
    needConversationScope(call, channel, 'history')
    const asked = call.args.ts
    const named = isTs(asked) ? channel.messages.get(asked) : undefined
    const rootTs = named?.threadTs ?? (isTs(asked) ? asked : '')
    const root = channel.messages.get(rootTs)
    const answers = repliesOf(channel, rootTs)
    if (!root && answers.length === 0) refuse('thread_not_found')
    const inTime = within(call, answers)
    const all = root && root.ephemeralFor === undefined ? [root, ...inTime] : inTime
    const { items, response_metadata } = page(all, call.args, pageSize(call, 1000))
    const more = response_metadata.next_cursor !== ''
    return {
      messages: shown(call, channel, items),
      has_more: more,
      ...(more ? { response_metadata } : {}),
    }
  },
}

export const historyMethods: Method[] = [history, replies]
