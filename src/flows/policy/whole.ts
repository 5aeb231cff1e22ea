import { parsePolicy } from '../../policy/parse-policy.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Terms } from '../../policy/terms.ts'
import { ConfigError } from '../../ports/errors.ts'

/**
 * A policy without a fault that binds something.
 * @throws ConfigError with every fault, or that nothing binds
 */
export function wholePolicy(text: string, path: string): Policy & { terms: Terms } {
  const parsed = parsePolicy(text, { file: path })
  if ('faults' in parsed) {
    const where = ({ file, line, column }: (typeof parsed.faults)[number]) => `${file}:${line}:${column}`
    throw new ConfigError(
      parsed.faults.map(one => ({ what: one.what, where: where(one), remedy: one.remedy })),
    )
  }
  const { terms } = parsed.policy
  if (terms === null) {
    const what = 'the policy has no block that binds, so no ticket can get its times from it'
    throw new ConfigError([
      { what, where: path, remedy: 'Add the yaml blocks; `deskhand init` writes a policy with all.' },
    ])
  }
  return { ...parsed.policy, terms }
}
