import { type Instant, minute } from './time.ts'

/** The clocks of a chat and of the desk may differ so far. */
const clockDifference = 2 * minute

/**
 * Whether something was written before the desk began. What people asked of each other before there was a desk was
 * never meant for it. False where a platform does not say when it was written.
 */
export function isOlder(writtenAt: Instant | undefined, begunAt: Instant): boolean {
  return writtenAt !== undefined && writtenAt + clockDifference < begunAt
}
