const least = 3
/** So much of the shorter text's words stand in the longer one. */
const share = 0.6
const common = new Set(
  'the and for with not can cannot does did has have was are is our my its this that from when what why how'.split(
    ' ',
  ),
)

/** Whether another short text is probably about the same matter: most words of the shorter stand in the other. */
export function alikeTo(one: string): (other: string) => boolean {
  const first = wordsOf(one)
  return other => {
    const second = wordsOf(other)
    const [short, long] = first.size <= second.size ? [first, second] : [second, first]
    if (short.size === 0) return false
    const both = [...short].filter(word => long.has(word)).length
    return both / short.size >= share && (both > 1 || long.size === 1)
  }
}

function wordsOf(text: string): Set<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(found.filter(word => word.length >= least && !common.has(word)))
}
