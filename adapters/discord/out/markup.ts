import type { Span, Text, TimeForm } from '../../../src/cards/text.ts'
import { wellFormed } from '../../../src/cards/well-formed.ts'
import { isSnowflake } from '../../../src/ports/snowflake.ts'
import { escaped, escapedWord, shortened } from './escape.ts'

/** Discord shows these in the reader's zone and language: reference, "Timestamp Styles". */
const styles: Readonly<Record<TimeForm, string>> = { 'day-time': 'f', day: 'D', time: 't', seconds: 'T' }

/** What the desk itself says to type. What people write has no code: one backtick of theirs could swallow the rest. */
const ownCode = /(\x60[^\x60\n]{1,100}\x60)/

/** The longest name and label that is shown whole. */
const longestName = 100
const longestLink = 1_000

/** A text in pieces of at most `most(page)` characters, each escaped; pieces end between words where they can. */
export function pagesOf(text: Text, most: (page: number) => number): readonly string[] {
  const pages: string[] = ['']
  const put = (piece: string) => {
    const last = pages.length - 1
    const written = pages[last] ?? ''
    if (written.length + piece.length <= most(last)) pages[last] = written + piece
    else if (!/^\s*$/.test(piece)) pages.push(piece)
  }
  for (const piece of text.flatMap(span => piecesOf(span, Math.min(most(0), most(1))))) put(piece)
  return pages
}

/** A text in one line of Markdown, shortened between two words. */
export function markup(text: Text, most: number): string {
  const [first = '', ...more] = pagesOf(text, () => most - 2)
  return more.length === 0 ? first : `${first} …`
}

/** People whom a text rings. Nobody else is. */
export function rungBy(texts: readonly Text[]): readonly string[] {
  const ids = texts.flat().flatMap(span => (span.kind === 'person' && rings(span) ? [span.person.id] : []))
  return [...new Set(ids)]
}

/** What must stay together: a word, a mention, a time, a link. */
function piecesOf(span: Span, most: number): readonly string[] {
  switch (span.kind) {
    case 'say':
      return span.text
        .split(ownCode)
        .flatMap((part, index) => (index % 2 === 1 && part.length <= most ? [part] : wordsOf(part, most)))
    case 'quote':
      return wordsOf(span.text, most)
    case 'at':
      return [`<t:${Math.floor(span.ms / 1_000)}:${styles[span.form]}>`]
    case 'person':
      return [rings(span) ? `<@${span.person.id}>` : escaped(nameIn(span))]
    case 'link': {
      const name = escaped(shortened(span.label, longestName))
      if (!isSafeLink(span.url)) return [`${name} (${escaped(shortened(span.url, longestLink))})`]
      // In angle brackets it unfolds into no preview.
      return [span.label === span.url ? `<${span.url}>` : `[${name}](<${span.url}>)`]
    }
  }
}

function wordsOf(text: string, most: number): readonly string[] {
  return wellFormed(text)
    .split(/(\s+)/)
    .filter(word => word !== '')
    .flatMap(word => divided(word, most))
}

/** A word that is longer than a message, in pieces that are not. */
function divided(word: string, most: number): readonly string[] {
  const whole = escapedWord(word)
  if (whole.length <= most) return [whole]
  const pieces = ['']
  for (const character of word) {
    const next = escapedWord(character)
    const written = pieces.at(-1) ?? ''
    if (written.length + next.length <= most) pieces[pieces.length - 1] = written + next
    else pieces.push(next)
  }
  return pieces
}

function nameIn({ person, ring }: Extract<Span, { kind: 'person' }>): string {
  const name = shortened(person.name, longestName)
  return ring ? `@${name}` : name
}

/** Somebody of another platform has no id here. */
function rings({ person, ring }: Extract<Span, { kind: 'person' }>): boolean {
  return ring && isSnowflake(person.id) && isSnowflake(person.workspace)
}

function isSafeLink(url: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(url) && url.length <= longestLink
}
