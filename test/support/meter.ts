import type { Meter } from '../../src/ports/meter.ts'

/** Counts nothing. */
export const noMeter: Meter = { count: () => undefined, observe: () => undefined }

/** Keeps what was counted, each as its name and labels. */
export function keepingMeter(): Meter & { counted: string[] } {
  const counted: string[] = []
  return {
    counted,
    count: (name, labels) => void counted.push([name, ...Object.values(labels)].join(' ')),
    observe: () => undefined,
  }
}
