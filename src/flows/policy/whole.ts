import { horizonAt } from '../../core/calendar/horizon.ts'
import type { Instant } from '../../core/time.ts'
import type { Fault } from '../../policy/fault.ts'
import { parsePolicy } from '../../policy/parse-policy.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Terms } from '../../policy/terms.ts'
import { ConfigError } from '../../ports/errors.ts'
import { calendarFaults } from './calendar-faults.ts'

/**
 * A policy without a fault that binds something.
 * @param now around which its opening times are worked out
 * @throws ConfigError with every fault, or that nothing binds
 */
export async function wholePolicy(
  text: string,
  path: string,
  now: Instant,
): Promise<Policy & { terms: Terms }> {
  const parsed = parsePolicy(text, { file: path })
  if ('faults' in parsed) throw faulty(parsed.faults)
  const { faults } = await calendarFaults({ file: path, ...parsed }, horizonAt(now))
  if (faults.length > 0) throw faulty(faults)
  const { terms } = parsed.policy
  if (terms === null) {
    const what = 'the policy has no block that binds, so no ticket can get its times from it'
    throw new ConfigError([
      { what, where: path, remedy: 'Add the yaml blocks; `deskhand init` writes a policy with all.' },
    ])
  }
  return { ...parsed.policy, terms }
}

function faulty(faults: readonly Fault[]): ConfigError {
  return new ConfigError(
    faults.map(({ file, line, column, kind, what, remedy }) => ({
      what,
      where: { file, line, column, kind },
      remedy,
    })),
  )
}
