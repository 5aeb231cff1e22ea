import { userFields } from '../payloads/user.ts'
import type { Fields, User, UserGroup } from '../world/model.ts'
import { flag, integer, needText, page } from './arguments.ts'
import { type Call, type Method, refuse } from './method.ts'

function shown(call: Call, user: User): Fields {
  const email = call.token.scopes.includes('users:read.email')
  const locale = flag(call.args, 'include_locale')
  return userFields(user, call.workspace, call.platform.clock.now(), { email, locale })
}

const info: Method = {
  name: 'users.info',
  tier: 4,
  scopes: ['users:read'],
  token: 'bot',
  handle: call => {
    const id = needText(call.args, 'user', 'user_not_found')
    const user = call.workspace.users.get(id) ?? refuse('user_not_found')
    return { user: shown(call, user) }
  },
}

const list: Method = {
  name: 'users.list',
  tier: 2,
  scopes: ['users:read'],
  token: 'bot',
  handle: call => {
    const all = [...call.workspace.users.values()]
    const { items, ...rest } = page(all, call.args, integer(call.args, 'limit', 1000))
    const seconds = Math.floor(call.platform.clock.now() / 1000)
    return { members: items.map(user => shown(call, user)), cache_ts: seconds, ...rest }
  },
}

const lookupByEmail: Method = {
  name: 'users.lookupByEmail',
  tier: 3,
  scopes: ['users:read.email'],
  token: 'bot',
  handle: call => {
    const email = needText(call.args, 'email').toLowerCase()
    const all = [...call.workspace.users.values()]
    const user = all.find(one => one.email?.toLowerCase() === email && !one.deleted && !one.botId)
    return { user: shown(call, user ?? refuse('users_not_found')) }
  },
}

function groupFields(call: Call, group: UserGroup): Fields {
  const { args, workspace } = call
  const count = flag(args, 'include_count') ? { user_count: group.users.length } : {}
  const users = flag(args, 'include_users') ? { users: group.users } : {}
  return {
    id: group.id,
    team_id: workspace.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: '',
    handle: group.handle,
    is_external: false,
    date_create: 0,
    date_update: 0,
    date_delete: group.disabled ? 1 : 0,
    prefs: { channels: [], groups: [] },
    ...count,
    ...users,
  }
}

const groups: Method = {
  name: 'usergroups.list',
  tier: 2,
  scopes: ['usergroups:read'],
  token: 'bot',
  handle: call => {
    const all = [...call.workspace.groups.values()]
    const wanted = flag(call.args, 'include_disabled') ? all : all.filter(one => !one.disabled)
    return { usergroups: wanted.map(group => groupFields(call, group)) }
  },
}

const groupUsers: Method = {
  name: 'usergroups.users.list',
  tier: 2,
  scopes: ['usergroups:read'],
  token: 'bot',
  handle: call => {
    const group = call.workspace.groups.get(needText(call.args, 'usergroup', 'no_such_subteam'))
    if (!group || (group.disabled && !flag(call.args, 'include_disabled'))) return refuse('no_such_subteam')
    return { users: group.users }
  },
}

export const userMethods: Method[] = [info, list, lookupByEmail, groups, groupUsers]
