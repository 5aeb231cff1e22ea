import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { DeliveryError } from '../../../src/ports/errors.ts'

type Kind = DeliveryError['kind']

/**
 * Discord's error codes, docs.discord.com/developers/topics/opcodes-and-status-codes. What is not listed is about
 * the call itself: refused.
 */
const kinds: Readonly<Record<string, Kind>> = {
  10003: 'gone', // unknown channel
  10004: 'gone', // unknown guild
  10008: 'gone', // unknown message
  10013: 'gone', // unknown user
  10007: 'gone', // unknown member
  50001: 'forbidden', // missing access
  50007: 'forbidden', // no direct messages to this person
  50013: 'forbidden', // missing permissions
  90001: 'forbidden', // blocked by the message's author
  160005: 'forbidden', // the thread is locked
  20016: 'retry', // slow mode
  20028: 'retry', // the channel takes no more for now
  30046: 'retry', // too many edits of an old message
  40062: 'retry',
  130000: 'retry', // overloaded
  160006: 'retry', // too many active threads
}

/** A minute: long enough not to press, short enough to be noticed. */
const later = 60_000

/** The connection was never made, so nothing can have arrived. */
const unsent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

/** What a failed call of the API means for a message; any other error stays what it is. */
export function failureOf(error: unknown): unknown {
  const failure = translated(error)
  if (failure !== error && failure instanceof Error) failure.cause = error
  return failure
}

function translated(error: unknown): unknown {
  if (error instanceof RateLimitError) {
    const wait = Math.max(error.retryAfter, 250)
    return new DeliveryError('retry', 'Discord asks to slow down.', wait, { slowed: true })
  }
  if (error instanceof DiscordAPIError) {
    // The token is at fault, not the message: it waits for somebody to put that right.
    if (error.status === 401) return new DeliveryError('retry', 'Discord does not take the token.', later)
    const kind = kinds[error.code] ?? (error.status === 404 ? 'gone' : 'refused')
    const message = `Discord says ${error.code}: ${error.message.slice(0, 200)}`
    return kind === 'retry' ? new DeliveryError(kind, message, later) : new DeliveryError(kind, message)
  }
  if (error instanceof HTTPError) {
    const kind = error.status >= 500 ? 'ambiguous' : 'refused'
    return new DeliveryError(kind, `Discord answered with status ${error.status}.`)
  }
  // Neither what was asked for nor why not: a page of something in between.
  if (error instanceof SyntaxError) return new DeliveryError('ambiguous', 'The answer was none of Discord’s.')
  const code = codeOf(error)
  if (code === undefined) return error
  return unsent.has(code)
    ? new DeliveryError('retry', `Discord cannot be reached (${code}).`)
    : new DeliveryError('ambiguous', `The answer of Discord was lost (${code}).`)
}

/** Discord's own error code, if there is one, of its error or of what that became. */
export function discordCode(error: unknown): number | undefined {
  const said = error instanceof DeliveryError ? error.cause : error
  return said instanceof DiscordAPIError ? Number(said.code) : undefined
}

/** The status of Discord's answer, where there was one. */
export function statusOf(error: unknown): number | undefined {
  const said = error instanceof DeliveryError ? error.cause : error
  return said instanceof DiscordAPIError || said instanceof HTTPError ? said.status : undefined
}

/** The code of an error of the network, or a word for a call that took too long. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 4) return undefined
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time'
  const { code } = error as NodeJS.ErrnoException
  if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR_\w+)$/.test(code)) return code
  return codeOf(error.cause, depth + 1)
}
