import { type Card, card } from '../cards/card.ts'
import { duration } from '../cards/duration.ts'
import { withFiles } from '../cards/files.ts'
import { plainText } from '../cards/plain.ts'
import { join, quote } from '../cards/text.ts'
import type { Words } from '../cards/words.ts'
import { cleanText, longestText } from '../core/clean-text.ts'
import { cleanName, type FileRefusal, sortFiles } from '../core/file-rules.ts'
import type { Attachment, Inbound, Said } from '../ports/inbound.ts'
import type { Desk } from './desk.ts'
import type { Wish } from './understanding/wish.ts'

const longestEcho = 2_000

/** What a message says to a desk: its words with the names of its files below, and the files that may be passed on. */
export type Readable = {
  text: string
  files: readonly Attachment[]
  refused: readonly { name: string; why: FileRefusal }[]
}

export function readable({ text, files }: Said, { file }: Pick<Desk, 'file'>): Readable {
  const { taken, refused } = sortFiles(files, file.files)
  const names = files.map(({ name }) => cleanName(name))
  return { text: cleanText(withFiles(text, names)), files: taken, refused }
}

/** What somebody typed, so that it can be given back to them. */
export function typedBy(inbound: Inbound): string {
  switch (inbound.kind) {
    case 'command':
    case 'message':
    case 'edited':
      return inbound.text
    case 'form':
      return inbound.values.text ?? ''
    default:
      return ''
  }
}

/** A text given back, so that nothing is lost: whole, or its beginning where it would not fit. */
export function echo(text: string) {
  return quote(text.length > longestEcho ? `${text.slice(0, longestEcho).toWellFormed()}…` : text)
}

/** A refusal with the words that were refused below it. */
export function withWords(words: Words, why: Card, text: string): Card {
  if (text === '') return why
  return { ...why, text: join([why.text, words.text('refused.your-text', { text: echo(text) })], '\n') }
}

/** The database is away: a plain sentence, for where no card can be shown. */
export function awaySentence(words: Words, text: string): string {
  return plainText(words.text('trouble.database', { text: echo(text) }), { zone: 'UTC', locale: 'en' })
}

export function tooLong(words: Words, text: string): Card {
  return card(words.text('opened.long', { most: longestText, text: echo(text) }))
}

export function limited(
  words: Words,
  text: string,
  { count, within }: { count: number; within: { ms: number } },
): Card {
  return card(words.text('opened.limited', { count, within: duration(words, within.ms), text: echo(text) }))
}

/** A word that nobody knows: the nearest one, and the way to a ticket with the same text. */
export function unknownWord(words: Words, { word, nearest, text }: Extract<Wish, { kind: 'unknown' }>): Card {
  const sentences = [
    words.text('refused.unknown-word', { word: quote(word.slice(0, 100)) }),
    ...(nearest === undefined ? [] : [words.text('refused.nearest', { nearest })]),
    words.text('refused.open-instead', { text: echo(text) }),
  ]
  return card(
    sentences.flatMap((one, index) => (index === 0 ? one : [{ kind: 'say', text: '\n' } as const, ...one])),
  )
}
