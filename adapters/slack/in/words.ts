import { isVerb } from '../../../src/core/catalogue.ts'

/** `!status 42` in a thread, where Slack takes no slash command: the words, or null for anything else. */
export function bangWords(text: string): string | null {
  const [, words = ''] = /^!(.+)$/s.exec(text.trim()) ?? []
  return startsWithVerb(words) ? words : null
}

/** Whether a text begins with a word of the catalogue. */
export function startsWithVerb(text: string): boolean {
  const [first = ''] = text.trim().split(/\s/, 1)
  return isVerb(first.toLowerCase())
}

/** What follows `@Deskhand` at the beginning of a message as Slack tells it; null where it does not begin so. */
export function mentionWords(told: string, bot: string): string | null {
  const [mention = '', who] = /^\s*<@([UW][A-Z0-9]+)(?:\|[^>]*)?>[:,]?\s*/.exec(told) ?? []
  return who === bot ? told.slice(mention.length) : null
}
