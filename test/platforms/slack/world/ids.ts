import type { Clock } from '../clock.ts'

/** Makes ids in the form of Slack's, never the same twice, in the order of a counter: tests repeat exactly. */
export type Ids = {
  next: (prefix: string) => string
  /** A message timestamp, `1700000000.000100`: unique and rising within the whole server. */
  ts: () => string
  uuid: () => string
}

export function makeIds(clock: Clock): Ids {
  let count = 0
  let last = 0
  const next = (prefix: string) => {
    count += 1
    return prefix + count.toString(36).toUpperCase().padStart(9, '0')
  }
  const ts = () => {
    last = Math.max(last + 1, clock.now() * 1000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
  const uuid = () => {
    count += 1
    const tail = count.toString(16).padStart(12, '0')
    return `00000000-0000-4000-8000-${tail}`
  }
  return { next, ts, uuid }
}

/** Whether a value is a message timestamp as Slack writes them. */
export function isTs(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,12}\.\d{6}$/.test(value)
}

/** Orders message timestamps as the instants they are. */
export function compareTs(a: string, b: string): number {
  const [as = '0', af = '0'] = a.split('.')
  const [bs = '0', bf = '0'] = b.split('.')
  return Number(as) - Number(bs) || Number(af.padEnd(6, '0')) - Number(bf.padEnd(6, '0'))
}
