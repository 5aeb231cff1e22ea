import type { Platform } from '../platform.ts'
import { needText } from './arguments.ts'
import { type Method, refuse } from './method.ts'

const authTest: Method = {
  name: 'auth.test',
  tier: 'special',
  scopes: [],
  token: 'any',
  handle: ({ platform, workspace, token }) =>
    token.kind === 'app'
      ? { app_name: 'deskhand', app_id: platform.world.app.id }
      : {
          url: `https://${workspace.domain}.slack.com/`,
          team: workspace.name,
          user: workspace.users.get(workspace.botUser)?.name ?? '',
          team_id: workspace.id,
          user_id: workspace.botUser,
          bot_id: workspace.botId,
          is_enterprise_install: false,
        },
}

const authRevoke: Method = {
  name: 'auth.revoke',
  tier: 3,
  scopes: [],
  token: 'bot',
  handle: ({ token }) => {
    token.state = 'revoked'
    return { revoked: true }
  },
}

const teamInfo: Method = {
  name: 'team.info',
  tier: 3,
  scopes: ['team:read'],
  token: 'bot',
  handle: ({ workspace }) => ({
    team: {
      id: workspace.id,
      name: workspace.name,
      domain: workspace.domain,
      email_domain: '',
      url: `https://${workspace.domain}.slack.com/`,
    },
  }),
}

const botsInfo: Method = {
  name: 'bots.info',
  tier: 3,
  scopes: ['users:read'],
  token: 'bot',
  handle: ({ platform, workspace, args }) => {
    const id = needText(args, 'bot', 'bot_not_found')
    const user = [...workspace.users.values()].find(one => one.botId === id) ?? refuse('bot_not_found')
    const own = id === workspace.botId
    return {
      bot: {
        id,
        deleted: user.deleted,
        name: user.name,
        updated: user.updated,
        app_id: own ? platform.world.app.id : `A${id.slice(1)}`,
        user_id: user.id,
        icons: {},
      },
    }
  },
}

/** The address of a socket: one connection a ticket. */
export function connectionsOpen(address: (platform: Platform) => string): Method {
  return {
    name: 'apps.connections.open',
    tier: 1,
    scopes: ['connections:write'],
    token: 'app',
    handle: ({ platform }) => ({ url: address(platform) }),
  }
}

export const appMethods: Method[] = [authTest, authRevoke, teamInfo, botsInfo]
