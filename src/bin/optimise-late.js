import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 optimise a function only when it ran for four times as long as V8 would wait: most of what runs at a start,
 * in a command or in a test does not run again often enough to pay for it. Other releases of Node than 20 know no such
 * flag, and complain about it.
 */
export const lateFlags = process.versions.node.startsWith('20.')
  ? ['--interrupt-budget=300000', '--wasm-tiering-budget=10000000']
  : []

/** Sets the flags in this process. */
export function optimiseLate() {
  for (const flag of lateFlags) setFlagsFromString(flag)
}
