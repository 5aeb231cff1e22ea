import { day, hour, minute } from './time.ts'

const units: Readonly<Record<string, number>> = { m: minute, min: minute, h: hour, d: day, w: 7 * day }
const longest = 366 * day

/** `15m`, `2h`, `7d` or `2w` as ms; null for anything else, for nothing at all and for more than a year. */
export function readDuration(word: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,6})(m|min|h|d|w)$/i.exec(word.trim()) ?? []
  const ms = Number(digits) * (units[unit.toLowerCase()] ?? 0)
  return ms > 0 && ms <= longest ? ms : null
}

/** Whether a text is nothing but a number with a unit of time, be it one that can be used or not. */
export function looksLikeDuration(text: string): boolean {
  return /^\s*[-+]?\d[\d.,e]*\s*(?:s|m|min|h|d|w|bd)\s*$/i.test(text)
}
