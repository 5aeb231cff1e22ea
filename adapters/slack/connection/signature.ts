import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that a request may be old, or ahead: our clock and Slack's may differ both ways. */
const mostSeconds = 300

export type Signed = { body: Uint8Array; timestamp: string | null; signature: string | null }

/**
 * Whether Slack signed this, and lately: docs.slack.dev/authentication/verifying-requests-from-slack. A timestamp
 * ahead of our clock is refused as an old one is; otherwise a request dated ahead could be repeated until then.
 *
 * @param now milliseconds since 1970
 */
export function isSigned({ body, timestamp, signature }: Signed, secret: string, now: number): boolean {
  if (timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now / 1_000 - Number(timestamp)) > mostSeconds) return false
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')
  const [expected, given] = [Buffer.from(`v0=${digest}`), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
