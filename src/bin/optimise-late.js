import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 optimise a function only when it ran for four times as long as V8 would wait: most of what runs at a start,
 * in a command or in a test does not run again often enough to pay for it.
 */
export const lateFlags = ['--interrupt-budget=300000', '--wasm-tiering-budget=10000000']

/** Sets the flags in this process. An engine that does not know them goes on without. */
export function optimiseLate() {
  for (const flag of lateFlags) setFlagsFromString(flag)
}
