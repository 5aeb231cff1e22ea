import { DeliveryError } from '../../src/ports/errors.ts'

/** How often something is asked for again, and the longest wait for it; ms. */
const attempts = 8
const longest = 30_000
/** Where Discord asks to slow down without saying how long; ms. */
const breath = 2_000

/**
 * For what stands in no outbox: it is tried again while Discord asks to slow down or cannot be reached, and no
 * longer once `over` says so. @throws whatever else is wrong
 */
export async function patiently<T>(work: () => Promise<T>, over: () => boolean = () => false): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!passes(error) || attempt >= attempts || over()) throw error
      const wait = Math.min(error.waitMs ?? breath, longest)
      await new Promise(resolve => setTimeout(resolve, wait).unref())
    }
  }
}

/** One attempt is waited for; where Discord is away, the others go on beside everything else. Never rejects. */
export async function beginPatiently(
  work: () => Promise<unknown>,
  over: () => boolean,
  failed: (error: unknown) => void,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    failed(error)
    if (passes(error)) void patiently(work, over).catch(failed)
  }
}

function passes(error: unknown): error is DeliveryError {
  return error instanceof DeliveryError && (error.kind === 'retry' || error.kind === 'ambiguous')
}
