import type { Platform } from '../platform.ts'
import type { Fields, Token, TokenKind, Workspace } from '../world/model.ts'

/** docs.slack.dev/apis/web-api/rate-limits. `special` methods have rules of their own. */
export type Tier = 1 | 2 | 3 | 4 | 'special'

/** What Slack answers with `ok: false`. */
export class Refusal extends Error {
  code: string
  /** Further fields of the answer, as `needed`, `provided` or `response_metadata`. */
  more: Fields
  constructor(code: string, more: Fields = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.more = more
  }
}

/** Refuses the call that is being handled. */
export function refuse(code: string, more: Fields = {}): never {
  throw new Refusal(code, more)
}

/** Refuses by Block Kit's rules, with a line for each fault. */
export function refuseWith(code: string, messages: string[]): void {
  if (messages.length > 0) {
    refuse(code, { errors: messages, response_metadata: { messages } })
  }
}

export type Call = {
  platform: Platform
  workspace: Workspace
  token: Token
  args: Fields
  /** Adds a code to `response_metadata.warnings`. */
  warn: (code: string) => void
}

export type Method = {
  name: string
  tier: Tier
  /** The token needs one of these; none means any token will do. */
  scopes: readonly string[]
  /** Which kind of token may call it; `none`: it brings client id and secret instead. */
  token: TokenKind | 'any' | 'none'
  handle: (call: Call) => Fields | Promise<Fields>
}

/** Checks a scope that depends on what the call is about. */
export function needScope(call: Call, scope: string): void {
  if (call.token.scopes.includes(scope)) return
  refuse('missing_scope', { needed: scope, provided: call.token.scopes.join(',') })
}
