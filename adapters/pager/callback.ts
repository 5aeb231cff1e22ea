import type { InboundOf } from '../../src/ports/inbound.ts'

/** A request as it came in: its signature is over the bytes, not over what they mean. */
export type CallbackRequest = { headers: Headers; query: URLSearchParams; body: Uint8Array }

/** An answer that a pager brought back. `id` is the same for the same answer, `by` whom the pager names. */
export type Said = { id: string; key: string; act: InboundOf<'pager'>['act']; by: string | null; at: Date }

/**
 * What a request is worth. `refused` says why, for the log and never for the sender. Null is a message that is
 * genuine and nothing to us.
 */
export type Verdict = { said: Said | null } | { refused: string }

/** Milliseconds that our clock and another's may differ, either way. */
export const skewMs = 5 * 60_000

/** @param now milliseconds since 1970 */
export type ReadCallback = (request: CallbackRequest, now: number) => Verdict

/** The body as an object, or null. */
export function objectIn(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
