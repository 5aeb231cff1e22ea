/** Questions are read up to this many characters: nobody asks longer ones, and an answer must stay fast. */
export const longestQuestion = 2_000

const loneSurrogates = /\p{Cs}/gu
const dashes = /[\u2010-\u2015]/g
const quotes = /[\u2018\u2019\u02bc`´]/g
const latinMarks = /[\u0300-\u036f]/g
const nukta = /\u093c/g
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const drawnOut = /(\p{L})\1{2,}/gu

/** One writing for what reads alike: lower case, without accents, one kind of dash and apostrophe, valid Unicode. */
export function fold(text: string): string {
  return text
    .replace(loneSurrogates, ' ')
    .normalize('NFKD')
    .replace(latinMarks, '')
    .replace(nukta, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(dashes, '-')
    .replace(quotes, "'")
}

/** The words of a text in their order, folded. Letters that are drawn out ("heeelp") count once or twice. */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
    .replace(/n't\b/g, ' not')
    .replace(/'(s|re|ve|ll|d|m)\b/g, ' ')
    .replace(/(\d)[,.](?=\d)/g, '$1')
    .replace(/24\/7/g, '24x7')
    .replace(drawnOut, '$1$1')
  return folded.match(wordPattern) ?? []
}

/** The sentences and lines of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?;:])\s+/)
    .map(one => one.trim())
    .filter(one => /\p{L}/u.test(one))
}
