import { joinChannel } from '../acts/membership.ts'
import { channelFields } from '../payloads/channel.ts'
import { findIm, openIm } from '../world/find.ts'
import type { Channel } from '../world/model.ts'
import { needConversationScope, visibleChannel } from './access.ts'
import { flag, integer, page, text } from './arguments.ts'
import { type Method, refuse } from './method.ts'

const readScopes = ['channels:read', 'groups:read', 'im:read', 'mpim:read'] as const

const info: Method = {
  name: 'conversations.info',
  tier: 3,
  scopes: readScopes,
  token: 'bot',
  handle: call => {
    const channel = visibleChannel(call)
    needConversationScope(call, channel, 'read')
    const count = flag(call.args, 'include_num_members')
    return { channel: channelFields(channel, call.workspace, count) }
  },
}

const list: Method = {
  name: 'conversations.list',
  tier: 2,
  scopes: readScopes,
  token: 'bot',
  handle: call => {
    const { workspace, args, token } = call
    const kinds = { public_channel: 'public', private_channel: 'private', im: 'im', mpim: undefined }
    const asked = (text(args, 'types') ?? 'public_channel').split(',').map(type => type.trim())
    if (asked.some(type => !(type in kinds))) refuse('invalid_types')
    const scopeOf = { public_channel: 'channels', private_channel: 'groups', im: 'im', mpim: 'mpim' }
    const missing = asked.map(type => `${scopeOf[type as keyof typeof scopeOf]}:read`)
    const needed = missing.find(scope => !token.scopes.includes(scope))
    if (needed) refuse('missing_scope', { needed, provided: token.scopes.join(',') })
    const wanted = asked.map(type => kinds[type as keyof typeof kinds])
    const seen = (one: Channel) => one.kind === 'public' || one.members.has(workspace.botUser)
    const found = [...workspace.channels.values()].filter(
      one => wanted.includes(one.kind) && seen(one) && !(one.archived && flag(args, 'exclude_archived')),
    )
    const { items, ...rest } = page(found, args, integer(args, 'limit', 100))
    return { channels: items.map(one => channelFields(one, workspace, true)), ...rest }
  },
}

const members: Method = {
  name: 'conversations.members',
  tier: 4,
  scopes: readScopes,
  token: 'bot',
  handle: call => {
    const channel = visibleChannel(call)
    needConversationScope(call, channel, 'read')
    const { items, ...rest } = page([...channel.members], call.args, integer(call.args, 'limit', 100))
    return { members: items, ...rest }
  },
}

const open: Method = {
  name: 'conversations.open',
  tier: 3,
  scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  token: 'bot',
  handle: call => {
    const { workspace, platform, args } = call
    const users = (text(args, 'users') ?? '').split(',').filter(user => user !== '')
    if (users.length === 0) {
      const channel = text(args, 'channel') ? visibleChannel(call) : refuse('users_list_not_supplied')
      return { channel: channelFields(channel, workspace) }
    }
    if (users.length > 8) refuse('too_many_users')
    // Group direct messages are no part of this server: a desk talks to one person at a time.
    if (users.length > 1) refuse('method_not_supported_for_channel_type')
    const [id = ''] = users
    const user = workspace.users.get(id) ?? refuse('user_not_found')
    if (user.deleted) refuse('user_disabled')
    if (user.botId) refuse('cannot_dm_bot')
    const before = findIm(workspace, id)
    const channel = openIm(workspace, id, platform.ids, platform.clock.now())
    const shown = flag(args, 'return_im') ? channelFields(channel, workspace) : { id: channel.id }
    return { ...(before ? { no_op: true, already_open: true } : {}), channel: shown }
  },
}

const join: Method = {
  name: 'conversations.join',
  tier: 3,
  scopes: ['channels:join'],
  token: 'bot',
  handle: call => {
    const { workspace, platform } = call
    const channel = visibleChannel(call)
    if (channel.kind !== 'public') refuse('method_not_supported_for_channel_type')
    if (channel.archived) refuse('is_archived')
    if (channel.members.has(workspace.botUser)) call.warn('already_in_channel')
    platform.background(joinChannel(platform, workspace, channel, workspace.botUser))
    return { channel: channelFields(channel, workspace) }
  },
}

const leave: Method = {
  name: 'conversations.leave',
  tier: 3,
  scopes: ['channels:manage', 'channels:write', 'groups:write'],
  token: 'bot',
  handle: call => {
    const channel = visibleChannel(call)
    if (channel.kind === 'im') refuse('method_not_supported_for_channel_type')
    return channel.members.delete(call.workspace.botUser) ? {} : { not_in_channel: true }
  },
}

const usersConversations: Method = {
  name: 'users.conversations',
  tier: 3,
  scopes: readScopes,
  token: 'bot',
  handle: call => {
    const { workspace, args } = call
    const user = text(args, 'user') ?? workspace.botUser
    const asked = (text(args, 'types') ?? 'public_channel').split(',')
    const kinds = asked.map(type => type.trim().replace('_channel', ''))
    const found = [...workspace.channels.values()].filter(
      one => kinds.includes(one.kind) && one.members.has(user) && !one.archived,
    )
    const { items, ...rest } = page(found, args, integer(args, 'limit', 100))
    return { channels: items.map(one => channelFields(one, workspace)), ...rest }
  },
}

export const conversationMethods: Method[] = [info, list, members, open, join, leave, usersConversations]
