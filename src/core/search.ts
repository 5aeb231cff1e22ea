/** What somebody looks for: words that all have to be there, each at least as a beginning, and tags. */
export type Search = { words: readonly string[]; tags: readonly string[] }

/** So many words are looked for, so long each. */
const mostWords = 8
const longestWord = 64

/** `vpn certificate #login`: everything but letters and digits parts words. */
export function readSearch(said: string): Search {
  const tags = [...said.matchAll(/(?:^|\s)#([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,31})/gu)].map(([, tag = '']) =>
    tag.toLowerCase(),
  )
  const rest = said.replace(/(?:^|\s)#\S+/gu, ' ').toLowerCase()
  const words = (rest.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(word =>
    word.slice(0, longestWord).toWellFormed(),
  )
  return { words: [...new Set(words)].slice(0, mostWords), tags: [...new Set(tags)].slice(0, mostWords) }
}

/** The part of a text around the first of the words, on one line. */
export function excerptOf(text: string, { words }: Pick<Search, 'words'>, length = 100): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const lower = line.toLowerCase()
  const found = words.map(word => lower.indexOf(word)).filter(at => at >= 0)
  const at = found.length === 0 ? 0 : Math.min(...found)
  const from = Math.max(0, at - length / 3)
  return line
    .slice(from, from + length)
    .toWellFormed()
    .trim()
}
