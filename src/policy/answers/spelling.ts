/** Puts mistyped words right against a vocabulary. */
export type Speller = { correct(word: string): string; knows(word: string): boolean }

const indexedLength = 16

/**
 * A speller over words with their weight (how likely a person means them). Candidates are found by deleting letters
 * on both sides (Damerau-Levenshtein up to 2), and by the consonants alone for words typed without vowels.
 */
export function makeSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  const byDeletion = new Map<string, string[]>()
  const byConsonants = new Map<string, string[]>()
  for (const word of vocabulary.keys()) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) continue
    for (const form of deletions(word.slice(0, indexedLength), allowance(word.length)))
      push(byDeletion, form, word)
    push(byConsonants, consonants(word), word)
  }
  const remembered = new Map<string, string>()
  const find = (word: string): string => {
    const budget = allowance(word.length)
    const seen = new Set<string>()
    let best: { word: string; cost: number } | undefined
    for (const form of deletions(word.slice(0, indexedLength), budget)) {
      for (const candidate of byDeletion.get(form) ?? []) {
        if (seen.has(candidate)) continue
        seen.add(candidate)
        const distance = editDistance(word, candidate)
        if (distance > budget) continue
        const cost =
          distance + (candidate[0] === word[0] ? 0 : 0.6) - 0.12 * Math.log1p(vocabulary.get(candidate) ?? 0)
        if (!best || cost < best.cost) best = { word: candidate, cost }
      }
    }
    if (best) return best.word
    if (/[aeiou]/.test(word) || word.length < 3) return word
    const likely = (byConsonants.get(word) ?? []).filter(one => one.length <= word.length + 3)
    return likely.sort((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0))[0] ?? word
  }
  return {
    knows: word => vocabulary.has(word),
    correct(word) {
      if (vocabulary.has(word) || word.length < 3 || word.length > 24 || !/^[a-z]+$/.test(word)) return word
      let found = remembered.get(word)
      if (found === undefined) {
        found = find(word)
        if (remembered.size < 20_000) remembered.set(word, found)
      }
      return found
    },
  }
}

function allowance(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2
}

function consonants(word: string): string {
  return word[0] + word.slice(1).replace(/[aeiou]/g, '')
}

function deletions(word: string, depth: number): Set<string> {
  const all = new Set([word])
  let edge = [word]
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = []
    for (const form of edge) {
      for (let at = 0; at < form.length; at += 1) {
        const shorter = form.slice(0, at) + form.slice(at + 1)
        if (!all.has(shorter)) {
          all.add(shorter)
          next.push(shorter)
        }
      }
    }
    edge = next
  }
  return all
}

/** Damerau-Levenshtein distance (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row.push(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
