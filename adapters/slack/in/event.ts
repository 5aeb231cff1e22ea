import { z } from 'zod'
import type { Emoji } from '../emoji.ts'
import { refOf } from '../ref.ts'
import { type Draft, instantOf, type Surroundings } from './draft.ts'
import { messageEvent, readMessage } from './message-event.ts'

const reaction = z.looseObject({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: z.string(),
  reaction: z.string(),
  item_user: z.string().nullish(),
  item: z.looseObject({ type: z.string(), channel: z.string().nullish(), ts: z.string().nullish() }),
  event_ts: z.string(),
})
const membership = z.looseObject({
  type: z.enum(['member_joined_channel', 'member_left_channel']),
  user: z.string(),
  channel: z.string(),
  event_ts: z.string().nullish(),
})
const home = z.looseObject({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string().nullish(),
  tab: z.string().nullish(),
  event_ts: z.string().nullish(),
})
const channelChange = z.looseObject({
  type: z.enum(['channel_archive', 'channel_rename', 'group_archive', 'group_rename']),
  channel: z.union([z.string(), z.looseObject({ id: z.string() })]),
  user: z.string().nullish(),
  event_ts: z.string().nullish(),
})
const userChange = z.looseObject({
  type: z.literal('user_change'),
  user: z.looseObject({ id: z.string(), deleted: z.boolean().nullish() }),
  event_ts: z.string().nullish(),
})
const farewell = z.looseObject({
  type: z.enum(['app_uninstalled', 'tokens_revoked']),
  /** Of people and of bots. A person's token is none of ours. */
  tokens: z.looseObject({ bot: z.array(z.string()).nullish() }).nullish(),
  event_ts: z.string().nullish(),
})

const event = z.union([messageEvent, reaction, membership, home, channelChange, userChange, farewell])

/** The types of events that are read here; the manifest subscribes to them. */
export const eventTypes = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_rename',
  'group_archive',
  'group_rename',
  'member_joined_channel',
  'member_left_channel',
  'message',
  'reaction_added',
  'reaction_removed',
  'tokens_revoked',
  'user_change',
] as const

/**
 * What an event of Slack says; null for what is nothing to a desk. Where an event has a key of its own
 * (channel, timestamp, person), that is its id: Slack has told one message under eleven event ids.
 * @param id the envelope's event_id
 */
export function readEvent(told: unknown, id: string, around: Surroundings, emoji: Emoji): Draft | null {
  const read = event.safeParse(told)
  if (!read.success) return null
  const { data } = read
  const nowhere = { workspace: around.workspace, channel: '', thread: null }
  switch (data.type) {
    case 'message':
    case 'app_mention':
      return readMessage(data, around)
    case 'reaction_added':
    case 'reaction_removed':
      return readReaction(data, around, emoji)
    case 'member_joined_channel':
    case 'member_left_channel':
      return {
        eventId: `event:${id}`,
        user: data.user,
        at: instantOf(data.event_ts ?? undefined),
        place: { ...nowhere, channel: around.placeName(data.channel) },
        kind: 'membership',
        joined: data.type === 'member_joined_channel',
        ...(data.user === around.bot ? { self: true } : {}),
      }
    case 'app_home_opened':
      if (data.tab === 'messages') return null
      return {
        eventId: `event:${id}`,
        user: data.user,
        at: instantOf(data.event_ts ?? undefined),
        place: { ...nowhere, channel: data.channel ?? '' },
        kind: 'home',
      }
    case 'channel_archive':
    case 'group_archive':
    case 'channel_rename':
    case 'group_rename': {
      const channel = typeof data.channel === 'string' ? data.channel : data.channel.id
      return {
        eventId: `event:${id}`,
        user: data.user ?? around.bot,
        at: instantOf(data.event_ts ?? undefined),
        place: { ...nowhere, channel: around.placeName(channel) },
        kind: 'lifecycle',
        change: data.type.endsWith('archive') ? 'channel-archived' : 'channel-renamed',
      }
    }
    case 'user_change':
      if (data.user.deleted !== true) return null
      return {
        eventId: `event:${id}`,
        user: data.user.id,
        at: instantOf(data.event_ts ?? undefined),
        place: nowhere,
        kind: 'lifecycle',
        change: 'deactivated',
      }
    case 'app_uninstalled':
    case 'tokens_revoked':
      if (data.tokens && (data.tokens.bot ?? []).length === 0) return null
      return {
        eventId: `event:${id}`,
        user: around.bot,
        at: instantOf(data.event_ts ?? undefined),
        place: nowhere,
        kind: 'lifecycle',
        change: 'uninstalled',
      }
  }
}

function readReaction(told: z.infer<typeof reaction>, around: Surroundings, emoji: Emoji): Draft | null {
  const { user, item, item_user: author, event_ts } = told
  const mark = emoji.markOf(told.reaction)
  if (mark === null || user === around.bot || item.type !== 'message' || !item.channel || !item.ts)
    return null
  return {
    eventId: `${told.type}:${item.channel}:${item.ts}:${told.reaction}:${user}:${event_ts}`,
    user,
    at: instantOf(event_ts),
    place: { workspace: around.workspace, channel: around.placeName(item.channel), thread: null },
    kind: 'reaction',
    message: refOf(item.channel, item.ts),
    mark,
    on: told.type === 'reaction_added',
    writtenAt: instantOf(item.ts),
    ...(author ? { author: { workspace: around.workspace, id: author, name: author } } : {}),
  }
}
