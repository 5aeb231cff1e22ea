const plainAscii = /^[a-z]+$/

/** Endings that English words lose, the longest first, with what takes their place. */
const endings: readonly (readonly [ending: string, instead: string, shortest: number])[] = [
  ['ications', 'y', 4],
  ['ication', 'y', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ements', '', 4],
  ['ement', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ities', '', 4],
  ['ingly', '', 4],
  ['ness', '', 4],
  ['ings', '', 3],
  ['ions', '', 4],
  ['ally', '', 4],
  ['ing', '', 3],
  ['ion', '', 4],
  ['ity', '', 4],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ers', '', 4],
  ['ed', '', 3],
  ['er', '', 4],
  ['ly', '', 4],
  ['es', '', 3],
  ['s', '', 3],
]

/**
 * The stem of a folded word, so that "closing", "closed" and "closes" meet. Crude on purpose: it has to treat
 * questions and policies alike, it need not make words. Words of other scripts come back as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || !plainAscii.test(word) || word.endsWith('ss')) return dropFinal(word)
  for (const [ending, instead, shortest] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortest) {
      return dropFinal(undouble(word.slice(0, -ending.length) + instead))
    }
  }
  return dropFinal(word)
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

function dropFinal(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1)
  return word.length > 4 && word.endsWith('i') ? word.slice(0, -1) + 'y' : word
}
