import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api'
import { DeliveryError } from '../../../src/ports/errors.ts'

type Kind = DeliveryError['kind']

/** Slack's error codes, docs.slack.dev/reference/methods. What is not listed is about the call itself: refused. */
const kinds: Readonly<Record<string, Kind>> = {
  channel_not_found: 'gone',
  is_archived: 'gone',
  is_inactive: 'gone',
  message_not_found: 'gone',
  thread_not_found: 'gone',
  user_not_found: 'gone',
  user_disabled: 'gone',
  bad_timestamp: 'gone',
  not_in_channel: 'forbidden',
  user_not_in_channel: 'forbidden',
  restricted_action: 'forbidden',
  restricted_action_read_only_channel: 'forbidden',
  restricted_action_thread_only_channel: 'forbidden',
  restricted_action_non_threadable_channel: 'forbidden',
  cant_update_message: 'forbidden',
  cannot_dm_bot: 'forbidden',
  messages_tab_disabled: 'forbidden',
  internal_error: 'ambiguous',
  fatal_error: 'ambiguous',
  request_timeout: 'ambiguous',
  ratelimited: 'retry',
  rate_limited: 'retry',
  service_unavailable: 'retry',
  team_added_to_org: 'retry',
  // The token is at fault, not the message: it waits for somebody to put that right.
  not_authed: 'retry',
  invalid_auth: 'retry',
  account_inactive: 'retry',
  token_expired: 'retry',
  token_revoked: 'retry',
  missing_scope: 'retry',
  org_login_required: 'retry',
}

/** A minute: long enough not to press, short enough to be noticed. */
const later = 60_000

/** The connection was never made, so nothing can have arrived. */
const unsent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

/** What a failed call of the Web API means for a message; any other error stays what it is. */
export function failureOf(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError) {
    return new DeliveryError('retry', 'Slack asks to slow down.', error.retryAfter * 1_000, { slowed: true })
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error
    const kind = kinds[code] ?? 'refused'
    const message = `Slack says ${code}.`
    if (kind !== 'retry') return new DeliveryError(kind, message)
    return new DeliveryError(kind, message, later, { slowed: /^rate_?limited$/.test(code) })
  }
  if (error instanceof WebAPIHTTPError) {
    const kind = error.statusCode >= 500 ? 'ambiguous' : 'refused'
    return new DeliveryError(kind, `Slack answered with status ${error.statusCode}.`)
  }
  if (error instanceof WebAPIRequestError) {
    // Our own pace, by which the call was never made.
    if (error.original instanceof DeliveryError) return error.original
    const code = codeOf(error.original)
    return unsent.has(code)
      ? new DeliveryError('retry', `Slack cannot be reached (${code}).`)
      : new DeliveryError('ambiguous', `The answer of Slack was lost (${code}).`)
  }
  // The SDK has no class of its own for a 429 without a valid Retry-After.
  if (error instanceof Error && /rate limit|Retry header/i.test(error.message)) {
    const message = 'Slack asks to slow down, and does not say for how long.'
    return new DeliveryError('retry', message, later, { slowed: true })
  }
  return error
}

/** Codes of a Slack that is busy or being moved. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'org_login_required',
])

/** Whether a call failed for a reason that may pass by itself: no answer, or one of a Slack that is busy. */
export function isAway(error: unknown): boolean {
  const code = slackCode(error)
  return code === undefined || passing.has(code)
}

/** Slack's own error code, if it is one. */
export function slackCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined
}

/** Does a call of the Web API. @throws DeliveryError */
export async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw failureOf(error)
  }
}

function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return 'unknown'
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string') return code
  return error.cause === undefined ? error.name : codeOf(error.cause, depth + 1)
}
