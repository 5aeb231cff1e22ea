import { isVerb } from '../../../src/core/catalogue.ts'

/** `!status 42`: the words, or null for anything else. */
export function bangWords(text: string): string | null {
  const [, words = ''] = /^!(.+)$/s.exec(text.trim()) ?? []
  return startsWithVerb(words) ? words : null
}

/** Whether a text begins with a word of the catalogue. */
export function startsWithVerb(text: string): boolean {
  const [first = ''] = text.trim().split(/\s/, 1)
  return isVerb(first.toLowerCase())
}

/** What follows `@Deskhand` at the beginning of a message; null where it does not begin so. */
export function mentionWords(content: string, bot: string): string | null {
  const [mention = '', who] = /^\s*<@!?(\d+)>[:,]?\s*/.exec(content) ?? []
  return who === bot ? content.slice(mention.length) : null
}
