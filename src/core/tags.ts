/** So many a ticket has at most. */
export const mostTags = 10

/**
 * Tags as typed: `vpn login` adds, `-vpn` takes away, a `#` before them is no part of them.
 * @returns `wrong` is the first word that can be no tag: letters, digits, `-`, `_` and `.`, 32 at most
 */
export function readTags(
  said: string,
): { add: readonly string[]; remove: readonly string[] } | { wrong: string } {
  const read = said
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .map(word => ({ word, minus: word.startsWith('-'), tag: word.replace(/^-?#?/, '').toLowerCase() }))
  const wrong = read.find(({ tag }) => !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,31}$/u.test(tag))
  if (wrong !== undefined) return { wrong: wrong.word }
  const those = (minus: boolean) => [...new Set(read.filter(one => one.minus === minus).map(one => one.tag))]
  return { add: those(false), remove: those(true) }
}
