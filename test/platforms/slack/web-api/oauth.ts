import type { Platform } from '../platform.ts'
import type { Fields, Token, Workspace } from '../world/model.ts'
import { text } from './arguments.ts'
import { type Method, refuse } from './method.ts'

/** docs.slack.dev/authentication/installing-with-oauth: a code lives ten minutes and works once. */
const lifetime = 10 * 60_000

type Code = {
  team: string
  user: string
  scopes: string[]
  redirectUri?: string
  until: number
  used: boolean
}

export type OAuth = {
  /** Somebody in a workspace allows the app: the code that the browser carries back. */
  allow: (grant: { team: string; user: string; scopes: string[]; redirectUri?: string }) => string
  method: Method
}

function install(platform: Platform, workspace: Workspace, scopes: string[]): Token {
  const value = `xoxb-local-${workspace.id}-${platform.ids.next('').toLowerCase()}`
  const token: Token = { value, kind: 'bot', teamId: workspace.id, scopes, state: 'active' }
  platform.world.tokens.set(value, token)
  return token
}

function answer(platform: Platform, workspace: Workspace, token: Token, user: string): Fields {
  return {
    app_id: platform.world.app.id,
    authed_user: { id: user },
    scope: token.scopes.join(','),
    token_type: 'bot',
    access_token: token.value,
    bot_user_id: workspace.botUser,
    team: { id: workspace.id, name: workspace.name },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** Client id and secret come as parameters; the pipeline has put those of a Basic header there too. */
export function makeOAuth(platform: Platform): OAuth {
  const codes = new Map<string, Code>()
  return {
    allow: grant => {
      const code = `1000.${platform.ids.next('').toLowerCase()}`
      codes.set(code, { ...grant, until: platform.clock.now() + lifetime, used: false })
      return code
    },
    method: {
      name: 'oauth.v2.access',
      tier: 4,
      scopes: [],
      token: 'none',
      handle: ({ args }) => {
        const { app, workspaces } = platform.world
        if (text(args, 'client_id') !== app.clientId) refuse('invalid_client_id')
        if (text(args, 'client_secret') !== app.clientSecret) refuse('bad_client_secret')
        const code = codes.get(text(args, 'code') ?? '')
        if (!code || platform.clock.now() > code.until) return refuse('invalid_code')
        if (code.used) return refuse('code_already_used')
        if (text(args, 'redirect_uri') !== code.redirectUri) return refuse('bad_redirect_uri')
        const workspace = workspaces.get(code.team) ?? refuse('invalid_code')
        code.used = true
        return answer(platform, workspace, install(platform, workspace, code.scopes), code.user)
      },
    },
  }
}
