import type { Platform } from '../platform.ts'
import type { CallRecord } from '../record.ts'
import type { Fields, Token, Workspace } from '../world/model.ts'
import { type Method, Refusal, refuse } from './method.ts'
import type { RateLimits } from './rate-limits.ts'

/** A Web API request after parsing. */
export type ApiRequest = { method: string; args: Fields; token?: string }

export type ApiAnswer = { status: number; headers: Record<string, string>; body: Fields }

const nowhere: Workspace = {
  id: '',
  domain: '',
  name: '',
  botUser: '',
  botId: '',
  users: new Map(),
  channels: new Map(),
  groups: new Map(),
  files: new Map(),
  views: new Map(),
  homes: new Map(),
}

const nobody: Token = { value: '', kind: 'app', teamId: '', scopes: [], state: 'active' }

/** The token of a call, or Slack's word for what is wrong with it. */
function authenticate(platform: Platform, method: Method, value: string | undefined): Token {
  if (method.token === 'none') return nobody
  if (!value) return refuse('not_authed')
  const token = platform.world.tokens.get(value)
  if (!token) return refuse('invalid_auth')
  // The reference of apps.connections.open knows no token_revoked.
  if (token.state === 'revoked') return refuse(token.kind === 'app' ? 'invalid_auth' : 'token_revoked')
  if (token.state === 'inactive') return refuse('account_inactive')
  if (method.token !== 'any' && token.kind !== method.token) return refuse('not_allowed_token_type')
  return token
}

function checkScopes(method: Method, token: Token): void {
  if (method.scopes.length === 0 || method.scopes.some(scope => token.scopes.includes(scope))) return
  refuse('missing_scope', { needed: method.scopes.join(','), provided: token.scopes.join(',') })
}

async function work(
  platform: Platform,
  limits: RateLimits,
  method: Method | undefined,
  request: ApiRequest,
  record: CallRecord,
): Promise<ApiAnswer> {
  const headers: Record<string, string> = {}
  try {
    if (!method) return refuse('unknown_method', { req_method: request.method })
    const token = authenticate(platform, method, request.token)
    if (token.teamId) record.team = token.teamId
    headers['x-oauth-scopes'] = token.scopes.join(',')
    headers['x-accepted-oauth-scopes'] = method.scopes.join(',')
    const wait = platform.settings.rateLimits ? limits.take(token.teamId, method, request.args) : undefined
    if (wait !== undefined) {
      Object.assign(record, { outcome: 'rate-limited', error: 'ratelimited' })
      headers['retry-after'] = String(wait)
      return { status: 429, headers, body: { ok: false, error: 'ratelimited' } }
    }
    checkScopes(method, token)
    const workspace = platform.world.workspaces.get(token.teamId) ?? nowhere
    const warn = (code: string) => record.warnings.push(code)
    const result = await method.handle({ platform, workspace, token, args: request.args, warn })
    return { status: 200, headers, body: { ok: true, ...withWarnings(result, record.warnings) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    Object.assign(record, { outcome: 'refused', error: error.code })
    const { errors } = error.more
    if (Array.isArray(errors)) record.messages = errors as string[]
    return { status: 200, headers, body: { ok: false, error: error.code, ...error.more } }
  }
}

function withWarnings(result: Fields, warnings: string[]): Fields {
  if (warnings.length === 0) return result
  const metadata = (result.response_metadata ?? {}) as Fields
  return {
    ...result,
    warning: warnings.join(','),
    response_metadata: { ...metadata, warnings },
  }
}

/**
 * Does one call and keeps a record of it, refused or not.
 * The order is Slack's: token, rate, scope, arguments.
 */
export async function answerCall(
  platform: Platform,
  limits: RateLimits,
  methods: ReadonlyMap<string, Method>,
  request: ApiRequest,
): Promise<{ answer: ApiAnswer; record: CallRecord }> {
  const { client_secret: _secret, token: _token, ...args } = request.args
  const record = recordCall(platform, request.method, args)
  const answer = await work(platform, limits, methods.get(request.method), request, record)
  platform.record.changed()
  return { answer, record }
}

/** A line in the record, as if the call had gone well. */
export function recordCall(platform: Platform, method: string, args: Fields): CallRecord {
  const { calls } = platform.record
  const record: CallRecord = {
    n: calls.length + 1,
    at: platform.clock.now(),
    method,
    args,
    outcome: 'accepted',
    answered: true,
    warnings: [],
  }
  calls.push(record)
  return record
}
