import { createHmac, timingSafeEqual } from 'node:crypto'

/** Hex of HMAC-SHA256 over the parts, one after another. */
export function hmac(secret: string, ...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHmac('sha256', secret)
  for (const part of parts) sum.update(part)
  return sum.digest('hex')
}

/** Whether two signatures are the same, in a time that says nothing of where they differ. */
export function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** `v1=<hex>` over `<timestamp>.<body>`; the timestamp in whole seconds since 1970. */
export function signatureOf(secret: string, timestamp: string, body: string | Uint8Array): string {
  return `v1=${hmac(secret, `${timestamp}.`, body)}`
}
