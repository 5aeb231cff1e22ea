import { pagerLimits } from '../../src/ports/pager.ts'

/** Controls and what turns the direction of a text: a lock screen shows one line, as it is. */
const harmful = /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

/** One line of at most `most` UTF-16 units, cut between letters. */
export function oneLine(text: string, most: number): string {
  const line = text.toWellFormed().replace(harmful, ' ').replace(/ {2,}/g, ' ').trim()
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
}

/** A text of at most `most` bytes of UTF-8, cut between letters. */
export function inBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  const cut = Buffer.from(text).subarray(0, most - 3)
  return `${cut.toString('utf8').replace(/\uFFFD+$/, '')}…`
}

/** As many names as are worth reading. */
export function namesIn(who: readonly string[]): string[] {
  return who.slice(0, pagerLimits.names).map(name => oneLine(name, 100))
}
