/** A word that may be meant, and how far off it is: the lower the likelier. */
export type Guess = { word: string; cost: number }

/** Guesses which word of a vocabulary is meant by a mistyped one. */
export type Speller = (word: string) => Guess | undefined

/** Deletions are indexed for the first letters only; the whole word is compared afterwards. */
const indexedLength = 7
const longest = 24
const otherInitial = 0.6
const frequencyWeight = 0.12
/** A word typed without vowels is less sure than one with a slip. */
const vowelsLeftOut = 1.2

/**
 * A speller over words with their weight (how likely a person means them). Candidates are found by deleting letters
 * on both sides (Damerau-Levenshtein up to 2), and by the consonants alone for words typed without vowels.
 */
export function makeSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  const byDeletion = new Map<string, string[]>()
  const byConsonants = new Map<string, string[]>()
  for (const word of vocabulary.keys()) {
    if (word.length < 4 || word.length > longest || !isPlain(word)) continue
    for (const form of deletions(word.slice(0, indexedLength), allowance(word.length)))
      push(byDeletion, form, word)
    push(byConsonants, consonants(word), word)
  }
  const weightOf = (word: string) => frequencyWeight * Math.log1p(vocabulary.get(word) ?? 0)

  const nearest = (word: string): Guess | undefined => {
    const budget = allowance(word.length)
    const candidates = new Set<string>()
    for (const form of deletions(word.slice(0, indexedLength), budget)) {
      for (const candidate of byDeletion.get(form) ?? []) candidates.add(candidate)
    }
    let best: Guess | undefined
    for (const candidate of candidates) {
      if (!beginsAlike(word, candidate)) continue
      if (Math.abs(candidate.length - word.length) > budget) continue
      const distance = editDistance(word, candidate)
      if (distance > budget) continue
      const cost = distance + (candidate[0] === word[0] ? 0 : otherInitial) - weightOf(candidate)
      if (!best || cost < best.cost) best = { word: candidate, cost }
    }
    return best
  }

  return word => {
    if (word.length < 3 || word.length > longest || !isPlain(word)) return undefined
    const near = nearest(word)
    if (near || /[aeiou]/.test(word)) return near
    const likely = (byConsonants.get(word) ?? []).filter(one => one.length <= word.length + 3)
    const [first] = likely.sort((a, b) => weightOf(b) - weightOf(a))
    return first === undefined ? undefined : { word: first, cost: vowelsLeftOut - weightOf(first) }
  }
}

/** The first letter is seldom wrong: at most it was left out, or changed places with the second. */
function beginsAlike(word: string, other: string): boolean {
  return word[0] === other[0] || word[0] === other[1]
}

function isPlain(word: string): boolean {
  return /^[a-z]+$/.test(word)
}

function allowance(length: number): number {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

function consonants(word: string): string {
  return word[0] + word.slice(1).replace(/[aeiou]/g, '')
}

/** The word and every form of it with up to `depth` letters left out. */
function deletions(word: string, depth: number): Set<string> {
  const all = new Set([word])
  let edge = [word]
  for (let step = 0; step < depth; step += 1) {
    const shorter = edge.flatMap(form => [...form].map((_, at) => form.slice(0, at) + form.slice(at + 1)))
    edge = shorter.filter(form => !all.has(form))
    for (const form of edge) all.add(form)
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
