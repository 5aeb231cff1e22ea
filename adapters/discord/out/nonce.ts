import { createHash } from 'node:crypto'

/**
 * The key of the outbox as a nonce: Discord gives the first message again where it was used within the last few
 * minutes (resources/message, enforce_nonce). A nonce has 25 characters at most.
 */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 24)
}

/** The key of what goes on below the first message. */
export function partKey(key: string, part: number): string {
  return `${key}#${part}`
}
