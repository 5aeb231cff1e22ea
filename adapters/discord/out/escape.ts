import { wellFormed } from '../../../src/cards/well-formed.ts'

/** What begins a heading, a quotation, a list or small print, where blanks follow it. */
const atLineStart = /^(#{1,3}|>{1,3}|[-*+]|-#)$|^(\d+)\.$/
const address = /https?:\/\/[^\s<]+/

/**
 * Somebody's words with everything that is live in Discord's Markdown made plain: emphasis, masked links, headings,
 * quotations, lists, code, spoilers, mentions, `:emoji:`. Addresses stay as they are. Each word is escaped by
 * itself, so that a text may be divided between words before or after.
 */
export function escaped(text: string): string {
  return wellFormed(text)
    .split(/(\s+)/)
    .map(word => escapedWord(word))
    .join('')
}

/** @param word without blanks inside */
export function escapedWord(word: string): string {
  const [, sign, number] = atLineStart.exec(word) ?? []
  if (sign !== undefined) return [...sign].map(one => `\\${one}`).join('')
  if (number !== undefined) return `${number}\\.`
  const found = address.exec(word)
  if (found === null) return plain(word)
  const [link] = found
  return `${plain(word.slice(0, found.index))}${link}${plain(word.slice(found.index + link.length))}`
}

function plain(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<>]/g, '\\$&')
    .replace(/@(?=everyone|here)/g, '\\@')
    .replace(/:(?=[\w~-]+:)/g, '\\:')
}

/** The first `most` UTF-16 units, never half a character, with an ellipsis where something is missing. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A label of Discord's, which must not be empty and has a limit. */
export function label(text: string, most: number): string {
  const clean = wellFormed(text).trim()
  return shortened(clean === '' ? '–' : clean, most)
}
