/** The longest text that anybody can write, in UTF-16 units: as long as a message may be anywhere. */
export const longestText = 40_000

/** Controls (category Cc) but line breaks and tabs, what is no character, overrides that make a text read as another. */
const harmful = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu
const manyMarks = /(\p{M}{8})\p{M}+/gu

/**
 * A person's text as it is kept: line breaks as `\n`, no control or direction-override characters, no half
 * characters, at most eight combining marks on a letter, nothing around it. Everything else stays as typed.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().replace(harmful, '').replace(manyMarks, '$1').trim()
}
